// SPDX-License-Identifier: EUPL-1.2
// A coordinator, two evaluators and a contact take an evaluation of the invented municipality from
// order to published report, at the same time and with the scripts of the pages, while networks are
// cut; then the figures of the PDF are held against the exact points. What is more of the same, the
// grades of all but the first sub-areas, is sent over the API. Needs KOMPASS and pdftotext.
// Exit: 0 nothing, 1 something, 5 no browser.
import fs from 'node:fs';
import path from 'node:path';

import { launchBrowser } from '../browser.mjs';
import { closeTally, count } from '../tally.mjs';
import { differences, printedPoints, shownPoints } from './exact_points.mjs';
import { allSent, expect, open, person, ready, standing } from './scripted.mjs';
import { Served } from './served.mjs';
import { caller, fresh, subAreasOf } from './words.mjs';

const year = '2027';
const byHand = ['1.1', '1.2', '8.7']; // sub-areas that are graded in the browser

const browser = await launchBrowser();
const served = await Served.started();

async function order({ page }) {
  await open(page, `${served.address}/sv/arbete/ny?pahittad=1`);
  await page.fill('#name', 'Björkhaga');
  await page.fill('#code', '9901');
  await page.fill('#year', year);
  await page.selectOption('#edition', 'kommunkompassen/2.1');
  await page.fill('#title', `Kommunkompassen: Björkhaga kommun ${year}`);
  await page.click('main button.pri');
  await page.waitForSelector('.steps');
  return page.url().split('?')[0];
}

async function gather({ page }, base) {
  await open(page, `${base}/arbetslag`);
  for (const role of ['lead', 'evaluator', 'contact']) {
    await page.fill('#email', `${role}@example.org`);
    await page.check(`[name=role][value=${role}]`);
    await page.click('aside button.pri');
    await page.waitForSelector('.told');
    await ready(page);
  }
}

// Presses the button that takes the evaluation on; the page says where it stands then.
async function moveOn({ page }, base, state) {
  await open(page, base);
  const before = await page.locator('.steps [aria-current]').textContent();
  const warned = page.locator('form[action$="/steg"] [type=checkbox]'); // the municipality reads from now on
  if ((await warned.count()) > 0) await warned.check();
  await page.locator('form[action$="/steg"] .btn.pri').click();
  await page.waitForFunction((was) => document.querySelector('.steps [aria-current]')?.textContent !== was, before)
    .catch(async (stuck) => {
      throw new Error(`not on to ${state}: ${await page.locator('main').innerText()}`, { cause: stuck });
    });
  count(`it goes on to ${state}`, []);
}

async function describe(contact, base) {
  await open(contact.page, `${base}/sjalvbeskrivning/1.1`);
  await contact.page.fill('#text', 'Fullmäktige antog en strategi för delaktighet 2025.');
  await standing(contact.page, 'Sparat');
  await contact.context.setOffline(true);
  await contact.page.fill('#text', 'Fullmäktige antog en strategi för delaktighet 2025, och den följs upp.');
  await standing(contact.page, 'Ingen kontakt');
  await contact.context.setOffline(false);
  await standing(contact.page, 'Sparat');
  await open(contact.page, `${base}/sjalvbeskrivning`);
  await contact.page.check('#lamna-in input[name="sure"]');
  await contact.page.click('form[action$="/lamna-in"] button');
  await contact.page.waitForFunction(() => document.querySelector('form[action$="/lamna-in"]') === null);
}

async function readDocument({ page }, base) {
  await open(page, `${base}/underlag/1.1`);
  await page.fill('#title', 'Strategi för delaktighet');
  await page.fill('#dated', '2025-06');
  await page.locator('[name=source]').nth(1).check();
  await page.locator('[name=criteria]').first().check();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/underlag#s1-1');
}

