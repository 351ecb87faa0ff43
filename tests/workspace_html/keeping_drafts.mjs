// SPDX-License-Identifier: EUPL-1.2
// Drafts that wait on the device for their author: those the server refused, a reason without its
// grade; and what is no draft: a form without a word, a chosen file.
import { count } from '../tally.mjs';
import {
  afterItsClocks, allSent, draftsOn, expect, holdSending, open, pageOfStoppedClock, ready, reopen, says, standing, textsOn, until,
} from './scripted.mjs';

const valueOf = (draft, name) => draft.fields.find(([known]) => known === name)?.[1];
const told = (page) => page.locator('.standing').textContent();
const waiting = (page) => page.locator('kompass-state > button');
const focused = (page) => page.evaluate(() => [document.activeElement.id, document.activeElement.selectionStart].join(' '));

async function fillEvidence(page, title) {
  await page.locator('[name=source]').nth(1).check();
  await page.locator('[name=criteria]').first().check();
  await page.fill('#title', title);
}

// At its field, and tied to it for who does not see the page.
async function tellsAt(page, name, id, words) {
  await page.waitForSelector(`main form .fault`);
  const fault = page.locator('main form .fault');
  says(`${name}: the fault is told`, (await fault.allTextContents()).join(' '), words);
  expect(`${name}: once`, await fault.count(), 1);
  const tied = (await page.getAttribute(`#${id}`, 'aria-describedby')).split(' ');
  count(`${name}: tied to its field`, tied.includes(await fault.getAttribute('id')) ? [] : [tied.join(' ')]);
}

// Saved as it is typed, with a fault in the middle of the form.
export async function opensWhatWasRefused({ page }, base) {
  await open(page, `${base}/underlag/1.1`);
  await fillEvidence(page, 'Budget med fel dag');
  await page.fill('#note', 'Rad ett.\nRad två.');
  await page.fill('#dated', 'i våras');
  await standing(page, 'Inte sparat än: Skriv datum');
  expect('what was refused as it was typed stays on the device', (await draftsOn(page)).map(({ state }) => state).join(), 'refused');
  await open(page, `${base}/intervjuer`);
  says('another page tells of it', await waiting(page).textContent(), '1');
  await reopen(page, 'Rad ett', '**/underlag/1.1');
  expect('it opens again with its text', await page.inputValue('#note'), 'Rad ett.\nRad två.');
  expect('and its day', await page.inputValue('#dated'), 'i våras');
  expect('and its choice', await page.locator('[name=criteria]:checked').count(), 1);
  await standing(page, 'Inte sparat än: Skriv datum');
  await tellsAt(page, 'refused evidence', 'dated', 'Skriv datum');
  await writesOnInIt(page);
  await page.fill('#dated', '2026-03');
  await standing(page, 'Sparat');
  expect('mended, no fault is told', await page.locator('main form .fault').count(), 0);
  expect('nor by its field', await page.getAttribute('#dated', 'aria-invalid'), null);
  await allSent(page);
  expect('and nothing is left on the device', (await draftsOn(page)).length, 0);
  expect('it was saved once', (await textsOn(page, `${base}/underlag`)).split('Budget med fel dag').length - 1, 1);
}

// The caret is where it is put, and stays through another refusal.
async function writesOnInIt(page) {
  await page.locator('#note').evaluate((field) => {
    field.focus();
    field.setSelectionRange(8, 8);
  });
  await page.keyboard.type(' Mitt i');
  const kept = ([draft]) => valueOf(draft, 'note') === 'Rad ett. Mitt i\nRad två.' && draft.state === 'refused';
  await until('what is typed into it is kept and refused again', () => draftsOn(page), kept);
  expect('who writes on in it stays there', await focused(page), 'note 15');
}

// Sent by its button, and closed with it.
export async function opensWhatItsButtonSent({ page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await page.fill('#text', 'Sett i #9.9.9 och mer');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('main form .fault:focus');
  await open(page, `${base}/intervjuer`);
  await reopen(page, 'Sett i #9.9.9', book);
  expect('what its button sent opens again', await page.inputValue('#text'), 'Sett i #9.9.9 och mer');
  await standing(page, 'Inte sparat än');
  await tellsAt(page, 'a refused note', 'text', '#9.9.9');
  await page.fill('#text', 'Sett i #1.1.1 och mer');
  await standing(page, 'Sparat');
  await allSent(page);
  const now = await textsOn(page, book);
  expect('mended it is saved once', now.split('och mer').length - 1, 1);
}

// A form by its button alone, so that nothing of it is on the server when it is emptied again.
export async function keepsNoFormWithoutAWord({ page }, base) {
  await open(page, `${base}/intervjuer/ny`);
  await page.fill('#text', 'Ett ord');
  await until('a word is kept', () => draftsOn(page), (kept) => kept.length === 1);
  await open(page, `${base}/intervjuer/ny`);
  expect('and opens again', await page.inputValue('#text'), 'Ett ord');
  await page.fill('#text', '');
  await until('without its word it is not kept', () => draftsOn(page), (kept) => kept.length === 0);
  await waiting(page).waitFor({ state: 'detached' });
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await page.locator('#text').focus();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('main form .fault');
  expect('sent without a word it is not kept', (await draftsOn(page)).length, 0);
  expect('nor told of', await waiting(page).count(), 0);
  expect('nor in the head', (await told(page)).trim(), '');
  await page.fill('#text', 'En anteckning för sig');
  await page.keyboard.press('Control+Enter');
  await page.locator('.jots .typed', { hasText: 'En anteckning för sig' }).waitFor();
  await ready(page);
  expect('the next note starts empty', await page.inputValue('#text'), '');
  expect('and who wrote stays at the field', await focused(page), 'text 0');
  await open(page, book);
  expect('also when the page is opened anew', await page.inputValue('#text'), '');
  expect('and nothing is on the device', (await draftsOn(page)).length, 0);
  expect('nor told of there', await waiting(page).count(), 0);
}

// Without a network the form is emptied for the next one, which is a form without a word too.
export async function keepsNoEmptiedForm({ context, page }, base) {
  await open(page, `${base}/anteckningar/egna`);
  await context.setOffline(true);
  await page.fill('#text', 'Den enda utan nät');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('#text').value === '');
  await standing(page, 'Ingen kontakt');
  await page.locator('#text').pressSequentially('x');
  await until('a sign is kept', () => draftsOn(page), (kept) => kept.length === 2);
  await page.locator('#text').press('Backspace');
  await until('without it, the form is not', () => draftsOn(page), (kept) => kept.length === 1);
  await Promise.all([page.waitForEvent('requestfailed'), page.keyboard.press('Control+Enter')]);
  expect('nor when it is sent', (await draftsOn(page)).length, 1);
  await context.setOffline(false);
  await allSent(page);
}

