// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from 'vitest';

import { loadWords } from '../words.svelte.ts';
import { clock } from './clock.ts';

afterEach(() => vi.unstubAllGlobals());

const inWords = async (live_time: string): Promise<void> => {
  vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve({ live_time }) }));
  await loadWords('/words');
};

test('hours and minutes have two figures, in the way of the language', async () => {
  const morning = new Date(2026, 10, 27, 4, 9).getTime();
  await inWords('{hour}.{minute}');
  expect(clock(morning)).toBe('04.09');
  await inWords('{hour}:{minute}');
  expect(clock(morning)).toBe('04:09');
});
