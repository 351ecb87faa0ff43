// SPDX-License-Identifier: EUPL-1.2
// The number of words under a text, as it grows.
import { say } from '../words.svelte.ts';

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

export function countWords(area: HTMLTextAreaElement): void {
  const line = document.createElement('p');
  line.className = 'note count';
  const tell = () => (line.textContent = say('live_words', { count: wordsIn(area.value) }));
  area.addEventListener('input', tell);
  area.form?.addEventListener('kompass-filled', tell);
  tell();
  area.after(line);
}
