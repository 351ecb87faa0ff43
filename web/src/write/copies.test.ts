// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from 'vitest';

import { copyable } from './copies.ts';

vi.mock('../words.svelte.ts', () => ({ say: (phrase: string) => phrase }));

const flush = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
let field: HTMLInputElement;

function offer(writeText: (text: string) => Promise<void>): HTMLButtonElement {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  copyable(field);
  copyable(field);
  expect(document.querySelectorAll('button')).toHaveLength(1);
  return document.querySelector('button')!;
}

beforeEach(() => {
  document.body.innerHTML = '<div><input class="fld" readonly value="https://kompass.example/x"></div>';
  field = document.querySelector('input')!;
});

test('the button copies what stands in the field and says so', async () => {
  const copied: string[] = [];
  const button = offer((text) => Promise.resolve(void copied.push(text)));
  button.click();
  await flush();
  expect(copied).toEqual(['https://kompass.example/x']);
  expect(button.textContent).toBe('live_copied');
});

test('what the browser refuses is chosen, to be copied by hand', async () => {
  const chosen = vi.spyOn(field, 'select');
  const button = offer(() => Promise.reject(new Error('refused')));
  button.click();
  await flush();
  expect(button.textContent).toBe('live_copy_by_hand');
  expect(chosen).toHaveBeenCalledOnce();
});
