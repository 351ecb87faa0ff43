// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { startKeys, switchKeys } from './keys.ts';

startKeys();
let pressedLinks = 0;

beforeEach(() => {
  pressedLinks = 0;
  switchKeys(true);
  document.body.innerHTML = `<form><textarea id="t"></textarea><button class="pri"></button></form>
    <a id="n" data-key="n">next</a><input type="radio" id="r" data-key="3">`;
  document.getElementById('n')!.addEventListener('click', () => (pressedLinks += 1));
});

const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

test('a key presses what the page marks with it', () => {
  press('n');
  press('3');
  expect(pressedLinks).toBe(1);
  expect((document.getElementById('r') as HTMLInputElement).checked).toBe(true);
});

test('keys do nothing while somebody writes, with a modifier, or switched off', () => {
  press('n', document.getElementById('t')!);
  press('n', document.body, { ctrlKey: true });
  switchKeys(false);
  press('n');
  expect(pressedLinks).toBe(0);
});

test('Ctrl and Enter sends the form that is written in', () => {
  let sent = 0;
  document.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  press('Enter', document.getElementById('t')!, { ctrlKey: true });
  expect(sent).toBe(1);
});
