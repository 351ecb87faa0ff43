// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';

import { clearFaults, faultOn, tellFault, tellsFault } from './faults.ts';

const fields = `<input type="hidden" name="key"><fieldset><legend>Source</legend><input type="radio" name="source" value="web"></fieldset>
  <div><label for="dated">Day</label><p id="dated-hint"></p><input id="dated" name="dated" aria-describedby="dated-hint"></div>
  <label for="percent">Percent</label><div class="stepper"><button></button><input id="percent" name="percent"></div>`;

function form(): HTMLFormElement {
  document.body.innerHTML = `<main><form>${fields}</form></main>`;
  return document.querySelector('form')!;
}

const answer = (markup: string): Document => new DOMParser().parseFromString(`<main><form>${markup}</form></main>`, 'text/html');

test('a fault is about the field that it is tied to', () => {
  const dated = '<p class="fault" id="dated-fault">No day.</p><input name="dated" aria-describedby="dated-hint dated-fault">';
  expect(faultOn(answer(dated))).toEqual({ why: 'No day.', where: 'dated' });
  const source = '<fieldset aria-describedby="source-fault"><p class="fault" id="source-fault">Choose.</p><input type="radio" name="source"></fieldset>';
  expect(faultOn(answer(source))).toEqual({ why: 'Choose.', where: 'source' });
  expect(faultOn(answer('<p class="fault">No.</p>'))).toEqual({ why: 'No.', where: '' });
  expect(faultOn(answer('<h1>Too much</h1>'))).toEqual({ why: 'Too much', where: '' });
});

test('it is told there, and tied to it', () => {
  const told = form();
  tellFault(told, { why: 'No day.', where: 'dated' });
  const dated = told.querySelector('#dated')!;
  expect(dated.previousElementSibling?.textContent).toBe('No day.');
  expect(dated.getAttribute('aria-describedby')).toBe('dated-hint kept-fault');
  expect(dated.getAttribute('aria-invalid')).toBe('true');
});

test('at a choice it is told under what is chosen, and beside buttons before them', () => {
  const told = form();
  tellFault(told, { why: 'Choose.', where: 'source' });
  expect(told.querySelector('legend + .fault')).not.toBeNull();
  expect(told.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('kept-fault');
  tellFault(told, { why: 'A number.', where: 'percent' });
  expect(told.querySelector('.fault + .stepper')).not.toBeNull();
  expect(told.querySelectorAll('.fault').length).toBe(1);
});

test('what is about the whole stands first', () => {
  const told = form();
  tellFault(told, { why: 'Not now.', where: '' });
  expect(told.querySelector('[type=hidden] + .fault + fieldset')).not.toBeNull();
});

test('it goes without a trace', () => {
  const told = form();
  tellFault(told, { why: 'No day.', where: 'dated' });
  expect(tellsFault(told)).toBe(true);
  clearFaults(told);
  expect(told.innerHTML).toBe(fields);
});

test('what is wrong with a file stands until another is chosen', () => {
  const told = form();
  told.insertAdjacentHTML('beforeend', '<fieldset class="file-fields"><p class="fault">No PDF.</p></fieldset>');
  clearFaults(told);
  expect(told.querySelector('.file-fields .fault')).not.toBeNull();
  expect(tellsFault(told)).toBe(false);
});
