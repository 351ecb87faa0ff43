// SPDX-License-Identifier: EUPL-1.2
// What every walk through the workspace begins with: the program, which KOMPASS names, and a
// browser's page that can be looked at.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { watchShift } from '../site_html/page_checks.mjs';
import { count } from '../tally.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const password = 'en karta och en kompass'; // of every account of a store for show

const require = createRequire(path.join(root, 'package.json'));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const mostWait = 90_000; // ms, for a machine that has much else to do
export const program = process.env.KOMPASS ?? path.join(root, 'build/dev/bin/kompass');

// Without the scripts that pages get on top: live.mjs is about those.
export async function openPage(browser, { width, colorScheme, javaScriptEnabled = true }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled });
  context.setDefaultTimeout(mostWait);
  await context.route('**/static/workspace-*.js', (route) => route.abort());
  await context.addInitScript(watchShift);
  await context.addInitScript(axe);
  const page = await context.newPage();
  tellBreaches(page);
  return page;
}

// Tells of every breach of the policy of the pages, which a browser writes to its console.
export function tellBreaches(page) {
  page.on('console', (line) => {
    if (/Content.Security.Policy/i.test(line.text())) count(`policy of ${page.url()}`, [line.text()]);
  });
}

// Takes an evaluation to a state over the API, as who has signed in on the page.
export async function move(page, id, to, reason) {
  const csrf = await page.inputValue('input[name=csrf] >> nth=0');
  const answer = await page.request.post(`${new URL(page.url()).origin}/api/v1/work/${id}/moves`, {
    headers: { 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' },
    data: { to, reason },
  });
  count(`the evaluation goes to ${to}`, answer.ok() ? [] : [await answer.text()]);
}
