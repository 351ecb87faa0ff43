// SPDX-License-Identifier: EUPL-1.2
// Without contact: what a page tells that is shown without the server, and what a button saves then.
// With it: where somebody is when what they sent is saved.
import { count } from '../tally.mjs';
import { allKept, allSent, draftsOn, expect, open, pageOfStoppedClock, ready, says, standing, textsOn, until } from './scripted.mjs';
import { caller } from './words.mjs';

const told = async (page) => (await page.locator('.standing').textContent()).trim();

// As the clock of the device shows the moment at which the page was kept.
const keptAt = (page) =>
  page.evaluate(async () => {
    const at = new Date((await caches.match(location.href.replace(/#.*$/, ''))).headers.get('Date'));
    return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
  });

export async function tellsWhenAPageIsOf({ context, page }, base) {
  await open(page, `${base}/underlag`);
  await allKept(page);
  expect('a page of the server tells nothing of its age', await told(page), '');
  const kept = await keptAt(page);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await standing(page, 'Servern nåddes inte');
  expect('a page without the server tells of when it is', await told(page), `Servern nåddes inte. Sidan är från kl. ${kept}.`);
  count('and as what asks for care', (await page.locator('.standing.careful').count()) === 1 ? [] : ['it does not']);
  await context.setOffline(false);
  await open(page, `${base}/underlag`);
  expect('with contact it is fresh', await page.getAttribute('kompass-state', 'data-kept'), null);
  expect('and tells nothing', await told(page), '');
}

const texts = async (page, base) => {
  const call = await caller(page, new URL(base).origin);
  const { items } = await call('GET', `/work/${base.split('/').at(-1)}/interviews`);
  return items.map(({ value }) => value.text);
};

async function fillInterview(page, text) {
  await page.selectOption('#role_group', { index: 1 });
  await page.fill('#people', '3');
  await page.fill('#held', '2026-03-09');
  await page.fill('#text', text);
}

const withText = (text) => (drafts) => JSON.stringify(drafts).includes(text);

// Neither the page it is typed on nor any other sends it.
export async function savesAnInterviewByItsButtonOnly({ page }, base) {
  const sent = [];
  const listen = (request) => request.method() === 'POST' && sent.push(request.url());
  page.on('request', listen);
  await open(page, `${base}/intervjuer/ny`);
  await fillInterview(page, 'Bara med knappen');
  await until('it is kept', () => draftsOn(page), withText('Bara med knappen'));
  for (const rest of ['/intervjuer', '/bedom/1.1']) await open(page, base + rest); // sends first what waits
  expect('without its button nothing is sent', sent.join(' '), '');
  says('that it waits is told', await page.locator('kompass-state > button').textContent(), '1');
  await open(page, `${base}/intervjuer/ny`);
  expect('it opens again in its form', await page.inputValue('#text'), 'Bara med knappen');
  await page.click('main button.pri');
  await page.waitForURL('**/intervjuer#i*');
  await ready(page);
  expect('with its button it is saved once', (await texts(page, base)).filter((one) => one === 'Bara med knappen').length, 1);
  expect('and nothing waits', (await draftsOn(page)).length, 0);
  page.off('request', listen);
}

// Nothing goes by itself, however long it lies there in its form.
export async function sendsNoInterviewByTheClock({ context }, base) {
  const page = await pageOfStoppedClock(context);
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await open(page, `${base}/intervjuer/ny`);
  await fillInterview(page, 'Ligger kvar');
  await page.clock.runFor(1000);
  await until('it is kept', () => draftsOn(page), withText('Ligger kvar'));
  await page.clock.runFor(120_000);
  await page.evaluate(() => fetch(location.href)); // after what the clock set off
  expect('nothing is sent by the clock', sent.join(' '), '');
  expect('and it lies there still', (await draftsOn(page)).length, 1);
  await page.context().close();
}

export async function sendsAnInterviewOnceContactIsBack({ context, page }, base) {
  await open(page, `${base}/intervjuer`);
  await open(page, `${base}/intervjuer/ny`);
  await allKept(page);
  await context.setOffline(true);
  await fillInterview(page, 'Utan nät i skolan');
  await page.click('main button.pri');
  await standing(page, 'Ingen kontakt');
  await page.waitForFunction(() => document.querySelector('#text').value === '');
  const [draft, ...others] = await draftsOn(page);
  expect('it waits on the device', draft.closed, true);
  expect('alone', others.length, 0);
  says('that it waits is told', await page.locator('kompass-state > button').textContent(), '1');
  await page.goto(`${base}/intervjuer/ny`);
  await ready(page);
  expect('the form is empty for the next', await page.inputValue('#text'), '');
  const taken = [];
  const listen = (answer) => answer.request().method() === 'POST' && taken.push(answer.status());
  page.on('response', listen);
  await context.setOffline(false);
  await allSent(page);
  await open(page, `${base}/intervjuer`); // sends first what waits
  page.off('response', listen);
  expect('the server is asked once', taken.length, 1);
  expect('with contact it is sent once', (await texts(page, base)).filter((one) => one === 'Utan nät i skolan').length, 1);
  expect('and nothing is left on the device', (await draftsOn(page)).length, 0);
}

const isInView = (page, selector) =>
  page.locator(selector).evaluate((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

// In a window that shows little of a long page.
export async function isAtThePlaceOfWhatWasSaved({ page }, base) {
  const [evaluation, call] = [base.split('/').at(-1), await caller(page, new URL(base).origin)];
  for (let number = 1; number <= 30; number += 1) {
    const interview = { role_group: 'unions', people: 2, held: '2026-03-10', text: `Samtal ${number}`, criteria: [] };
    await call('POST', `/work/${evaluation}/interviews`, interview);
  }
  await page.setViewportSize({ width: 1280, height: 400 });
  await open(page, `${base}/intervjuer/ny`);
  await fillInterview(page, 'Sist i en lång lista');
  await page.fill('#held', '2026-03-11');
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.click('main button.pri');
  const answer = await answered;
  expect('the address alone is asked for', await answer.request().headerValue('prefer'), 'return=minimal');
  expect('and given', [answer.status(), await answer.headerValue('preference-applied')].join(' '), '204 return=minimal');
  await page.waitForURL('**/intervjuer#i*');
  await ready(page);
  const place = `[id="${new URL(page.url()).hash.slice(1)}"]`;
  says('the address names what was saved', await page.locator(place).textContent(), 'Sist i en lång lista');
  expect('and the reader is there', await isInView(page, place), true);
  await staysAtTheNextCriterion(page, base);
  await page.setViewportSize({ width: 1280, height: 900 });
}

// Saved on the page it leads to: the place is the next criterion, and not where one was.
async function staysAtTheNextCriterion(page, base) {
  await open(page, `${base}/bedom/4.1`);
  const open_one = page.locator('.crit.act');
  const first = await open_one.getAttribute('data-part');
  await page.locator('.ladder input').nth(3).check();
  await page.fill('#rationale', 'Sett i budgeten');
  await page.locator('.crit.act form button.pri').click();
  await page.waitForFunction((was) => document.querySelector('.crit.act')?.dataset.part !== was, first);
  await ready(page);
  expect('the next criterion is named', new URL(page.url()).hash, '#nu');
  expect('and in view', await isInView(page, '#nu'), true);
}
