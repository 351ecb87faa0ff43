// SPDX-License-Identifier: EUPL-1.2
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { standing } from '../state/standing.svelte.ts';
import { draftsOf, forgetAll } from './drafts.ts';
import { Keeper } from './keeper.ts';
import { Keeping } from './keeping.ts';

const signed = { account: 'ane', csrf: 't', words: '', worker: '' };
const address = 'https://k.example/sv/arbete/1/anteckningar/egna';
const markup = (text: string, more = ''): string =>
  // As on a page: its dialogs have forms too.
  `<dialog><form action="${address}" method="dialog"></form></dialog><main><form action="${address}" data-keep="live" data-part="n7">${more}<input type="hidden" name="revision" value="3">
  <textarea name="text">${text}</textarea><button></button></form></main>`;

let answer: (given: { status: number; markup: string }) => void;
const sent: string[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', (_: string, { body }: { body: URLSearchParams }) => {
    sent.push(body.get('text') ?? '');
    return new Promise((given) => {
      answer = ({ status, markup: page }) =>
        given({ status, ok: status < 300, url: address, headers: new Headers(), text: async () => page });
    });
  });
  vi.stubGlobal('scrollBy', vi.fn());
  document.body.innerHTML = markup('');
});

afterEach(async () => {
  await forgetAll('ane');
  sent.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const form = (): HTMLFormElement => document.querySelector('form[data-keep]')!;
const area = (): HTMLTextAreaElement => document.querySelector('textarea')!;
const kept = async (): Promise<string[]> => (await draftsOf('ane')).map(({ state, fields }) => `${state}: ${fields.at(-1)![1]}`);

function type(text: string): void {
  area().focus();
  area().value = text;
  area().setSelectionRange(text.length, text.length);
  area().dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(): Promise<void> {
  form().dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(sent).not.toEqual([]));
}

/** A form for new ones, emptied for the next because the server was not reached. */
async function sendNewOneInVain(): Promise<void> {
  form().dataset['fresh'] = '';
  form().insertAdjacentHTML('afterbegin', '<input type="hidden" name="key" value="n7">');
  form().querySelector<HTMLInputElement>('[name=revision]')!.value = '';
  new Keeper(form(), signed, 'Notes');
  type('first');
  await press();
  answer({ status: 503, markup: '' });
  await vi.waitFor(() => expect(area().value).toBe(''));
}

test('what was typed while an answer was waited for is kept, whatever the answer', async () => {
  new Keeper(form(), signed, 'Notes');
  type('first');
  await press();
  type('first and then');
  await vi.waitFor(async () => expect(await kept()).toEqual(['waiting: first and then']));
  answer({ status: 503, markup: '' });
  await vi.waitFor(() => expect(standing.mode).toBe('unreachable'));
  expect(await kept()).toEqual(['waiting: first and then']);
});

test('who types on when their form is refused goes on in the one that shows why', async () => {
  vi.stubGlobal('navigator', { locks: { request: async () => undefined } });
  vi.stubGlobal('setInterval', () => 0);
  await new Keeping(signed).start();
  type('first');
  await press();
  type('first and then');
  answer({ status: 422, markup: markup('first', '<p class="fault">no</p>') });
  await vi.waitFor(() => expect(document.querySelector('.fault')).not.toBeNull());
  expect(document.activeElement).toBe(area());
  expect([area().value, area().selectionStart]).toEqual(['first and then', 14]);
  await vi.waitFor(async () => expect(await kept()).toEqual(['waiting: first and then']));
});

test('who may not write any more keeps the text on the page and among what is not sent', async () => {
  new Keeper(form(), signed, 'Notes');
  type('in mid-sentence');
  await press();
  answer({ status: 404, markup: '<main><h1>No such page</h1></main>' });
  await vi.waitFor(() => expect(standing.mode).toBe('lost'));
  expect(area().value).toBe('in mid-sentence');
  expect(await kept()).toEqual(['lost: in mid-sentence']);
});

test('a form that gave way to another sends nothing any more', async () => {
  new Keeper(form(), signed, 'Notes');
  type('first');
  const old = form();
  document.body.innerHTML = markup('both');
  old.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((later) => setTimeout(later, 1400)); // after its clock, which sends at 1200 ms
  expect(sent).toEqual([]);
  expect(await kept()).toEqual([]);
});

test('a form that was emptied for the next holds nothing to keep', async () => {
  await sendNewOneInVain();
  type('x');
  await vi.waitFor(async () => expect(await kept()).toEqual(['waiting: first', 'waiting: x']));
  type('');
  await vi.waitFor(async () => expect(await kept()).toEqual(['waiting: first']));
});

test('a form that was emptied for the next sends nothing of its own accord', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await sendNewOneInVain();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['first']);
  expect(await kept()).toEqual(['waiting: first']);
});
