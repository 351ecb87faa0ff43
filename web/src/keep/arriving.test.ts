// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { showArrived } from './arriving.ts';

const list = (items: string, before = ''): string => `<main>${before}<ul data-arrives>${items}</ul></main>`;
const item = (part: string, revision = '1', text = part): string => `<li data-part="${part}" data-revision="${revision}">${text}</li>`;
const answer = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');
const shown = (): string[] => [...document.querySelectorAll('li')].map((one) => one.textContent ?? '');
const here = (): string => location.pathname;

beforeEach(() => {
  document.body.innerHTML = list(item('b') + item('a'));
});

test('what arrived stands where the server has it, once', () => {
  const page = list(item('c') + item('b') + item('a'));
  showArrived(answer(page), here());
  expect(shown()).toEqual(['c', 'b', 'a']);
  showArrived(answer(page), here());
  expect(shown()).toEqual(['c', 'b', 'a']);
});

test('what was changed meanwhile is shown as it is now', () => {
  showArrived(answer(list(item('b', '2', 'b anew') + item('a'))), here());
  expect(shown()).toEqual(['b anew', 'a']);
});

test('what is being written here is left to its form', () => {
  document.body.innerHTML = list('<li data-part="b"><form data-part="b"></form></li>', '<form data-part="c"></form>');
  showArrived(answer(list(item('c') + item('b', '2') + item('a'))), here());
  expect(shown()).toEqual(['', 'a']);
});

test('an empty list says no more that it is empty', () => {
  document.body.innerHTML = list('', '<p class="empty">none</p>');
  showArrived(answer(list(item('a'))), here());
  expect(document.querySelector('.empty')).toBeNull();
  expect(shown()).toEqual(['a']);
});

test('the list of another page is not shown here', () => {
  showArrived(answer(list(item('c'))), '/sv/arbete/2/anteckningar/egna');
  expect(shown()).toEqual(['b', 'a']);
});
