// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from 'vitest';

import { outcomeOf, send } from './send.ts';

const at = (status: number, path = '/sv/arbete/1', led: Record<string, string> = {}) => ({
  status, ok: status < 300, url: `https://kompass.example${path}`, headers: new Headers(led),
});

afterEach(() => vi.unstubAllGlobals());

test('each answer of the server has one meaning', () => {
  expect(outcomeOf(at(200), '<main></main>').is).toBe('saved');
  expect(outcomeOf(at(409), '').is).toBe('late');
  expect(outcomeOf(at(422), '<p class="fault"> a day is missing </p>')).toMatchObject({ is: 'refused', fault: { why: 'a day is missing', where: '' } });
  expect(outcomeOf(at(200, '/sv/logga-in'), '').is).toBe('signed-out');
  expect(outcomeOf(at(403), '<main><h1>Too old</h1></main>').is).toBe('signed-out');
  expect(outcomeOf(at(403), '<main><form></form><p class="fault">not yours</p></main>').is).toBe('refused');
  expect(outcomeOf(at(404), '<main><h1>No such page</h1></main>')).toEqual({ is: 'lost' });
  expect(outcomeOf(at(503), '').is).toBe('unreachable');
  expect(outcomeOf(at(429), '').is).toBe('unreachable');
});

test('where only the address is asked for, it tells the place on the page', async () => {
  const asked = vi.fn(async (_: string, init: RequestInit) => {
    expect(init.headers).toEqual({ Prefer: 'return=minimal' });
    return { ...at(204, '/sv/arbete/1/bedom', { Location: '/sv/arbete/1#b7' }), text: async () => '' };
  });
  vi.stubGlobal('fetch', asked);
  expect(await send('/a', [], 't', 'address')).toMatchObject({ is: 'saved', address: 'https://kompass.example/sv/arbete/1#b7' });
  expect(outcomeOf(at(204, '/sv/arbete/1', { Location: '/sv/logga-in?till=/sv/arbete' }), '').is).toBe('signed-out');
});

test('a form goes out as a browser sends it, with the token of the session', async () => {
  const asked = vi.fn(async (_: string, init: RequestInit) => {
    expect(String(init.body)).toBe('csrf=t&text=%C3%A5');
    return { ...at(200), text: async () => '' };
  });
  vi.stubGlobal('fetch', asked);
  expect((await send('/a', [['text', 'å']], 't')).is).toBe('saved');
  expect(asked).toHaveBeenCalledOnce();
});

test('a network that is cut loses nothing and tells so', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('cut');
  });
  expect(await send('/a', [], 't')).toEqual({ is: 'unreachable' });
});
