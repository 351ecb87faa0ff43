// SPDX-License-Identifier: EUPL-1.2
// What the scripts of the pages keep on the device and when they let go of it: drafts that the server
// refused, forms without a word, chosen files, pages without a server, answers that come late. Needs
// KOMPASS; KOMPASS_ONLY names parts. Exit: 0 nothing, 1 something, 5 no browser.
import { launchBrowser } from '../browser.mjs';
import { closeTally } from '../tally.mjs';
import * as contact from './keeping_contact.mjs';
import * as drafts from './keeping_drafts.mjs';
import * as late from './keeping_late.mjs';
import { evaluationOf, person } from './scripted.mjs';
import { Served } from './served.mjs';

const only = process.env.KOMPASS_ONLY?.split(' ');
const browser = await launchBrowser();
const served = await Served.started();
try {
  const one = await person(browser, served, 'evaluator');
  const other = await person(browser, served, 'lead');
  const base = await evaluationOf(one.page);
  for (const [name, step] of Object.entries({ ...drafts, ...late, ...contact })) {
    if (only !== undefined && !only.includes(name)) continue;
    if (process.env.KOMPASS_TELL) console.error(`${new Date().toISOString()} ${name}`);
    await step(one, base, other);
  }
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
