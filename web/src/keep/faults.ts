// SPDX-License-Identifier: EUPL-1.2
// What the server finds wrong with a form, told where it tells it itself: at the field, and tied to it.

export interface Fault {
  why: string;
  /** Name of the field; empty where it is about the whole. */
  where: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const controls = 'input[name], textarea[name], select[name]';
const id = 'kept-fault';

/** What is wrong with a file stands until another is chosen, whatever is saved meanwhile. */
const faultsIn = (form: HTMLFormElement): Element[] =>
  [...form.querySelectorAll('.fault')].filter((one) => one.closest('.file-fields') === null);

const described = (element: Element): string[] => (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);

/** The first that `page` tells; of a page without one, its heading. */
export function faultOn(page: Document): Fault {
  const fault = page.querySelector('.fault');
  const why = (fault ?? page.querySelector('h1'))?.textContent?.trim() ?? '';
  if (fault === null || fault.id === '') return { why, where: '' };
  const tied = [...page.querySelectorAll('[aria-describedby]')].find((one) => described(one).includes(fault.id));
  const control = tied?.matches('fieldset') === true ? tied.querySelector(controls) : tied;
  return { why, where: control?.getAttribute('name') ?? '' };
}

/** What the choices of a fieldset are about, is about all of it. */
function fieldOf(form: HTMLFormElement, where: string): Element | undefined {
  const control = [...form.querySelectorAll<Control>(controls)].find((one) => one.name === where && one.type !== 'hidden');
  const isChoice = control?.type === 'radio' || control?.type === 'checkbox';
  return (isChoice ? control.closest('fieldset') : null) ?? control;
}

/** Between the label and the field, whatever buttons stand beside it. */
function putBefore(line: HTMLElement, form: HTMLFormElement, field: Element | undefined): void {
  const legend = field?.querySelector('legend');
  if (legend) return legend.after(line);
  if (field === undefined) return void [...form.children].find((one) => !one.matches('[type=hidden]'))?.before(line);
  const beside = field.parentElement;
  const isAlone = beside === null || beside === form || beside.querySelector('label') !== null;
  (isAlone ? field : beside).before(line);
}

export const tellsFault = (form: HTMLFormElement): boolean => faultsIn(form).length > 0;

export function clearFaults(form: HTMLFormElement): void {
  const faults = faultsIn(form);
  const ids = new Set(faults.map((one) => one.id));
  for (const field of form.querySelectorAll('[aria-describedby]')) {
    const left = described(field).filter((one) => !ids.has(one));
    if (left.length === described(field).length) continue;
    field.removeAttribute('aria-invalid');
    if (left.length === 0) field.removeAttribute('aria-describedby');
    else field.setAttribute('aria-describedby', left.join(' '));
  }
  for (const fault of faults) fault.remove();
}

/** In place of what was told before. */
export function tellFault(form: HTMLFormElement, { why, where }: Fault): void {
  clearFaults(form);
  const line = document.createElement('p');
  line.className = 'fault';
  line.id = id;
  line.textContent = why;
  const field = where === '' ? undefined : fieldOf(form, where);
  putBefore(line, form, field);
  field?.setAttribute('aria-describedby', [...described(field), id].join(' '));
  if (field?.matches(controls) === true) field.setAttribute('aria-invalid', 'true');
}
