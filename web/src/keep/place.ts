// SPDX-License-Identifier: EUPL-1.2
// Where somebody is typing, so that they go on there when an answer takes the place of their form.

export interface Place {
  name: string;
  /** Among the controls of that name. */
  at: number;
  selection: [from: number, to: number] | undefined;
  /** Pixels from the top of the window. */
  top: number;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const named = (form: HTMLFormElement, name: string): Control[] =>
  [...form.elements].filter((element): element is Control => isControl(element) && element.name === name);

/** Undefined where nobody types in `form`. */
export function placeIn(form: HTMLFormElement): Place | undefined {
  const control = document.activeElement;
  if (!isControl(control) || control.form !== form) return undefined;
  const [from, to] = control instanceof HTMLSelectElement ? [null, null] : [control.selectionStart, control.selectionEnd];
  return {
    name: control.name,
    at: named(form, control.name).indexOf(control),
    selection: from === null || to === null ? undefined : [from, to],
    top: control.getBoundingClientRect().top,
  };
}

/** The field stays where it was on the screen. */
export function goBackTo(place: Place, form: HTMLFormElement): void {
  const control = named(form, place.name)[place.at];
  if (control === undefined) return;
  control.focus({ preventScroll: true });
  if (place.selection !== undefined && !(control instanceof HTMLSelectElement)) control.setSelectionRange(...place.selection);
  scrollBy(0, control.getBoundingClientRect().top - place.top);
}
