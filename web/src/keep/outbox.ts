// SPDX-License-Identifier: EUPL-1.2
// What waits on this device: sent whenever the server can be reached, by one page at a time.
import { type Signed } from '../page.ts';
import { standing } from '../state/standing.svelte.ts';
import { draftsOf, forgetSent, isToBeSent, keep, type Draft } from './drafts.ts';
import { showArrived } from './arriving.ts';
import { send } from './send.ts';

export async function listWaiting(account: string): Promise<void> {
  standing.waiting = await draftsOf(account);
}

/** True: the server took it or said what is wrong with it; false: try again later. */
async function deliver(draft: Draft, csrf: string): Promise<boolean> {
  const outcome = await send(draft.action, draft.fields, csrf);
  switch (outcome.is) {
    case 'saved':
      await forgetSent(draft);
      showArrived(outcome.page, outcome.address);
      return true;
    case 'late':
    case 'refused':
    case 'lost':
      await keep({ ...draft, state: outcome.is, ...(outcome.is === 'refused' ? outcome.fault : { why: '', where: '' }) });
      return true;
    case 'signed-out':
    case 'unreachable':
      standing.tell(outcome.is);
      return false;
  }
}

/** Sends what no form on this page holds; what is old only where `old` says so. */
export async function deliverAll(signed: Signed, isOpen: (draft: Draft) => boolean, old = false): Promise<void> {
  let isReached = false;
  await navigator.locks.request('kompass-outbox', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const draft of await draftsOf(signed.account)) {
      if (!isToBeSent(draft, Date.now(), old) || isOpen(draft)) continue;
      isReached = await deliver(draft, signed.csrf);
      if (!isReached) break;
    }
  });
  await listWaiting(signed.account);
  if (isReached) standing.reached();
}
