// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';

import { goBackTo, placeIn } from './place.ts';

function form(markup: string): HTMLFormElement {
  document.body.innerHTML = `<form>${markup}</form>`;
  return document.querySelector('form')!;
}

test('who types in a form goes on in the one that takes its place', () => {
  vi.stubGlobal('scrollBy', vi.fn());
  const before = form('<input name="link"><input name="link" value="abc"><textarea name="text">åäö</textarea>');
  expect(placeIn(before)).toBeUndefined();
  const text = before.querySelector('textarea')!;
  text.focus();
  text.setSelectionRange(1, 2);
  const place = placeIn(before)!;
  const after = form('<p class="fault"></p><input name="link"><textarea name="text">åäö</textarea>');
  goBackTo(place, after);
  const now = after.querySelector('textarea')!;
  expect(document.activeElement).toBe(now);
  expect([now.selectionStart, now.selectionEnd]).toEqual([1, 2]);
  vi.unstubAllGlobals();
});

test('a field that is no longer there takes nobody anywhere', () => {
  const before = form('<input name="link">');
  before.querySelector('input')!.focus();
  const place = placeIn(before)!;
  goBackTo(place, form('<textarea name="text"></textarea>'));
  expect(document.activeElement).toBe(document.body);
});
