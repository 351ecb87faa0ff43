// SPDX-License-Identifier: EUPL-1.2
// What is there to be handed on, a link or a letter, is copied by a button below it.
import { say } from '../words.svelte.ts';

const bound = new WeakSet<Element>();

export function copyable(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (bound.has(field)) return;
  bound.add(field);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn copy';
  button.textContent = say('live_copy');
  button.setAttribute('aria-label', `${say('live_copy')}: ${field.labels?.[0]?.textContent?.trim() ?? ''}`);
  const told = document.createElement('span');
  told.className = 'note';
  told.setAttribute('role', 'status');
  button.addEventListener('click', () => void copy(field).then((done) => (told.textContent = say(done))));
  field.after(button, told);
}

/** By hand where the browser refuses, or offers nothing because the page came without TLS. */
async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<'live_copied' | 'live_copy_by_hand'> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'live_copied';
  } catch {
    field.select();
    return 'live_copy_by_hand';
  }
}
