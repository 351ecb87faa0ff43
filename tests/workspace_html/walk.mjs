// SPDX-License-Identifier: EUPL-1.2
// An evaluator signs in and grades in a browser without scripts, on a desk and on a phone, in each
// language; every page on the way is held against HTML, WCAG, its width and the keyboard. Needs
// KOMPASS. Exit: 0 nothing, 1 something, 2 no such part, 5 no browser.
// Usage: walk.mjs [PART]: grading, desk, frame, flow or words; all of them where none is named
import fs from 'node:fs';
import path from 'node:path';

import { launchBrowser } from '../browser.mjs';
import { closeTally, count } from '../tally.mjs';
import { faultsOfHtml } from '../valid_html.mjs';
import { axeFaults, keyboardFaults, shiftFaults, widthFaults } from '../site_html/page_checks.mjs';
import { takePictures } from '../site_html/pictures.mjs';
import { walkAccount } from './account.mjs';
import { walkDesk } from './desk.mjs';
import { walkFlow } from './flow.mjs';
import { openMailbox, walkFrame } from './frame.mjs';
import { walkPeople } from './people.mjs';
import { Served } from './served.mjs';
import { openPage, password, root } from './stage.mjs';
import { walkOfWords } from './words.mjs';

const shots = path.join(root, 'build/workspace-look');

const turns = [
  { lang: 'sv', width: 1280, colorScheme: 'light', email: 'evaluator@example.org' },
  { lang: 'nb', width: 390, colorScheme: 'dark', email: 'lead@example.org' },
  { lang: 'en', width: 768, colorScheme: 'light', email: 'lead@example.org' },
];

// What html-validate says of how a browser writes down attributes that have no value.
const aboutWriting = /attribute-(empty|boolean)-style/;

// The page as it is, and its markup: as the server sent it, or as the browser has it where it
// answers a form.
async function lookAt(page, name, { posted = false } = {}) {
  await page.waitForLoadState(); // what was waited for may stand there before its style does
  const markup = posted ? await page.content() : await (await page.request.get(page.url())).text();
  const faults = (await faultsOfHtml(markup, name)).filter((fault) => !posted || !aboutWriting.test(fault));
  await page.evaluate(() => document.fonts.ready);
  faults.push(...(await shiftFaults(page)), ...(await widthFaults(page)), ...(await axeFaults(page)));
  await takePictures(page, path.join(shots, name));
  // A page that opens at its form begins there with the keyboard too.
  if (!page.url().includes('#')) faults.push(...(await keyboardFaults(page)));
  count(name, faults);
}

async function expectText(page, name, selector, wanted) {
  const text = (await page.locator(selector).first().textContent()) ?? '';
  count(name, text.includes(wanted) ? [] : [`'${text.trim()}' says nothing of '${wanted}'`]);
}

async function signIn(page, { address, lang, email, name }) {
  await page.goto(`${address}/${lang}/arbete`);
  await lookAt(page, `${name}-sign-in`);
  await page.fill('#email', email);
  await page.fill('#password', 'not the password');
  await page.click('main button');
  await page.waitForSelector('.fault');
  count(`${name} keeps the address typed`, (await page.inputValue('#email')) === email ? [] : ['it is gone']);
  await page.fill('#password', password);
  await page.click('main button');
  await page.waitForURL('**/arbete');
  await lookAt(page, `${name}-start`);
}

