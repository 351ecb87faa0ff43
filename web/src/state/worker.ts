// SPDX-License-Identifier: EUPL-1.2
// The service worker, which has the pages at hand that were seen, and those a page leads to.
import { type Signed } from '../page.ts';

export type ForWorker = { do: 'take'; account: string; addresses: string[] } | { do: 'wipe' };

const longestTake = 40;

async function tell(message: ForWorker): Promise<void> {
  const ready = await navigator.serviceWorker.ready;
  await new Promise<void>((heard) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => heard();
    ready.active?.postMessage(message, [channel.port2]);
  });
}

const canKeep = (): boolean => 'serviceWorker' in navigator;

/** Takes this page along, and those that its ways lead to. */
export async function startWorker(signed: Signed): Promise<void> {
  if (!canKeep()) return;
  await navigator.serviceWorker.register(signed.worker, { scope: '/' });
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('.eval-ways a')];
  const addresses = new Set([location.href, ...ways.map((way) => way.href)].map((href) => href.replace(/#.*$/, '')));
  await tell({ do: 'take', account: signed.account, addresses: [...addresses].slice(0, longestTake) });
}

export async function wipePages(): Promise<void> {
  if (canKeep() && (await navigator.serviceWorker.getRegistration('/')) !== undefined) await tell({ do: 'wipe' });
}
