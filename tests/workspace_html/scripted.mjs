// SPDX-License-Identifier: EUPL-1.2
// People who write in the workspace with its scripts, each in a browser of their own.
import { watchShift } from '../site_html/page_checks.mjs';
import { enter } from './served.mjs';
import { tellBreaches } from './stage.mjs';

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
