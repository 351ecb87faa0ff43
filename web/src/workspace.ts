// SPDX-License-Identifier: EUPL-1.2
// What scripts add to the pages of the workspace, which all work without: forms that keep
// themselves, also without a network, keys, completion of criteria, clean pasting.
import { startKeys } from './keys/keys.ts';
import { Keeping } from './keep/keeping.ts';
import { land } from './keep/landing.ts';
import { signedIn } from './page.ts';
import './keys/Keys.svelte';
import './state/State.svelte';
import { leaveCleanly } from './state/leaving.ts';
import { startWorker } from './state/worker.ts';
import { loadWords } from './words.svelte.ts';
import { addAlong } from './write/adds.ts';
import { completeCriteria } from './write/complete.ts';
import { copyable } from './write/copies.ts';
import { countWords } from './write/count.ts';
import { fillAlong } from './write/fills.ts';
import { pasteCleanly } from './write/paste.ts';
import { previewBelow } from './write/preview.ts';
import { askWhichGroup } from './write/unclear.ts';
import { tryAlong } from './write/tries.ts';

async function start(): Promise<void> {
  const signed = signedIn();
  if (signed === undefined) return;
  land();
  await loadWords(signed.words);
  const keeping = new Keeping(signed);
  document.addEventListener('kompass-send-old', () => void keeping.deliver(true));
  leaveCleanly(signed);
  startKeys();
  enhance();
  document.addEventListener('kompass-answered', enhance);
  await keeping.start();
  await startWorker(signed);
  document.documentElement.dataset['live'] = 'ready';
}

function enhance(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.record')) previewBelow(form);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-tries]')) tryAlong(form);
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[data-fills]')) fillAlong(choice);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-adds]')) addAlong(button);
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.fld[readonly]')) copyable(field);
  for (const area of document.querySelectorAll('textarea')) {
    pasteCleanly(area);
    if (area.dataset['criteria'] !== undefined) completeCriteria(area, area.dataset['criteria']);
    if (document.querySelector('.handles') !== null && area.dataset['criteria'] !== undefined) askWhichGroup(area);
    if (area.classList.contains('tall')) countWords(area);
  }
}

void start();
