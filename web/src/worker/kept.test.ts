// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';

import { asOfThen, isFresh, keepable } from './kept.ts';

const led = (): Response => {
  const response = new Response('<h1>1.1</h1>', { headers: { 'Kompass-Account': 'a' } });
  Object.defineProperty(response, 'redirected', { value: true });
  return response;
};

test('an answer that was led on is kept as one of its own', async () => {
  const kept = await keepable(led());
  expect(kept.redirected).toBe(false);
  expect(kept.headers.get('Kompass-Account')).toBe('a');
  expect(await kept.text()).toBe('<h1>1.1</h1>');
});

test('what is kept says when, also of a server that does not tell the time', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T03:00:00Z') });
  const kept = await keepable(new Response('<kompass-state data-account="a"></kompass-state>'));
  expect(isFresh(kept, 60_000)).toBe(true);
  expect(await (await asOfThen(kept)).text()).toContain('data-kept="Sat, 28 Nov 2026 03:00:00 GMT"');
  vi.useRealTimers();
});

test('a page that is shown without the server says what it is of', async () => {
  const at = 'Sat, 28 Nov 2026 03:00:00 GMT';
  const kept = new Response('<kompass-state data-account="a"></kompass-state>', { headers: { Date: at, 'Content-Length': '48' } });
  const shown = await asOfThen(kept);
  expect(await shown.text()).toBe(`<kompass-state data-kept="${at}" data-account="a"></kompass-state>`);
  expect(shown.headers.has('Content-Length')).toBe(false);
});

test('a page is fresh by its date', () => {
  const at = (ago: number): Response => new Response('', { headers: { Date: new Date(Date.now() - ago).toUTCString() } });
  expect(isFresh(at(30_000), 60_000)).toBe(true);
  expect(isFresh(at(90_000), 60_000)).toBe(false);
  expect(isFresh(at(0), 0)).toBe(false);
  expect(isFresh(undefined, 60_000)).toBe(false);
});