// Told and asked about until it is sent.
export async function asksAboutAChosenFile({ page }, base) {
  const asked = [];
  const listen = (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  };
  page.on('dialog', listen);
  await open(page, `${base}/underlag/1.1`);
  await fillEvidence(page, 'Beslut med bilaga');
  await standing(page, 'Sparat');
  await page.setInputFiles('#files', { name: 'beslut.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
  await standing(page, 'Texten är sparad. Filen sparas när du trycker på Spara');
  await Promise.all([page.waitForEvent('dialog'), page.click('main a.quiet')]);
  expect('leaving the page asks', asked.join(), 'beforeunload');
  expect('who stays has the file still', await page.inputValue('#files').then((path) => path.includes('beslut.pdf')), true);
  await page.click('main button.pri');
  await page.waitForURL('**/underlag#s1-1');
  await ready(page);
  expect('sending it does not ask', asked.length, 1);
  expect('then the head tells of none', (await told(page)).trim(), '');
  says('and it is there', await page.locator('main').textContent(), 'beslut.pdf');
  await page.click('main h1'); // a page that nobody touched never asks
  await open(page, `${base}/underlag`);
  expect('nor does leaving ask any more', asked.length, 1);
  expect('nothing is left on the device', (await draftsOn(page)).length, 0);
  page.off('dialog', listen);
}

// The server takes no reason without a grade; with it, both.
export async function keepsAReasonBeforeItsGrade({ page }, base) {
  const first = `${base}/bedom/3.1?k=3.1.1`;
  await open(page, first);
  await page.fill('#rationale', 'Skälet kom först');
  await standing(page, 'Inte sparat än: Välj ett steg');
  says('that it waits is told', await waiting(page).textContent(), '1');
  expect('for it is not on the server', (await textsOn(page, first)).includes('Skälet kom först'), false);
  await open(page, `${base}/bedom/3.1?k=3.1.2`);
  says('also on the page of another grade', await waiting(page).textContent(), '1');
  await reopen(page, 'Skälet kom först', first);
  expect('it opens again', await page.inputValue('#rationale'), 'Skälet kom först');
  await standing(page, 'Inte sparat än: Välj ett steg');
  await page.locator('.ladder input').nth(3).check();
  await standing(page, 'Sparat');
  await allSent(page);
  await savedWith(page, first, ['60', 'Skälet kom först']);
}

async function savedWith(page, address, [percent, rationale]) {
  await open(page, address);
  expect('the grade is on the server', await page.inputValue('#percent'), percent);
  expect('with its reason', await page.inputValue('#rationale'), rationale);
  expect('and nothing on the device', (await draftsOn(page)).length, 0);
}

// What is typed goes after a pause; what is chosen need not wait for one.
export async function sendsAGradeAtOnce({ context }, base) {
  const page = await pageOfStoppedClock(context);
  const address = `${base}/bedom/3.2?k=3.2.1`;
  await open(page, address);
  await page.fill('#rationale', 'Skälet och strax steget');
  await page.clock.runFor(2000);
  await standing(page, 'Inte sparat än');
  await page.locator('.ladder input').nth(1).check();
  await page.clock.runFor(200);
  await standing(page, 'Sparat');
  await savedWith(page, address, ['20', 'Skälet och strax steget']);
  await page.context().close();
}

// The grade is chosen while the reason alone is on its way.
export async function sendsAGradeChosenMeanwhile({ page }, base) {
  const address = `${base}/bedom/3.1?k=3.1.2`;
  await open(page, address);
  const line = await holdSending(page);
  await page.fill('#rationale', 'Skälet var på väg');
  await line.sent;
  await page.locator('.ladder input').nth(2).check();
  await until('the grade is kept', () => draftsOn(page), ([draft]) => valueOf(draft, 'percent') === '40');
  await afterItsClocks(page, 300); // it would go, were there no other on its way
  await line.go();
  await standing(page, 'Sparat');
  await allSent(page);
  await savedWith(page, address, ['40', 'Skälet var på väg']);
}