// Both write in the interview room at once, one of them without a network.
async function noteTogether(lead, evaluator, base) {
  const book = `${base}/anteckningar/gemensamma`;
  await Promise.all([open(lead.page, book), open(evaluator.page, book)]);
  await evaluator.context.setOffline(true);
  await Promise.all([
    lead.page.fill('#text', 'Ordföranden kan målen, #1.1.1').then(() => lead.page.keyboard.press('Control+Enter')),
    evaluator.page.fill('#text', 'Cheferna kan målen, #1.1.2').then(() => evaluator.page.keyboard.press('Control+Enter')),
  ]);
  await lead.page.waitForSelector('.jots .typed');
  await evaluator.page.waitForFunction(() => document.querySelector('#text').value === '');
  await evaluator.context.setOffline(false);
  await allSent(evaluator.page);
  await open(lead.page, book);
  const notes = (await lead.page.locator('.jots .typed').allTextContents()).join(' ');
  expect('both notes are there once', (notes.match(/kan målen/g) ?? []).length, 2);
}

// With the keyboard; in the second sub-area the network goes away in the middle.
async function gradeByHand(one, base, subArea, keyOf) {
  const { page, context } = one;
  for (const [at, { id }] of subArea.criteria.entries()) {
    await open(page, `${base}/bedom/${subArea.code}?k=${id}`);
    const cut = one.cuts && at === 1;
    if (cut) await context.setOffline(true);
    await page.locator('body').press(keyOf(at));
    await page.fill('#rationale', `Sett i underlaget till ${id}.`);
    if (cut) {
      await standing(page, 'Ingen kontakt');
      await context.setOffline(false);
    }
    await standing(page, 'Sparat');
    await page.waitForFunction(() => !document.querySelector('kompass-state > button'));
  }
  await open(page, `${base}/bedom/${subArea.code}`);
  await page.click('form[action*="/las/"] button');
  await page.waitForURL((url) => !url.pathname.endsWith(`/${subArea.code}`) || url.search !== '');
}

// The keys of the steps that each presses; they part now and then.
const keys = { lead: (at) => String(1 + (at % 5)), evaluator: (at) => String(1 + ((at + (at % 2)) % 5)) };
const steps = [20, 40, 60, 80, 100];

async function gradeRest({ call, account }, id, subAreas, more) {
  for (const subArea of subAreas.filter(({ code }) => !byHand.includes(code))) {
    for (const [at, criterion] of subArea.criteria.entries()) {
      const percent = steps[(at + subArea.code.charCodeAt(2)) % 5] - (at === 0 ? more : 0);
      await call('PUT', `/work/${id}/grades/${account}:${criterion.id}`, { percent, rationale: 'Underlaget visar det.' }, fresh);
    }
    await call('PUT', `/work/${id}/locks/${subArea.code}`);
  }
}

async function grade(one, who, { base, id, subAreas }) {
  for (const code of byHand) {
    one.cuts = who === 'evaluator' && code === '1.2';
    await gradeByHand(one, base, subAreas.find((each) => each.code === code), keys[who]);
  }
  await gradeRest(one, id, subAreas, who === 'lead' ? 0 : 7);
}

// All that was judged alike with one button, then one difference after the other.
async function agree({ page }, base) {
  await open(page, `${base}/samsyn`);
  await page.click('.alike form button');
  await page.waitForFunction(() => document.querySelector('.alike form') === null);
  const differing = await page.locator('.pair').count();
  for (let at = 0; at < differing; at += 1) {
    await ready(page);
    const left = await page.locator('.pair.act').getAttribute('id');
    await page.fill('.pair.act #percent', String(33 + at));
    await page.fill('.pair.act #rationale', 'Vägt mellan budget och intervju.');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((was) => document.querySelector('.pair.act')?.id !== was, left);
  }
  return differing;
}

async function write({ page }, base) {
  await open(page, `${base}/text/1.1?ny=findings`);
  await page.locator('[name=kind]').first().check();
  await page.fill('#f-text', 'Målen är kända i hela kommunen.');
  await page.locator('[name=criteria]').first().check();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.told[role=status]');
  await open(page, `${base}/text/1.1?ny=texts`);
  await page.locator('#f-text').pressSequentially('Kommunen har en beslutad vision. Det finns tolv skolor.');
  await standing(page, 'Sparat');
  await open(page, `${base}/rapport/sammanfattning`);
  await page.fill('#f-lead', 'Kommunen styrs med tydliga mål.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.told[role=status]');
}

