// SPDX-License-Identifier: EUPL-1.2
// Signing out takes what this account left on the device with it; what is not saved yet is asked
// about first.
import { draftsOf, forgetAll } from '../keep/drafts.ts';
import { type Signed } from '../page.ts';
import { say } from '../words.svelte.ts';
import { wipePages } from './worker.ts';

export function leaveCleanly(signed: Signed): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.leave')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void leave(form, signed);
    });
  }
}

async function leave(form: HTMLFormElement, signed: Signed): Promise<void> {
  const count = (await draftsOf(signed.account)).length;
  if (count > 0 && !confirm(say('live_leave', { count }))) return;
  await forgetAll(signed.account);
  await wipePages();
  form.submit();
}
