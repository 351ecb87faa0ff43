// SPDX-License-Identifier: EUPL-1.2
// What is there to be handed on, a link or a letter, is copied by a button below it.
import type { Phrase } from '../../generated/phrases.ts';
import { say } from '../words.svelte.ts';

const told = 3000; // milliseconds

export function copyable(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.nextElementSibling?.classList.contains('copy') === true) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn copy';
  button.setAttribute('aria-live', 'polite');
  button.textContent = say('live_copy');
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(field.value).then(
      () => tell(button, 'live_copied'),
      () => {
        field.select();
        tell(button, 'live_copy_by_hand');
      },
    );
  });
  field.after(button);
}

function tell(button: HTMLButtonElement, phrase: Phrase): void {
  button.textContent = say(phrase);
  setTimeout(() => (button.textContent = say('live_copy')), told);
}
