// SPDX-License-Identifier: EUPL-1.2
// Opens the web reports of the examples in a browser, in every language, on a desk and on a phone,
// and says what a reader would stumble on. Needs KOMPASS, and CHROMIUM when it is elsewhere than in
// Debian. Exit: 0 nothing, 1 something, 5 no browser.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../browser.mjs';
import { axeFaults } from '../site_html/page_checks.mjs';
import { faultsOfSource } from './source.mjs';
import { faultsOfPage } from './page.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const examples = [
  { name: 'vallentuna', langs: ['sv', 'nb', 'en'], args: ['vallentuna-2019.kompass.json', '--previous', 'vallentuna-2017.kompass.json', '--average', 'sverige-2014.average.json'] },
  { name: 'bjorkhaga', langs: ['sv', 'nb', 'en'], args: ['bjorkhaga-2019.kompass.json', '--previous', 'bjorkhaga-2016.kompass.json'] },
  { name: 'figures only', langs: ['sv'], args: ['vallentuna-2021.kompass.json', '--previous', 'vallentuna-2019.kompass.json', '--average', 'sverige-2021.average.json'] },
];
const screens = [
  { name: '1280', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '390', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: '320', viewport: { width: 320, height: 700 }, colorScheme: 'light' }, // WCAG 2.2, 1.4.10
  { name: '1280 dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark', contrastOnly: true }, // colours are the same in every language
];

function makePages(folder) {
  return examples.flatMap(({ name, langs, args }) => langs.map((lang) => {
    const out = path.join(folder, `${name} ${lang}`);
    execFileSync(process.env.KOMPASS, ['report', ...args, '--lang', lang, '--form', 'html', '-o', out], { cwd: path.join(root, 'examples') });
    return { name: `${name} ${lang}`, lang, file: path.join(out, fs.readdirSync(out)[0]) };
  }));
}

async function faultsOn(browser, { file, lang }, { viewport, colorScheme, contrastOnly }) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') faults.push(`the console says: ${said.text()}`); });
    page.on('pageerror', (trouble) => faults.push(`a script fails: ${trouble.message}`));
    page.on('request', (request) => { if (!/^(file|data):/.test(request.url())) faults.push(`it asks for ${request.url()}`); });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    if (!contrastOnly) faults.push(...await page.evaluate(faultsOfPage, lang));
    await page.evaluate(axe);
    return [...faults, ...await axeFaults(page, contrastOnly && ['color-contrast'])];
  } finally {
    await context.close();
  }
}

// What is folded on the screen stands on paper: every sub-area under the heading of the tables.
function lackingOnPaper(text, { title, codes }) {
  const tables = text.slice(text.lastIndexOf(title)).split(/\s+/);
  const lacking = codes.filter((code) => !tables.includes(code));
  return lacking.length > 0 ? [`the tables lack ${lacking.slice(0, 5).join(', ')}`] : [];
}

// On paper every page says what the report is and its number, whatever page somebody copies.
async function faultsOnPaper(browser, { file }) {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    const said = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--status').slice(1, -1));
    const tables = await page.evaluate(() => ({
      title: document.querySelector('#points-title').textContent.trim(),
      codes: [...document.querySelectorAll('.fold.whole tbody .code')].map((code) => code.textContent.trim()),
    }));
    const pdf = path.join(path.dirname(file), 'paper.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const silent = pages.flatMap((text, i) => {
      const foot = text.trimEnd().split('\n').at(-1);
      return foot.includes(said) && foot.endsWith(String(i + 1)) ? [] : [`page ${i + 1}`];
    });
    const lacking = lackingOnPaper(pages.join('\n'), tables);
    return silent.length > 0 ? [...lacking, `no '${said}' with the page number at the foot of ${silent.join(', ')}`] : lacking;
  } finally {
    await page.close();
  }
}

// One line a case that fails; two cases at a time, one a core of a small machine.
async function checkAll(browser, pages) {
  const cases = pages.flatMap((page) => screens.filter((s) => !s.contrastOnly || page.lang === 'sv').map((screen) => ({ page, screen })));
  let passed = 0, failed = 0;
  const tell = (name, faults) => {
    if (faults.length === 0) { passed++; return; }
    failed++;
    console.log(`FAILED ${name}: ${faults.slice(0, 8).join('; ')}`);
  };
  for (const page of pages) tell(`${page.name} source`, faultsOfSource(fs.readFileSync(page.file, 'utf8')));
  for (const page of pages) tell(`${page.name} on paper`, await faultsOnPaper(browser, page));
  const work = async () => {
    for (let next = cases.shift(); next; next = cases.shift()) {
      tell(`${next.page.name} ${next.screen.name}`, await faultsOn(browser, next.page, next.screen));
    }
  };
  await Promise.all([work(), work()]);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

const browser = await launchBrowser();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kompass-pages-'));
try {
  process.exitCode = await checkAll(browser, makePages(folder)) ? 0 : 1;
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
}
