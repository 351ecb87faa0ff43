// SPDX-License-Identifier: EUPL-1.2
// Looks at the pages that site_test wrote into build/site-look: whether they are valid HTML; what axe,
// the width of the page and the shift of its layout say on a desk, a tablet and a phone, light and
// dark; a walk with the keyboard; and what does not fit at 320 px or on paper. Exit: 0 nothing, 1 something.
// Usage: [KOMPASS_PICTURES=1] look.mjs [PART_OF_NAME]. Pictures come into build/site-look/shots: of the
// desk and the phone always, of every screen when KOMPASS_PICTURES asks for them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { launchBrowser } from '../browser.mjs';
import { closeTally, count } from '../tally.mjs';
import { faultsOfHtml } from '../valid_html.mjs';
import { serveFolder } from './folder_server.mjs';
import { axeFaults, keyboardFaults, narrowFaults, paperFaults, shiftFaults, watchShift, widthFaults } from './page_checks.mjs';
import { drawn, takePictures } from './pictures.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = path.join(root, 'build/site-look');
const shots = path.join(folder, 'shots');
const allPictures = process.env.KOMPASS_PICTURES === '1';

// What differs between languages shows on a phone (`all`), where room is least; what differs between
// light and dark is contrast alone.
const contrast = ['color-contrast', 'link-in-text-block'];
const screens = [
  { name: '1280', width: 1280, keyboard: true, picture: true },
  { name: 'd1280', width: 1280, colorScheme: 'dark', rules: contrast },
  { name: '390', width: 390, all: true, picture: true, narrower: true },
  { name: 'd390', width: 390, colorScheme: 'dark', rules: contrast },
  { name: '768', width: 768, paper: true },
  { name: '1600', width: 1600 },
];

async function lookAt(context, { screen, address, file }) {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: screen.colorScheme ?? 'light' });
  await page.setViewportSize({ width: screen.width, height: 900 });
  await page.addInitScript(watchShift);
  await page.addInitScript(axe);
  await page.goto(`${address}/${file}`);
  await page.evaluate(() => document.fonts.ready);
  const faults = await shiftFaults(page); // before the picture: one of a long page adds to it
  const name = `${path.basename(file, '.html')}-${screen.name}`;
  await (screen.picture || allPictures ? takePictures(page, path.join(shots, name)) : drawn(page));
  faults.push(...(await widthFaults(page)), ...(await axeFaults(page, screen.rules)));
  if (screen.keyboard) faults.push(...(await keyboardFaults(page)));
  count(name, faults);
  // The same page once more, since opening it is what takes time.
  if (screen.narrower) count(`${name}, at 320`, await narrowFaults(page));
  if (screen.paper) count(`${name}, on paper`, await paperFaults(page));
  await page.close();
}

// Takes from `work` until it is empty: as many browsers at once as there are processors, so that none
// waits for what another draws.
async function inParallel(work, does) {
  const worker = async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext();
    for (let next = work.shift(); next; next = work.shift()) await does(context, next);
    await browser.close();
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
}

const only = process.argv[2];
const pages = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.html') && (!only || name.includes(only)));
fs.mkdirSync(shots, { recursive: true });
for (const file of pages)
  count(file, await faultsOfHtml(fs.readFileSync(path.join(folder, file), 'utf8'), file));

const server = await serveFolder(folder);
const inScope = (screen) => pages.filter((file) => screen.all || file.startsWith('sv'));
const work = screens.flatMap((screen) =>
  inScope(screen).map((file) => ({ screen, address: server.address, file })),
);
await inParallel(work, lookAt);
server.close();
process.exit(closeTally());
