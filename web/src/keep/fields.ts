// SPDX-License-Identifier: EUPL-1.2
// What a form holds, as a browser would send it, and put back into it.

/** Names and values in the order of the form; a name may occur several times. */
export type Fields = [name: string, value: string][];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Dialogs of the page have forms too. */
export const keptForms = (): HTMLFormElement[] => [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];

/** What a form was made from, not what was typed. */
const ofTheMaking = new Set(['key', 'revision', 'was', 'was_step']);

/** Belongs to the session, not to what was typed. */
const ofTheSession = 'csrf';

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      element.name !== ofTheSession &&
      element.type !== 'file',
  );
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

export function fieldsOf(form: HTMLFormElement): Fields {
  return controlsOf(form)
    .filter((control) => !isTicked(control) || control.checked)
    .map((control) => [control.name, control.value]);
}

export function fill(form: HTMLFormElement, fields: Fields): void {
  const left = [...fields];
  for (const control of controlsOf(form)) {
    const at = left.findIndex(
      ([name, value]) => name === control.name && (!isTicked(control) || value === control.value),
    );
    if (isTicked(control)) control.checked = at >= 0;
    else if (at >= 0) control.value = left[at]![1];
    if (at >= 0) left.splice(at, 1);
  }
}

/** Takes out what was typed, also where the form came back with it. */
export function clear(form: HTMLFormElement): void {
  for (const control of controlsOf(form)) {
    if (isTicked(control)) control.checked = control.defaultChecked;
    else if (control.type !== 'hidden') control.value = '';
  }
}

export const hasFile = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((one) => one.value !== '');

export const valueOf = (fields: Fields, name: string): string =>
  fields.find(([known]) => known === name)?.[1] ?? '';

export function withValue(fields: Fields, name: string, value: string): Fields {
  return fields.map(([known, old]) => [known, known === name ? value : old]);
}

/** Without the page to go to when all is done: that which is answered then lists what was saved. */
export const withoutWay = (fields: Fields): Fields => fields.filter(([name]) => name !== 'next');

/** Whether two say the same, whatever revision they were made from, and under whatever key. */
export function saySame(one: Fields, other: Fields): boolean {
  const typed = (fields: Fields) => JSON.stringify(fields.filter(([name]) => !ofTheMaking.has(name)));
  return typed(one) === typed(other);
}
