// SPDX-License-Identifier: EUPL-1.2
// The service worker, which has the pages at hand that were seen, and those a page leads to.
import { headingOf, type Signed } from '../page.ts';
import { takenAlong, type Wanted } from './along.ts';
import { missingPage } from './missing.ts';

export type ForWorker =
  /** `missing`: the page in place of one that is not kept. */
  { do: 'take'; account: string; wanted: Wanted[]; missing: string } | { do: 'wipe' };

async function tell(message: ForWorker): Promise<void> {
  const ready = await navigator.serviceWorker.ready;
  await new Promise<void>((heard) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => heard();
    ready.active?.postMessage(message, [channel.port2]);
  });
}

const canKeep = (): boolean => 'serviceWorker' in navigator;

/** Takes this page along, and behind it those that it leads to; then <html> says data-kept. */
export async function startWorker(signed: Signed): Promise<void> {
  const [here, ...others] = takenAlong(document, location.href);
  if (!canKeep() || here === undefined) return;
  await navigator.serviceWorker.register(signed.worker, { scope: '/' });
  const message = { do: 'take', account: signed.account, missing: missingPage(here.address, headingOf(document)) } as const;
  await tell({ ...message, wanted: [here] });
  void tell({ ...message, wanted: others }).then(() => (document.documentElement.dataset['kept'] = 'all'));
}

export async function wipePages(): Promise<void> {
  if (canKeep() && (await navigator.serviceWorker.getRegistration('/')) !== undefined) await tell({ do: 'wipe' });
}
