// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { addAlong } from './adds.ts';

let field: HTMLInputElement;
let told = 0;

beforeEach(() => {
  document.body.innerHTML = `<form><button type="button" data-adds="-1" data-to="percent" hidden></button>
    <input name="percent" value="99"><button type="button" data-adds="1" data-to="percent" hidden></button></form>`;
  field = document.querySelector('input')!;
  told = 0;
  field.addEventListener('input', () => (told += 1));
  for (const button of document.querySelectorAll('button')) {
    addAlong(button);
    addAlong(button);
  }
});

const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

test('buttons are shown, add one and tell so once, and stop at 0 and 100', () => {
  const [less, more] = document.querySelectorAll('button');
  expect(less!.hidden).toBe(false);
  more!.click();
  more!.click();
  expect(field.value).toBe('100');
  expect(told).toBe(2);
  field.value = '0';
  less!.click();
  expect(field.value).toBe('0');
});

test('arrows in the field add one; with a modifier they do not', () => {
  expect(press('ArrowDown')).toBe(false);
  expect(field.value).toBe('98');
  expect(press('ArrowUp', { altKey: true })).toBe(true);
  expect(field.value).toBe('98');
});

test('an empty field stays without a grade', () => {
  field.value = '';
  press('ArrowUp');
  document.querySelectorAll('button')[1]!.click();
  expect(field.value).toBe('');
  expect(told).toBe(0);
});
