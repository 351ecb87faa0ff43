// SPDX-License-Identifier: EUPL-1.2
// Somebody who sees the workspace for the first time follows only the words of links and buttons, and
// reaches each step of an evaluation from the start page in at most three clicks, while it is the
// time for it; the evaluator with the keyboard alone too. Every page on the way is held against
// WCAG. Needs KOMPASS. Exit: 0 nothing, 1 something, 5 no browser.
import { launchBrowser } from '../browser.mjs';
import { closeTally, count } from '../tally.mjs';
import { axeFaults, widthFaults } from '../site_html/page_checks.mjs';
import { ways } from './first_time_ways.mjs';
import { journey, name as evaluation } from './journey.mjs';
import { gradeByKeyboard, walkByKeyboard } from './keyboard.mjs';
import { phrasesOf } from './phrases.mjs';
import { Served } from './served.mjs';
import { openPage } from './stage.mjs';

const mostClicks = 3;
// Each reads in a language of their own.
const languageOf = { coordinator: 'en', lead: 'nb', evaluator: 'sv', contact: 'sv', contributor: 'nb', reader: 'en' };
const looked = new Set();

// What the eye finds: links and buttons with exactly these words. Of several the first is taken, as
// in a list where each row has one.
async function findByWords(scope, words) {
  const all = scope.locator('a, button, summary').filter({ visible: true });
  const texts = await all.evaluateAll((found) => found.map((one) => {
    const seen = one.cloneNode(true);
    for (const hidden of seen.querySelectorAll('.vh')) hidden.remove();
    return seen.textContent.replace(/\s+/g, ' ').trim();
  }));
  const at = texts.findIndex((text) => [words].flat().includes(text));
  return at < 0 ? { texts } : { found: all.nth(at) };
}

// Where several evaluations wait, the first click is in the row of this one.
function rowOf(page) {
  return page.locator('.tasks > li').filter({ hasText: evaluation });
}

async function lookOnce(page, lang) {
  const kind = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID').replace(/\/\d+\.\d+$/, '');
  if (looked.has(kind)) return;
  looked.add(kind);
  await page.evaluate(() => document.fonts.ready);
  count(`axe ${lang} ${kind}`, [...(await axeFaults(page)), ...(await widthFaults(page))]);
}

// Faults of following the words; ends at the last page.
async function follow(page, clicks) {
  for (const [at, words] of clicks.entries()) {
    const row = at === 0 && (await rowOf(page).count()) > 0 ? rowOf(page) : page;
    const inRow = await findByWords(row, words);
    const { found, texts } = inRow.found ? inRow : await findByWords(page, words);
    if (!found) return [`click ${at + 1}: nothing says '${[words].flat().join(' or ')}'; there are: ${texts.join(' | ')}`];
    await Promise.all([page.waitForEvent('load'), found.click()]);
  }
  return [];
}

// What is to be seen where the way ends: a heading and a button that can be pressed.
async function arrived(page, { heading, button, field, says }) {
  const faults = [];
  const title = (await page.locator('h1').first().innerText()).trim();
  if (heading && !title.includes(heading)) faults.push(`the page is '${title}' and not '${heading}'`);
  if (button) {
    const { found } = await findByWords(page, button);
    if (!found) faults.push(`there is no button '${button}'`);
    else if (!(await found.isEnabled())) faults.push(`'${button}' cannot be pressed`);
  }
  if (field && (await page.getByLabel(field, { exact: false }).filter({ visible: true }).count()) === 0) faults.push(`there is no field '${field}'`);
  if (says && (await page.getByText(says).filter({ visible: true }).count()) === 0) faults.push(`nothing says '${says}'`);
  return faults;
}

// `words`: of a way, by the phrases of the language; what is no phrase stands for itself.
function inWords(lang, way) {
  const phrases = phrasesOf(lang);
  const say = (key) => {
    if (Array.isArray(key)) return key.map(say);
    return key === undefined ? undefined : phrases[key] ?? key.replace('NAME', evaluation);
  };
  const { heading, button, field, says } = way;
  return { clicks: way.clicks.map(say), goal: { heading: say(heading), button: say(button), field: say(field), says: say(says) } };
}

async function tryWay(address, people, way) {
  const lang = languageOf[way.who];
  const { page } = people[way.who];
  const { clicks, goal } = inWords(lang, way);
  await page.goto(`${address}/${lang}/arbete`);
  await lookOnce(page, lang);
  const faults = clicks.length > mostClicks ? [`takes ${clicks.length} clicks`] : [];
  faults.push(...(await follow(page, clicks)));
  if (faults.length === 0) faults.push(...(await arrived(page, goal)));
  count(`${way.who} finds ${way.what}`, faults);
  if (!page.url().includes('forhandsvisning')) await lookOnce(page, lang);
}

async function tryByKeyboard(address, people, way) {
  const lang = languageOf[way.who];
  const { page } = people[way.who];
  await page.goto(`${address}/${lang}/arbete`);
  const { clicks, goal } = inWords(lang, way);
  const faults = await walkByKeyboard(page, evaluation, clicks);
  if (faults.length === 0) faults.push(...(await arrived(page, goal)));
  if (faults.length === 0 && way.grades) faults.push(...(await gradeByKeyboard(page, phrasesOf(lang))));
  count(`${way.who} finds ${way.what} by keyboard`, faults);
}

const browser = await launchBrowser();
const served = await Served.started();
const { address } = served;
try {
  await journey({ address, openPage: (how) => openPage(browser, how) }, async (step, people) => {
    for (const way of ways[step] ?? []) {
      await tryWay(address, people, way);
      if (way.who === 'evaluator') await tryByKeyboard(address, people, way);
    }
  });
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
