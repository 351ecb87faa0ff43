// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';

import { clear, fieldsOf, fill, saySame, withValue } from './fields.ts';

function form(markup: string): HTMLFormElement {
  document.body.innerHTML = `<form>${markup}</form>`;
  return document.querySelector('form')!;
}

const whole = `
  <input type="hidden" name="csrf" value="secret"><input type="hidden" name="revision" value="3">
  <input name="link" value="a"><input name="link" value="b">
  <input type="radio" name="step" value="20"><input type="radio" name="step" value="40" checked>
  <input type="checkbox" name="plan" value="1">
  <select name="group"><option value=""></option><option value="staff" selected></option></select>
  <textarea name="text">å\n#1.4.5</textarea><button name="do" value="save"></button>`;

test('a form says what a browser would send, but for what belongs to the session', () => {
  expect(fieldsOf(form(whole))).toEqual([
    ['revision', '3'], ['link', 'a'], ['link', 'b'], ['step', '40'], ['group', 'staff'], ['text', 'å\n#1.4.5'],
  ]);
});

test('what was typed comes back into the same form', () => {
  const typed = fieldsOf(form(whole));
  const empty = form(whole.replace(' checked', '').replace('value="b"', 'value=""').replace('å\n#1.4.5', ''));
  fill(empty, typed);
  expect(fieldsOf(empty)).toEqual(typed);
});

test('a box that was cleared is cleared again', () => {
  const ticked = form('<input type="checkbox" name="plan" value="1" checked>');
  fill(ticked, []);
  expect(fieldsOf(ticked)).toEqual([]);
});

test('the revision is no part of what is said', () => {
  const typed = fieldsOf(form(whole));
  expect(saySame(typed, withValue(typed, 'revision', '4'))).toBe(true);
  expect(saySame(typed, withValue(typed, 'text', 'å'))).toBe(false);
});

test('nor is the key, by which a form that was emptied for the next is another', () => {
  expect(saySame([['key', 'a'], ['text', '']], [['key', 'b'], ['text', '']])).toBe(true);
});

test('a form that came back with what was typed is emptied for the next', () => {
  const back = form('<input type="hidden" name="key" value="k"><input name="title" value="old"><textarea name="text">old</textarea>');
  clear(back);
  expect(fieldsOf(back)).toEqual([['key', 'k'], ['title', ''], ['text', '']]);
});
