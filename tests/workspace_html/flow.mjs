// SPDX-License-Identifier: EUPL-1.2
// A coordinator makes an evaluation, gathers its team and moves it on and back; then what the lead
// sees of one that is graded. At three widths, without scripts.
import { count } from '../tally.mjs';

const password = 'en karta och en kompass'; // of every account of a store for show

const turns = [
  { lang: 'sv', width: 1280, colorScheme: 'light', municipality: 'SE-0115' },
  { lang: 'nb', width: 820, colorScheme: 'dark', municipality: 'NO-3314' },
  { lang: 'en', width: 390, colorScheme: 'light', municipality: 'SE-0643' },
];

async function enter(page, { address, lang, email }) {
  await page.goto(`${address}/${lang}/logga-in`);
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.click('main button');
  await page.waitForURL('**/arbete');
}

async function order(page, { address, lang, name, municipality, lookAt }) {
  await page.click('main a[href$="/arbete/ny"]');
  await page.fill('#q', 'habo');
  await page.click('main button');
  await page.waitForSelector('.offered');
  await lookAt(page, `${name}-order-search`);
  await page.goto(`${address}/${lang}/arbete/ny?kommun=${municipality}`);
  await lookAt(page, `${name}-order`);
  await page.fill('#year', 'i år');
  await page.click('main button.pri');
  await page.waitForSelector('#year-fault');
  await lookAt(page, `${name}-order-fault`, { posted: true });
  await page.fill('#year', '2027');
  await page.click('main button.pri');
  await page.waitForSelector('.steps');
  await lookAt(page, `${name}-evaluation-new`);
}

async function gather(page, { name, lookAt }) {
  const evaluation = page.url();
  await page.click('button.off');
  await page.waitForSelector('.fault');
  await page.goto(`${evaluation}/arbetslag`);
  await lookAt(page, `${name}-team-empty`);
  for (const [email, role] of [['lead', 'lead'], ['evaluator', 'evaluator'], ['contact', 'contact'], ['evaluator', 'contributor']]) {
    await page.fill('#email', `${email}@example.org`);
    await page.check(`[name=role][value=${role}]`);
    await page.click('aside button.pri');
    await page.waitForSelector('.told');
  }
  await page.fill('#email', `nobody-${name}@example.org`);
  await page.check('[name=role][value=reader]');
  await page.click('aside button.pri');
  await page.waitForSelector('#name-fault');
  await lookAt(page, `${name}-team-fault`, { posted: true });
  await page.fill('#name', 'Ett mycket långt namn som Wolfeschlegelsteinhausenbergerdorff <b>Å</b>');
  await page.click('aside button.pri');
  await page.waitForSelector('#link');
  await lookAt(page, `${name}-team-link`, { posted: true });
  await page.goto(`${evaluation}/arbetslag`);
  await lookAt(page, `${name}-team`);
  await page.goto(evaluation);
  return evaluation;
}

async function facts(page, { name, evaluation, lookAt }) {
  await page.goto(`${evaluation}/uppgifter`);
  await lookAt(page, `${name}-facts`);
  const late = await page.context().newPage();
  await late.goto(`${evaluation}/uppgifter`);
  await late.fill('#notice', 'Gäller hela kommunen');
  await late.click('main button.pri');
  await late.waitForSelector('.told');
  await late.close();
  await page.fill('#period_to', '2027-05-12');
  await page.fill('#notice', 'Gäller bara förvaltningarna');
  await page.click('main button.pri');
  await page.waitForSelector('.meanwhile');
  count(`${name} keeps what was typed`, (await page.inputValue('#notice')).includes('bara') ? [] : ['it is gone']);
  await lookAt(page, `${name}-facts-late`, { posted: true });
  await page.click('main button.pri');
  await page.waitForSelector('.told');
}

async function moveOnAndBack(page, { name, evaluation, lookAt }) {
  await page.goto(evaluation);
  await page.click('form .btn.pri');
  await page.waitForSelector('.moves');
  await page.click('summary');
  await page.click('details button');
  await page.waitForSelector('details .fault');
  await lookAt(page, `${name}-evaluation-back`, { posted: true });
  await page.fill('#reason', 'Besöket flyttas: kommundirektören är sjuk.\nNy tid i mars.');
  await page.click('details button');
  await page.waitForSelector('.said');
  await lookAt(page, `${name}-evaluation`);
}

async function lookAround(page, { address, lang, name, lookAt }) {
  await page.goto(`${address}/${lang}/arbete`);
  await lookAt(page, `${name}-start`);
  await page.locator('.tasks b a').last().click();
  await page.waitForSelector('.steps');
  await lookAt(page, `${name}-evaluation-graded`);
  await page.goto(`${page.url()}/handelser`);
  await lookAt(page, `${name}-activity`);
}

export async function walkFlow({ browser, address, openPage, lookAt }) {
  for (const { lang, width, colorScheme, municipality } of turns) {
    const page = await openPage(browser, { width, colorScheme });
    const at = { address, lang, name: `flow-${lang}-${width}`, municipality, lookAt };
    await enter(page, { address, lang, email: 'coordinator@example.org' });
    await order(page, at);
    const evaluation = await gather(page, at);
    await facts(page, { ...at, evaluation });
    await moveOnAndBack(page, { ...at, evaluation });
    await page.context().close();
    const other = await openPage(browser, { width, colorScheme });
    await enter(other, { address, lang, email: 'lead@example.org' });
    await lookAround(other, at);
    await other.context().close();
  }
}
