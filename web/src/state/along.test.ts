// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';

import { isAccountPath, isPagePath, takenAlong } from './along.ts';

const here = 'https://k.example/sv/arbete/e1/bedom/1.1';
const addresses = (): string[] => takenAlong(document, here).map(({ address }) => address.slice('https://k.example/sv/arbete'.length));

beforeEach(() => {
  document.body.innerHTML = '<nav class="eval-ways"></nav><main></main>';
});

const link = (place: string, rest: string, more = ''): void =>
  document.querySelector(place)!.insertAdjacentHTML('beforeend', `<a href="https://k.example/sv/arbete${rest}" ${more}>x</a>`);

test('the page itself, its ways, what is beside it and then other pages of the evaluation', () => {
  link('main', '/e1/bedom/2.1');
  link('main', '/e1/bedom/1.1?k=1.1.2#k1-1-2');
  link('.eval-ways', '/e1/underlag');
  expect(addresses()).toEqual(['/e1/bedom/1.1', '/e1/underlag', '/e1/bedom/1.1?k=1.1.2', '/e1/bedom/2.1']);
});

test('no file, no other evaluation and nothing twice', () => {
  for (const rest of ['/e1/intervjuer.ics', '/e1/underlag/1.1/u1/fil/f1', '/e2', '/e1/forhandsvisning', '/e1/bedom/1.1#k']) link('main', rest);
  link('main', '/e1/brev', 'download');
  expect(addresses()).toEqual(['/e1/bedom/1.1']);
});

test('only so many', () => {
  for (let number = 0; number < 500; number += 1) link('main', `/e1/underlag/1.1/u${number}`);
  expect(addresses().length).toBe(81);
});

test('a sub-area is a page, a file of a calendar is none', () => {
  expect(isPagePath('/sv/arbete/e1/bedom/1.1')).toBe(true);
  expect(isPagePath('/sv/arbete/e1/brev.pdf')).toBe(false);
  expect(isPagePath('/sv/kommuner')).toBe(false);
});

test('the own account is taken along by no page, and takes none along', () => {
  document.querySelector('main')!.innerHTML = '<a href="https://k.example/sv/konto">x</a>';
  link('main', '/e1/bedom/2.1');
  expect(addresses()).toEqual(['/e1/bedom/1.1', '/e1/bedom/2.1']);
  for (const path of ['/sv/konto', '/nb/konto/tvasteg', '/en/konto/tvasteg-bekrafta', '/sv/konton', '/nb/konton/1/roll']) {
    expect(isAccountPath(path)).toBe(true);
    expect(isPagePath(path)).toBe(false);
    expect(takenAlong(document, `https://k.example${path}?klart=namn#uppgifter`)).toEqual([]);
  }
  expect(isAccountPath('/sv/kontoret')).toBe(false);
});
