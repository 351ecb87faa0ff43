// SPDX-License-Identifier: EUPL-1.2
// People who write in the workspace with its scripts, each in a browser of their own.
import { watchShift } from '../site_html/page_checks.mjs';
import { count } from '../tally.mjs';
import { enter } from './served.mjs';
import { tellBreaches } from './stage.mjs';

export const expect = (name, found, wanted) =>
  count(name, found === wanted ? [] : [`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`]);
export const says = (name, found, part) =>
  count(name, found.includes(part) ? [] : [`nothing of '${part}' in '${found.slice(-300)}'`]);

export async function person(browser, served, name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(watchShift);
  const page = await enter(context, served, name);
  tellBreaches(page);
  return { context, page };
}

export const ready = (page) => page.waitForSelector('html[data-live=ready]', { state: 'attached' });

// What the page leads to is on this device.
export const allKept = (page) => page.waitForSelector('html[data-kept=all]', { state: 'attached' });

export async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

// How the writing stands begins with these words, sooner or later.
export async function standing(page, words) {
  const line = page.locator('.standing');
  await line.filter({ hasText: new RegExp(`^${words}`) }).waitFor().catch(async (late) => {
    throw new Error(`it says '${await line.textContent()}', not '${words}'`, { cause: late });
  });
}

// Nothing waits on this device any more.
export async function allSent(page) {
  await page
    .waitForFunction(() => document.querySelector('kompass-state > button') === null, null, { timeout: 45_000 })
    .catch(async (late) => {
      throw new Error(`still here: ${await page.locator('kompass-state').textContent()}`, { cause: late });
    });
}

// The address of the evaluation that who stands on the start page works on.
export async function evaluationOf(page) {
  const link = await page.locator('main a[href*="/arbete/"]').first().getAttribute('href');
  return new URL(/^\/sv\/arbete\/[^/?#]+/.exec(link)[0], page.url()).href;
}

// What the server has, as another page of the same person reads it.
export const textsOn = async (page, address) => (await page.request.get(address)).text();

// What is kept on this device of what was typed, as it lies there; asked of a page that is ready.
export const draftsOn = (page) =>
  page.evaluate(async () => {
    const answer = (asked) => new Promise((given, failed) => {
      asked.onsuccess = () => given(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const database = await answer(indexedDB.open('kompass'));
    const drafts = await answer(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    return drafts;
  });

// Asks until the answer holds; the answer.
export async function until(name, ask, holds) {
  const patience = Date.now() + 45_000;
  for (;;) {
    const found = await ask();
    if (holds(found)) return found;
    if (Date.now() > patience) throw new Error(`${name}: still ${JSON.stringify(found)}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

// What a page sends from now on is held: `sent` resolves when something is, `go` lets all of it
// through, or with 'abort' nothing, and holds no more.
export async function holdSending(page) {
  const held = [];
  let holds = true;
  let heard;
  const sent = new Promise((resolve) => { heard = resolve; });
  const hold = (route) => {
    if (!holds || route.request().method() !== 'POST') return route.fallback();
    held.push(route);
    return heard();
  };
  await page.route('**/*', hold);
  const go = async (how = 'continue') => {
    holds = false;
    for (const route of held.splice(0)) await route[how]();
    await page.unroute('**/*', hold);
  };
  return { sent, go };
}

// When all clocks of the page have rung that were set before, for up to so many ms.
export const afterItsClocks = (page, most) => page.evaluate((ms) => new Promise((rung) => setTimeout(rung, ms)), most);

// A page of the same person in a browser of its own, whose clocks ring when they are told to.
export async function pageOfStoppedClock(context) {
  const stopped = await context.browser().newContext({ storageState: await context.storageState() });
  await stopped.clock.install();
  await stopped.clock.pauseAt(Date.now() + 60_000);
  return stopped.newPage();
}

// Opens what is not sent yet from its list in the head, by a word of it; ends on its page.
export async function reopen(page, words, address) {
  await page.click('kompass-state > button');
  await page.locator('.kept[open] li', { hasText: words }).locator('a').click();
  await page.waitForURL(address);
  await ready(page);
}
