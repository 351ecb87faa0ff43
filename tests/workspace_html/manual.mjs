// SPDX-License-Identifier: EUPL-1.2
// Holds the pictures of the manual against the pages they show: an evaluation is run from planning
// to publishing, and what can be read in each picture is compared with the text beside it. With
// KOMPASS_ACCEPT=1 pictures and texts are taken anew. Needs KOMPASS. Exit: 0 nothing, 1 something, 5
// no browser.
import fs from 'node:fs';
import path from 'node:path';

import { launchBrowser } from '../browser.mjs';
import { drawn, takePicture } from '../site_html/pictures.mjs';
import { closeTally, count } from '../tally.mjs';
import { journey } from './journey.mjs';
import { shots } from './manual_shots.mjs';
import { settle, textBetween } from './settle.mjs';
import { smallPng } from './small_png.mjs';
import { Served } from './served.mjs';
import { openPage, root } from './stage.mjs';

const folder = path.join(root, 'docs/manual/pictures');
const accepts = process.env.KOMPASS_ACCEPT === '1';
const margin = 8; // px, below what is shown
const languages = ['sv', 'en'];

// From the top of `from` (else of the page), or so many px above it, to the bottom of `until`.
async function spanOf(page, { from, above = 0, until, width = 1280 }) {
  const [top, bottom] = await page.evaluate(({ from, above, until, margin }) => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const top = from ? box(from).top + scrollY - above : 0;
    return [top, box(until).bottom + scrollY + margin].map(Math.round);
  }, { from, above, until, margin });
  return { top, bottom, width };
}

// Runs in the page: shows what a form looks like while it is filled in. Nothing hears of it, so that
// nothing is saved.
function fillIn(filled) {
  for (const [selector, value] of Object.entries(filled)) {
    document.querySelector(selector)[value === true ? 'checked' : 'value'] = value;
  }
}

async function openShot({ people, id, address, lang }, shot) {
  const { page } = people[shot.who];
  await page.goto(`${address}/${lang}${await shot.path({ id, people, lang })}`);
  if (shot.first) await shot.first(page);
  await page.waitForSelector(shot.until);
  await settle(page);
  await page.evaluate(fillIn, shot.filled ?? {});
  return page;
}

async function takeOne(page, stem, span, text) {
  const clip = { x: 0, y: span.top, width: span.width, height: span.bottom - span.top };
  await page.bringToFront();
  await drawn(page);
  fs.writeFileSync(`${stem}.png`, smallPng(await takePicture(page, { clip, fullPage: true })));
  fs.writeFileSync(`${stem}.txt`, text);
}

function faultsOf(stem, text) {
  if (!fs.existsSync(`${stem}.png`) || !fs.existsSync(`${stem}.txt`)) return ['is not there; take it with KOMPASS_ACCEPT=1'];
  const then = fs.readFileSync(`${stem}.txt`, 'utf8').split('\n');
  const now = text.split('\n');
  const at = now.findIndex((line, number) => line !== then[number]);
  if (at < 0 && then.length === now.length) return [];
  const line = at < 0 ? now.length : at;
  return [`is old: line ${line + 1} says '${then[line]}', the page '${now[line]}'; take it anew with KOMPASS_ACCEPT=1 and look at it`];
}

async function holdShot(at, shot) {
  const page = await openShot(at, shot);
  const span = await spanOf(page, shot);
  const text = `${(await textBetween(page, span)).join('\n')}\n`;
  const name = `${shot.name}.${at.lang}`;
  const stem = path.join(folder, name);
  if (accepts) await takeOne(page, stem, span, text);
  count(`picture ${name}`, faultsOf(stem, text));
}

function holdFolder() {
  const wanted = new Set(Object.values(shots).flat().flatMap(({ name }) => languages.flatMap((lang) => [`${name}.${lang}.png`, `${name}.${lang}.txt`])));
  const strange = fs.readdirSync(folder).filter((file) => !wanted.has(file));
  count('pictures of the manual', strange.map((file) => `${file} is taken by no test`));
}

fs.mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const served = await Served.started();
const { address } = served;
const open = (how) => openPage(browser, how);
try {
  const visitor = { page: await open({ width: 1280, colorScheme: 'light' }) };
  await journey({ address, openPage: open }, async (step, people, id) => {
    for (const shot of shots[step] ?? []) {
      for (const lang of languages) await holdShot({ people: { ...people, visitor }, id, address, lang }, shot);
    }
  });
  holdFolder();
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
