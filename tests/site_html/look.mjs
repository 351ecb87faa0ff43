// SPDX-License-Identifier: EUPL-1.2
// Looks at the pages that site_test wrote into build/site-look: pictures of each on a desk and on a
// phone, light and dark, and what axe and the width of the page say. Exit: 0 nothing, 1 something.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = path.join(root, 'build/site-look');

const screens = [
  { name: '1280', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'd1280', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: '390', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'd390', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: '800', viewport: { width: 800, height: 900 }, colorScheme: 'light' },
];

async function faultsOfPage(page) {
  const faults = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  for (const { id, nodes } of violations) faults.push(`axe ${id}: ${nodes[0].html.slice(0, 160)}`);
  return faults;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const only = process.argv[2];
let failed = 0;
let passed = 0;
fs.mkdirSync(path.join(folder, 'shots'), { recursive: true });
for (const screen of screens) {
  const context = await browser.newContext(screen);
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    if (only && !file.includes(only)) continue;
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    await page.evaluate(() => document.fonts.ready);
    const name = `${path.basename(file, '.html')}-${screen.name}`;
    await page.screenshot({ path: path.join(folder, 'shots', `${name}.png`), fullPage: true });
    const faults = await faultsOfPage(page);
    for (const fault of faults) console.log(`${name}: ${fault}`);
    failed += faults.length > 0 ? 1 : 0;
    passed += faults.length > 0 ? 0 : 1;
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