async function remark({ page, context }, base) {
  await open(page, `${base}/utkast`);
  await page.locator('.passage', { hasText: 'tolv skolor' }).first().locator('.beside a').first().click();
  await ready(page);
  await context.setOffline(true);
  await page.fill('#f-text', 'Skolorna är tretton.');
  await page.waitForTimeout(500);
  await context.setOffline(false);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.told[role=status]');
}

async function reply({ page }, base) {
  await open(page, `${base}/utkast`);
  await page.click('section.written .piece-row a.btn');
  await ready(page);
  await page.locator('[name=accepted]').first().check();
  await page.fill('#f-text', 'Rättat till tretton.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.told[role=status]');
  await open(page, `${base}/text/1.1`);
  await page.click('.piece-row:has(.as-read) a.btn');
  await ready(page);
  await page.fill('#f-text', 'Kommunen har en beslutad vision. Det finns tretton skolor.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.told[role=status]');
}

async function publish({ page }, base) {
  await open(page, `${base}/publicera`);
  await page.check('[name=read]');
  await page.click('form.record button.pri');
  await page.waitForSelector('.snapshots li', { timeout: 90_000 });
  await page.click('.snapshots + p a');
  await page.waitForSelector('a[href*=".pdf"]');
  const text = await page.locator('main').innerText();
  count('the public page is this evaluation', text.includes('Björkhaga') && text.includes(year) ? [] : [text.slice(0, 200)]);
  const address = await page.locator('a[href*=".pdf"]').first().getAttribute('href');
  return (await page.request.get(new URL(address, page.url()).href)).body();
}

async function agreedGrades({ call }, id) {
  const all = new Map();
  for (let path = `/work/${id}/consensus?limit=200`; path; ) {
    const { items, next } = await call('GET', path);
    for (const { key, value } of items) all.set(key, value.percent);
    path = next?.replace('/api/v1', '');
  }
  return (criterion) => all.get(criterion);
}

try {
  const [coordinator, lead, evaluator, contact] = await Promise.all(
    ['coordinator', 'lead', 'evaluator', 'contact'].map((name) => person(browser, served, name)),
  );
  for (const one of [lead, evaluator]) {
    one.call = await caller(one.page, served.address);
    one.account = (await one.call('GET', '/sessions/current')).account.id;
  }
  const subAreas = await subAreasOf(lead.call, '/instruments/kommunkompassen/editions/2.1');
  const base = await order(coordinator);
  const id = base.split('/').at(-1);
  const all = { base, id, subAreas };
  await gather(coordinator, base);
  await moveOn(coordinator, base, 'self-description');
  await Promise.all([describe(contact, base), readDocument(lead, base)]);
  await moveOn(lead, base, 'desk work or visit');
  if ((await lead.call('GET', `/work/${id}`)).state === 'desk_work') await moveOn(lead, base, 'visit');
  await noteTogether(lead, evaluator, base);
  await moveOn(lead, base, 'grading');
  await Promise.all([grade(lead, 'lead', all), grade(evaluator, 'evaluator', all)]);
  await moveOn(lead, base, 'consensus');
  const differing = await agree(lead, base);
  count('they differed and agreed', differing >= subAreas.length - byHand.length ? [] : [`on ${differing}`]);
  await moveOn(lead, base, 'drafting');
  await write(lead, base);
  await moveOn(lead, base, 'fact check');
  await remark(contact, base);
  await reply(evaluator, base);
  await moveOn(lead, base, 'final');
  const pdf = path.join(served.folder, 'report.pdf');
  fs.writeFileSync(pdf, await publish(lead, base));
  const wanted = shownPoints(subAreas, await agreedGrades(lead, id));
  expect('there are 45 sub-areas, 8 areas and the whole', Object.keys(wanted).length, 54);
  for (const code of Object.keys(wanted)) {
    count(`${code} is printed exactly`, differences({ [code]: wanted[code] }, printedPoints(pdf)));
  }
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
