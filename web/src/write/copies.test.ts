// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from 'vitest';

import { copyable } from './copies.ts';

vi.mock('../words.svelte.ts', () => ({ say: (phrase: string) => phrase }));

const flush = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
let field: HTMLInputElement;

async function press(navigator: unknown): Promise<string> {
  vi.stubGlobal('navigator', navigator);
  copyable(field);
  copyable(field);
  expect(document.querySelectorAll('button')).toHaveLength(1);
  document.querySelector('button')!.click();
  await flush();
  return document.querySelector('[role=status]')!.textContent ?? '';
}

beforeEach(() => {
  document.body.innerHTML = `<label for="l">To Bea</label>
    <div><input class="fld" id="l" readonly value="https://kompass.example/x"></div>`;
  field = document.querySelector('input')!;
});

test('the button copies what stands in the field and says so', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  expect(await press({ clipboard })).toBe('live_copied');
  expect(copied).toEqual(['https://kompass.example/x']);
  expect(document.querySelector('button')!.getAttribute('aria-label')).toBe('live_copy: To Bea');
});

test('what the browser refuses is chosen, to be copied by hand', async () => {
  const chosen = vi.spyOn(field, 'select');
  const clipboard = { writeText: () => Promise.reject(new Error('refused')) };
  expect(await press({ clipboard })).toBe('live_copy_by_hand');
  expect(chosen).toHaveBeenCalledOnce();
});

test('without TLS there is no clipboard, and the same is said', async () => {
  expect(await press({})).toBe('live_copy_by_hand');
});
