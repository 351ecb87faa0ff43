// SPDX-License-Identifier: EUPL-1.2
// Answers that come late: who types meanwhile goes on where they are, and no sign is lost.
import { count } from '../tally.mjs';
import { allSent, draftsOn, expect, holdSending, open, ready, says, standing, textsOn, until } from './scripted.mjs';

const field = '.jots textarea';
const at = (page, selector) =>
  page.locator(selector).evaluate((area) => ({ focus: document.activeElement === area, caret: area.selectionStart, text: area.value }));

async function stays(page, name, selector, { text, caret }) {
  const now = await at(page, selector);
  expect(`${name}: no sign is lost`, now.text, text);
  expect(`${name}: the field has the focus`, now.focus, true);
  expect(`${name}: the caret is where it was`, now.caret, caret);
}

const figures = (from, count) => Array.from({ length: count }, (_, index) => (from + index) % 10).join('');
const typed = { delay: 40 }; // ms between two keys

// Both versions come while one of two types on in the middle of hers.
export async function typesOnWhenBothVersionsCome(one, base, other) {
  const book = `${base}/anteckningar/gemensamma`;
  await open(one.page, book);
  await one.page.fill('#text', 'Den som två skriver i');
  await one.page.keyboard.press('Control+Enter');
  await one.page.locator('.jots .typed', { hasText: 'två skriver' }).waitFor();
  const edit = await one.page.locator('.jots li', { hasText: 'två skriver' }).locator('.meta a').last().getAttribute('href');
  for (const { page } of [one, other]) await open(page, new URL(edit, base).href);
  await one.page.fill(field, 'Den som två skriver i, hans');
  await standing(one.page, 'Sparat');
  const { page } = other;
  const line = await holdSending(page);
  await page.locator(field).evaluate((area) => {
    area.focus();
    area.setSelectionRange(4, 4);
  });
  await page.keyboard.type('0', typed);
  await line.sent;
  const going = page.keyboard.type(figures(1, 80), typed);
  await line.go();
  await page.waitForSelector('.saved-now');
  await going;
  await page.keyboard.type(figures(81, 40), typed);
  const text = `Den ${figures(0, 121)}som två skriver i`;
  await stays(page, 'both versions', field, { text, caret: 4 + 121 });
  says('the other version stands beside', await page.locator('.saved-now').textContent(), 'hans');
  await standing(page, 'Någon annan har sparat');
  await until('all of it is on the device', () => draftsOn(page),
    (drafts) => drafts.some(({ state, fields }) => state === 'late' && fields.some(([, value]) => value === text)));
  await page.fill(field, 'Den som två skriver i, hans och hennes');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => url.search === '');
  await ready(page);
  await allSent(page);
  says('merged it is saved', await textsOn(page, book), 'hans och hennes');
}

// An answer that failed leaves on the device what was typed while it was waited for.
export async function keepsWhatCameMeanwhile({ page }, base) {
  await open(page, `${base}/anteckningar/egna`);
  const line = await holdSending(page);
  await page.fill('#text', 'Först');
  await line.sent;
  await page.locator('#text').press('End');
  await page.locator('#text').pressSequentially(' och sedan');
  const whole = (drafts) => JSON.stringify(drafts).includes('Först och sedan');
  await until('it is kept', () => draftsOn(page), whole);
  await line.go('abort');
  await standing(page, 'Ingen kontakt');
  const left = await draftsOn(page); // none, where it was sent again already
  count('a lost answer takes nothing of it away', left.length === 0 || whole(left) ? [] : [JSON.stringify(left)]);
  await allSent(page);
  says('it is saved', await textsOn(page, `${base}/anteckningar/egna`), 'Först och sedan');
}

// A refusal comes while one types on.
export async function typesOnWhenItIsRefused({ page }, base) {
  await open(page, `${base}/anteckningar/egna`);
  const line = await holdSending(page);
  await page.fill('#text', 'Om #9.9.9 ');
  await page.locator('#text').press('Control+Enter');
  await line.sent;
  await page.keyboard.type('och mer', typed);
  await line.go();
  await page.waitForSelector('main form .fault');
  await page.keyboard.type(' ändå', typed);
  await stays(page, 'a refusal', '#text', { text: 'Om #9.9.9 och mer ändå', caret: 22 });
  await until('all of it is on the device', () => draftsOn(page), ([draft]) => JSON.stringify(draft).includes('och mer ändå'));
  await page.fill('#text', 'Om #1.1.1 och mer ändå');
  await standing(page, 'Sparat');
  await allSent(page);
}

// The list of criteria is under the text when the button is pressed, and closes under the pointer.
export async function savesWhileTheListIsOpen({ page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await page.fill('#text', '');
  await page.locator('#text').pressSequentially('Slutar med #1.1.3', typed);
  await page.waitForSelector('.offers li');
  await Promise.all([page.waitForNavigation(), page.click('form:has(#text) button[type=submit]')]);
  await ready(page);
  says('it is among the notes', await page.locator('main').innerText(), 'Slutar med');
  count('and the field is empty', (await page.inputValue('#text')) === '' ? [] : ['it is not']);
}
