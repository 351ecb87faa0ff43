// SPDX-License-Identifier: EUPL-1.2
// Goes through the workspace with Tab and Enter alone, and holds that the eye can follow.
const mostStops = 250; // more than any page has before what is looked for

// Where the keyboard stands.
function here(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    const row = at.closest('li, article, .crit');
    return {
      end: at === document.body,
      skip: at.className === 'skip',
      tag: at.tagName,
      name: at.name ?? '',
      words: at.innerText?.replace(/\s+/g, ' ').trim() ?? '',
      row: row?.innerText ?? '',
      seen: width > 0 && height > 0 && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  });
}

// Presses Tab until `is` holds where the keyboard stands; faults of the way.
async function tabTo(page, what, is) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await here(page);
    if (at.end) return [`no stop of the keyboard is ${what}`];
    if (!at.seen) return [`the focus cannot be seen on '${at.words || at.name}' (${at.tag})`];
    if (is(at)) return [];
  }
  return [`${what} is not reached in ${mostStops} stops`];
}

async function pressEnter(page) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

// The first stop of a page jumps over what stands above its own matter.
async function skipFaults(page) {
  const faults = await tabTo(page, 'the skip link', (at) => at.skip);
  if (faults.length > 0) return faults;
  await page.keyboard.press('Enter');
  await page.waitForURL('**#main', { timeout: 10_000 }).catch(() => {});
  return page.url().endsWith('#main') ? [] : [`the skip link leads to ${page.url()}`];
}

// Past the skip link for what stands on the page itself, else along the ways above it.
async function tabFromTop(page, what, is) {
  const faults = await skipFaults(page);
  if (faults.length > 0) return faults;
  if ((await tabTo(page, what, is)).length === 0) return [];
  const address = page.url().split('#')[0];
  await page.goto('about:blank');
  await page.goto(address);
  return tabTo(page, what, is);
}

// From the start page: in the row of the evaluation first, by words.
export async function walkByKeyboard(page, evaluation, clicks) {
  for (const [number, words] of clicks.entries()) {
    const rows = number === 0;
    const is = (at) => [words].flat().includes(at.words) && (!rows || at.row.includes(evaluation));
    const faults = await tabFromTop(page, `'${words}'`, is);
    if (faults.length > 0) return faults;
    await pressEnter(page);
  }
  return [];
}

// One link or button of the page, by its words.
export async function followByKeyboard(page, words) {
  const faults = await tabFromTop(page, `'${words}'`, (at) => at.words === words);
  if (faults.length === 0) await pressEnter(page);
  return faults;
}

// On the page of the own account.
export async function changePasswordByKeyboard(page, phrases, { current, wanted }) {
  const faults = [];
  for (const [name, typed] of [['current', current], ['new', wanted], ['again', wanted]]) {
    faults.push(...(await tabTo(page, `the field '${name}'`, (at) => at.name === name)));
    await page.keyboard.type(typed);
  }
  const button = phrases.work_account_password_button;
  faults.push(...(await tabTo(page, `'${button}'`, (at) => at.tag === 'BUTTON' && at.words === button)));
  if (faults.length === 0) await pressEnter(page);
  return faults;
}

// On the page of a sub-area: a step of the ladder, why, and saved.
export async function gradeByKeyboard(page, phrases) {
  const faults = await tabTo(page, 'the ladder', (at) => at.name === 'step');
  if (faults.length > 0) return faults;
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  const percent = await page.evaluate(() => document.activeElement.value);
  faults.push(...(await tabTo(page, 'the rationale', (at) => at.name === 'rationale')));
  await page.keyboard.type('Beslutad 2023 och känd.');
  faults.push(...(await tabTo(page, 'the button', (at) => at.tag === 'BUTTON' && at.words === phrases.work_save)));
  if (faults.length > 0) return faults;
  await pressEnter(page);
  const saved = await page.locator('.crit .pc').allTextContents();
  return saved.some((text) => text.startsWith(percent)) ? [] : [`saved is ${saved.join(', ')} and not ${percent}`];
}
