// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { briefly, startKeys, switchKeys } from './keys.ts';

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

test('the foot tells the keys of one choice as one, and the others by their words', () => {
  document.body.innerHTML = `<fieldset><legend>Steps</legend><input type="radio" name="step" data-key="0">
    <input type="radio" name="step" data-key="1"><input type="radio" name="step" data-key="5"></fieldset>
    <label for="p">Percent</label><input id="p" data-key="p"><a data-key="n" aria-label="Next">7.5</a>
    <button data-key="?">Keys</button>`;
  expect(briefly()).toEqual([
    { keys: ['0', '1', '5'], words: 'Steps' },
    { keys: ['p'], words: 'Percent' },
    { keys: ['n'], words: 'Next' },
  ]);
});
