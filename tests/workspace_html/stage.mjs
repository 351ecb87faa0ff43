// SPDX-License-Identifier: EUPL-1.2
// What every walk through the workspace begins with: a server on a store for show, and a browser's
// page that can be looked at. KOMPASS names the program.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { watchShift } from '../site_html/page_checks.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const password = 'en karta och en kompass'; // of every account of a store for show

const require = createRequire(path.join(root, 'package.json'));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const mostWait = 90_000; // ms, for a machine that has much else to do
export const program = process.env.KOMPASS ?? path.join(root, 'build/dev/bin/kompass');

// `more`: settings of the server, as arguments.
export async function startServer(folder, more = []) {
  const store = ['--store', `sqlite:${path.join(folder, 'kompass.db')}`];
  execFileSync(program, ['demo', ...store], { stdio: 'ignore' });
  const server = spawn(program, ['serve', ...store, '--listen', '127.0.0.1:0', '--log-level', 'error', ...more]);
  const said = await new Promise((heard, ended) => {
    server.stdout.once('data', heard);
    server.stderr.once('data', (why) => ended(new Error(`the server says: ${why}`)));
  });
  return { server, address: String(said).trim().split(' ').at(-1) };
}

// Without the scripts that pages get on top: live.mjs is about those.
export async function openPage(browser, { width, colorScheme, javaScriptEnabled = true }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled, bypassCSP: true });
  context.setDefaultTimeout(mostWait);
  await context.route('**/static/workspace-*.js', (route) => route.abort());
  await context.addInitScript(watchShift);
  await context.addInitScript(axe);
  return context.newPage();
}
