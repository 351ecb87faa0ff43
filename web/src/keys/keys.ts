// SPDX-License-Identifier: EUPL-1.2
// Keys that press what the page marks with data-key. They do nothing while somebody writes, and can
// be switched off (WCAG 2.2, 2.1.4). Ctrl and Enter saves the form that is written in.

const setting = 'kompass-keys';
export const areOn = (): boolean => localStorage.getItem(setting) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(setting, on ? 'on' : 'off');

/** What can be pressed now: the first of each key. */
export function pressable(root: ParentNode = document): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const key = element.dataset['key']!;
    if (!found.has(key)) found.set(key, element);
  }
  return found;
}

/** What pressing it does, in words. */
export function wordsOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : undefined;
  const said = element.dataset['keyWords'] ?? element.getAttribute('aria-label') ?? (label ?? element).textContent;
  return said?.trim() ?? '';
}

export interface Told {
  /** One key, or those of one choice in their order. */
  keys: string[];
  words: string;
}

/** The keys of the page for its foot: those of one choice are told as one, by what the choice is of. */
export function briefly(root: ParentNode = document): Told[] {
  const told: Told[] = [];
  const choices = new Map<string, Told>();
  for (const [key, element] of pressable(root)) {
    if (key === '?') continue;
    const name = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;
    const choice = name === undefined ? undefined : choices.get(name);
    if (choice !== undefined) {
      choice.keys.push(key);
      continue;
    }
    const legend = name === undefined ? null : element.closest('fieldset')?.querySelector('legend');
    const one = { keys: [key], words: legend?.textContent?.trim() ?? wordsOf(element) };
    if (name !== undefined) choices.set(name, one);
    told.push(one);
  }
  return told;
}

const ticked = new Set(['radio', 'checkbox', 'button', 'submit']);
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !ticked.has(target.type);
}

function press(element: HTMLElement): void {
  if (element.matches('textarea, input:not([type=radio]):not([type=checkbox])')) element.focus();
  else element.click();
  if (element instanceof HTMLInputElement) element.focus();
}

function pressed(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
    if (form === null) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button.pri'));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !areOn()) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const element = pressable().get(event.key.toLowerCase());
  if (element === undefined) return;
  event.preventDefault();
  press(element);
}

export function startKeys(): void {
  addEventListener('keydown', pressed);
}
