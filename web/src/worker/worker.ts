// SPDX-License-Identifier: EUPL-1.2
// The service worker: pages of the workspace are always asked of the server first; where it cannot
// be reached, they are shown as they were last, to the account they were made for. It sends
// nothing: forms are kept and sent by the pages.
import { isAccountPath, isPagePath } from '../state/along.ts';
import type { ForWorker } from '../state/worker.ts';
import { asOfThen, isFresh, keepable, pageOf } from './kept.ts';

type Take = Extract<ForWorker, { do: 'take' }>;
declare const self: ServiceWorkerGlobalScope;

const ofPages = 'kompass-pages-'; // and the account
const ofFiles = 'kompass-files';
const patience = 8000; // milliseconds until the page that is kept is shown
const missing = '/kompass-missing'; // what is shown in place of a page that is not kept

const isPage = (url: URL): boolean => url.origin === self.location.origin && isPagePath(url.pathname);
/** It is never kept: without a network the page in place of one that is missing is shown. */
const isAccount = (url: URL): boolean => url.origin === self.location.origin && isAccountPath(url.pathname);
const isFile = (url: URL): boolean =>
  url.origin === self.location.origin &&
  (url.pathname.startsWith('/static/') || url.pathname.startsWith('/api/v1/instruments/'));

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && (isPage(url) || isAccount(url))) event.respondWith(page(request));
  else if (isFile(url)) event.respondWith(file(request));
});

self.addEventListener('message', (event) => {
  const message = event.data as ForWorker;
  const done = message.do === 'wipe' ? wipe() : take(message);
  event.waitUntil(done.finally(() => event.ports[0]?.postMessage('done')));
});

/** Whose pages are kept: one account at a time. */
async function owner(): Promise<string | undefined> {
  return (await caches.keys()).find((name) => name.startsWith(ofPages));
}

async function page(request: Request): Promise<Response> {
  const name = await owner();
  const pages = name === undefined ? undefined : await caches.open(name);
  const kept = await pages?.match(request.url.replace(/#.*$/, ''));
  const asked = fetch(request);
  if (kept === undefined) {
    return asked.catch(async (unreachable) => (await pages?.match(missing)) ?? Promise.reject(unreachable));
  }
  const old = async (): Promise<Response> => asOfThen(kept);
  const late = new Promise<Response>((show) => setTimeout(() => show(old()), patience));
  return Promise.race([asked, late]).catch(old);
}

async function file(request: Request): Promise<Response> {
  const files = await caches.open(ofFiles);
  const kept = await files.match(request);
  if (kept !== undefined && new URL(request.url).pathname.startsWith('/static/')) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) await files.put(request, response.clone());
    return response;
  } catch (unreachable) {
    if (kept !== undefined) return kept;
    throw unreachable;
  }
}

let taking = 0; // the last that was begun; those before it stop

/** One page at a time, so that what a person asks for is not held up on a slow line. */
async function take({ account, wanted, missing: markup }: Take): Promise<void> {
  const mine = ++taking;
  const name = ofPages + account;
  for (const other of await caches.keys()) {
    if (other.startsWith(ofPages) && other !== name) await caches.delete(other);
  }
  const pages = await caches.open(name);
  await pages.put(missing, pageOf(markup));
  for (const { address, fresh } of wanted) {
    if (mine !== taking) return;
    if (!isPage(new URL(address))) continue;
    if (isFresh(await pages.match(address), fresh)) continue;
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
    if (response === undefined || mine !== taking) return;
    // Only what is this account's own: a page of signing in, or another's, is not kept.
    const isOwn = response.ok && response.headers.get('Kompass-Account') === account;
    if (isOwn) await pages.put(address, await keepable(response));
    else await pages.delete(address);
  }
}

async function wipe(): Promise<void> {
  taking += 1;
  for (const name of await caches.keys()) {
    if (name.startsWith(ofPages)) await caches.delete(name);
  }
}
