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
