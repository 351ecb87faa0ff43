// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { land, landOn } from './landing.ts';

const page = 'https://k.example/sv/arbete/1/bedom/4.1';
const asked = { assign: vi.fn(), reload: vi.fn(), replace: vi.fn() };

beforeEach(() => {
  vi.stubGlobal('location', { href: page, hash: '#nu', ...asked });
  vi.stubGlobal('history', { state: null, replaceState: vi.fn(), scrollRestoration: 'auto' });
  document.body.innerHTML = '<textarea id="text"></textarea>';
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('another page is gone to, and nothing more is done there', () => {
  landOn('https://k.example/sv/arbete/1/intervjuer#i7', '');
  expect(asked.assign).toHaveBeenCalledWith('https://k.example/sv/arbete/1/intervjuer#i7');
  land();
  expect(asked.replace).not.toHaveBeenCalled();
});

test('the same page is loaded again, and then its place is gone to, once', async () => {
  landOn(`${page}#nu`, '');
  expect(asked.reload).toHaveBeenCalledOnce();
  expect(history.replaceState).toHaveBeenCalledWith(null, '', `${page}#nu`);
  land();
  land();
  expect(asked.replace).toHaveBeenCalledExactlyOnceWith('#nu');
  expect(history.scrollRestoration).toBe('manual');
  dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(history.scrollRestoration).toBe('auto'));
});

test('who writes one after another is at the field again', () => {
  landOn(`${page}#n7`, 'text');
  expect(history.replaceState).not.toHaveBeenCalled();
  land();
  expect(document.activeElement?.id).toBe('text');
  expect(asked.replace).not.toHaveBeenCalled();
});