// With the keyboard alone: a step, why, and saved.
async function gradeOne(page, name) {
  await page.click('.tasks .task a');
  await page.waitForURL('**/bedom/*');
  await lookAt(page, `${name}-grading`);
  await page.locator('.ladder input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.fill('#rationale', 'Ord med å, ä & <ö>.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.crit:not(.act) .pc');
  await expectText(page, `${name} saves the step`, '.crit:not(.act) .pc', '40');
  await page.fill('#percent', '101');
  await page.click('form button.pri');
  await page.waitForSelector('.fault');
  await expectText(page, `${name} refuses 101`, '.fault', '100');
}

async function addEvidence(page, name) {
  await page.click('aside a.btn');
  await page.waitForURL('**/underlag/*');
  await page.fill('#title', 'Arbetsordning & <plan>');
  await page.fill('#dated', 'i fjol');
  await page.locator('[name=source]').nth(1).check();
  await page.locator('[name=criteria]').first().check();
  await page.click('main button.pri');
  await page.waitForSelector('.fault');
  await lookAt(page, `${name}-evidence`);
  await page.fill('#dated', '2021-04');
  await page.click('main button.pri');
  await page.waitForURL('**/bedom/*');
  await expectText(page, `${name} shows the evidence`, '.ev li', 'Arbetsordning & <plan>');
}

async function signOut(page, { address, lang, name }) {
  await page.click('.leave button');
  await page.waitForURL(`**/${lang}`);
  await page.goto(`${address}/${lang}/arbete`);
  count(`${name} is out`, page.url().includes('logga-in') ? [] : [page.url()]);
}

// All criteria of the first sub-area that is open; then it is locked.
async function gradeAndLock(page, percent) {
  await page.click('.tasks .task a');
  await page.waitForURL('**/bedom/*');
  const address = page.url();
  for (const number of await page.locator('.crit .id').allTextContents()) {
    await page.goto(`${address}?k=${number}`);
    await page.fill('#percent', String(percent));
    await page.click('.crit.act button.pri');
    await page.waitForURL(`${address}#nu`);
  }
  await page.click('form[action*="/las/"] button');
  await page.waitForURL((url) => url.href !== address);
}

async function agreeInAnotherWindow(page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.fill('#percent', '50');
  await other.fill('#rationale', 'Sett i budgeten.');
  await other.click('.pair.act button.pri');
  await other.waitForSelector('.pair .pc');
  await other.close();
}

// Two grade a sub-area each for themselves and lock it; then they agree.
async function agree(browser, address, { lang, width, colorScheme }) {
  const name = `${lang}-${width}`;
  for (const [email, percent] of [['evaluator@example.org', 65], ['lead@example.org', 40]]) {
    const page = await openPage(browser, { width, colorScheme });
    await page.goto(`${address}/${lang}/logga-in`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('main button');
    await page.waitForURL('**/arbete');
    await gradeAndLock(page, percent);
    if (percent === 40) {
      await page.goto(page.url().replace(/bedom.*/, 'samsyn'));
      await lookAt(page, `${name}-consensus`);
      await agreeInAnotherWindow(page);
      await page.fill('#percent', '55');
      await page.fill('#rationale', 'Vägt mellan budget och intervju.');
      await page.click('.pair.act button.pri');
      await page.waitForSelector('.theirs');
      await expectText(page, `${name} shows what was agreed meanwhile`, '.theirs', 'Sett i budgeten.');
      const kept = await page.inputValue('#rationale');
      count(`${name} keeps what was typed`, kept.includes('intervju') ? [] : [kept]);
      await lookAt(page, `${name}-consensus-late`, { posted: true });
      await page.click('.pair.act button.pri');
      await page.waitForSelector('.pair .pc');
      await expectText(page, `${name} agrees`, '.pair .pc', '55');
    }
    await page.context().close();
  }
}

// axe is put into the page by the test and not by the server, so that the policy of the page holds.
async function walk(browser, address, { lang, width, colorScheme, email }) {
  const page = await openPage(browser, { width, colorScheme });
  const at = { address, lang, email, name: `${lang}-${width}` };
  await signIn(page, at);
  await gradeOne(page, at.name);
  await addEvidence(page, at.name);
  await signOut(page, at);
  await page.context().close();
}

// Signed in, at the start page.
async function enter(browser, address, { lang, email, password: secret = password, ...look }) {
  const page = await openPage(browser, look);
  await page.goto(`${address}/${lang}/logga-in`);
  await page.fill('#email', email);
  await page.fill('#password', secret);
  await page.click('main button');
  await page.waitForURL('**/arbete');
  return page;
}

// A part of the walk, in a store of its own. `more`: settings of its server.
async function inStore(more, does) {
  const served = await Served.started(more);
  try {
    await does(served.address);
  } finally {
    await served.close();
  }
}

const tools = { lookAt, expectText, openPage, password };

const parts = {
  grading: (browser) =>
    inStore([], async (address) => {
      for (const turn of turns) await walk(browser, address, turn);
      await agree(browser, address, turns[0]);
    }),

  // What is worked with before and beside the grading, and the own account.
  async desk(browser) {
    for (const turn of turns)
      await inStore([], async (address) => {
        const signedIn = { ...tools, enter: (who) => enter(browser, address, who) };
        await walkDesk(signedIn, turn);
        await walkAccount(signedIn, turn);
      });
  },

  // What is set up around an evaluation, with a mailbox that reminders go to, and all accounts.
  async frame(browser) {
    for (const turn of turns) {
      const mailbox = await openMailbox();
      await inStore(mailbox.settings, async (address) => {
        const signedIn = { ...tools, mailbox, enter: (who) => enter(browser, address, who) };
        await walkFrame(signedIn, turn);
        await walkPeople(signedIn, turn);
      });
      mailbox.close();
    }
  },

  flow: (browser) => inStore([], (address) => walkFlow({ ...tools, browser, address })),

  words: (browser) =>
    inStore([], (address) =>
      walkOfWords({ ...tools, address, openPage: (how) => openPage(browser, how) }),
    ),
};

const asked = process.argv[2];
if (asked && !parts[asked]) {
  console.error(`there is no part '${asked}'; say ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
fs.mkdirSync(shots, { recursive: true });
const browser = await launchBrowser();
try {
  for (const part of asked ? [asked] : Object.keys(parts)) await parts[part](browser);
} finally {
  await browser.close();
}
process.exit(closeTally());
