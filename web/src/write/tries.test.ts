// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { fillAlong } from './fills.ts';
import { addressTried } from './tries.ts';

const form = (): HTMLFormElement => document.querySelector('form')!;
const percent = (): HTMLInputElement => document.querySelector('[name=percent]')!;
const chosen = (): string | undefined => document.querySelector<HTMLInputElement>('[name=step]:checked')?.value;

function show(values: number[], more: string): void {
  document.body.innerHTML = `<form data-tries="/s?k=1.1.1"><input name="percent" value="">
    <input type="checkbox" name="not_applicable" value="1">${values
      .map((value) => `<label class="l"><input type="radio" name="step" value="${value}" data-fills="percent"${more}></label>`)
      .join('')}</form>`;
  for (const choice of document.querySelectorAll<HTMLInputElement>('[data-fills]')) fillAlong(choice);
}

function type(value: string): void {
  percent().value = value;
  percent().dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => show([0, 20, 40], ''));

test('a grade is tried as it is typed, and nothing that is none', () => {
  type('48');
  expect(addressTried(form())).toBe('/s?k=1.1.1&percent=48');
  type('148');
  expect(addressTried(form())).toBeUndefined();
  document.querySelector<HTMLInputElement>('[name=not_applicable]')!.checked = true;
  expect(addressTried(form())).toBe('/s?k=1.1.1&not_applicable=1');
});

test('the step that a typed percent reaches is chosen, and those below it are filled', () => {
  type('25');
  expect(chosen()).toBe('20');
  expect([...document.querySelectorAll('.l')].map((label) => label.classList.contains('on'))).toEqual([false, true, false]);
  type('');
  expect(chosen()).toBeUndefined();
});

test('a step that is chosen fills the ladder and the percent', () => {
  const top = document.querySelector<HTMLInputElement>('[value="40"]')!;
  top.checked = true;
  top.dispatchEvent(new Event('change', { bubbles: true }));
  expect(percent().value).toBe('40');
  expect(document.querySelectorAll('.l.on').length).toBe(2);
});

test('of judgements only the very one is chosen', () => {
  show([40, 56], ' data-exact');
  type('48');
  expect(chosen()).toBeUndefined();
  type('56');
  expect(chosen()).toBe('56');
});
