// SPDX-License-Identifier: EUPL-1.2
// Looks at the pages that site_test wrote into build/site-look: whether they are valid HTML; pictures
// of each on a desk, a tablet and a phone, light and dark, and what axe, the width of the page and
// the shift of its layout say; and a walk with the keyboard. Exit: 0 nothing, 1 something.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
const { chromium } = require('playwright-core');
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = path.join(root, 'build/site-look');

// Those with `all` show every language; what the others show is the same in each.
const screens = [
  { name: '1280', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'd1280', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: '390', viewport: { width: 390, height: 844 }, colorScheme: 'light', all: true },
  { name: 'd390', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: '768', viewport: { width: 768, height: 1024 }, colorScheme: 'light' },
  { name: '1600', viewport: { width: 1600, height: 1000 }, colorScheme: 'light' },
];
const mostShift = 0.1; // "good" by web.dev/cls

// A form may send one name several times: a comparison has several municipalities.
const rules = { 'form-dup-name': 'off' };
const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ['html-validate:recommended'], rules }),
);

async function invalidIn(file) {
  const { results } = await validator.validateString(fs.readFileSync(file, 'utf8'), file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `html-validate ${ruleId}: ${line}: ${message}`),
  );
}

// What the visitor sees jump while the page and its fonts arrive.
function watchShift() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

// The first stop is the way past the menu; each stop after it can be seen.
async function keyboardFaults(page) {
  const faults = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const here = document.activeElement;
      const { width, height } = here.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(here);
      return { skip: here.className === 'skip', seen: width > 0 && height > 0, outlineStyle };
    });
    if (stop === 0 && !at.skip) faults.push('the first stop of the keyboard is not the skip link');
    if (!at.seen || at.outlineStyle === 'none') faults.push(`stop ${stop + 1} cannot be seen`);
  }
  return faults;
}

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
const pages = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.html') && (!only || name.includes(only)));
for (const file of pages) {
  const faults = await invalidIn(path.join(folder, file));
  for (const fault of faults) console.log(`${file}: ${fault}`);
  failed += faults.length > 0 ? 1 : 0;
  passed += faults.length > 0 ? 0 : 1;
}
for (const screen of screens) {
  const { viewport, colorScheme } = screen;
  const context = await browser.newContext({ viewport, colorScheme });
  for (const file of pages.filter((one) => screen.all || one.startsWith('sv'))) {
    const page = await context.newPage();
    await page.addInitScript(watchShift);
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(() => globalThis.shift); // a picture of a long page adds to it
    const name = `${path.basename(file, '.html')}-${screen.name}`;
    await page.screenshot({ path: path.join(folder, 'shots', `${name}.png`), fullPage: true });
    const faults = await faultsOfPage(page);
    if (!(shift <= mostShift)) faults.push(`the layout shifts by ${shift}`);
    if (screen.name === '1280') faults.push(...(await keyboardFaults(page)));
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
