// SPDX-License-Identifier: EUPL-1.2
// Writing that keeps itself, in browsers with scripts: saved as it is typed, kept through a crash, a
// cut network, a killed server and an ended session, never shown to another account, and never
// written over. Needs KOMPASS. Exit: 0 nothing, 1 something, 5 no browser.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { launchBrowser } from '../browser.mjs';
import { axeFaults, shiftFaults, widthFaults } from '../site_html/page_checks.mjs';
import { takePictures } from '../site_html/pictures.mjs';
import { closeTally, count } from '../tally.mjs';
import {
  allKept, allSent, draftsOn, evaluationOf, expect, open, person, ready, says, standing, textsOn,
} from './scripted.mjs';
import { enter, fillSignIn, Served } from './served.mjs';
import { caller } from './words.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const axe = fs.readFileSync(createRequire(path.join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const shots = path.join(root, 'build/workspace-look');
const mostScript = 60 * 1024; // bytes gzipped, the budget of a page

const browser = await launchBrowser();
const served = await Served.started();

async function savesAsTyped({ page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await page.fill('#text', 'Sparas medan jag skriver 🌲 שלום #1.1.1 ');
  await standing(page, 'Sparat');
  says('a note is saved as it is typed', await textsOn(page, book), 'Sparas medan jag skriver 🌲 שלום');
  await page.locator('#text').pressSequentially('och mer');
  await standing(page, 'Sparar'); // from the first key on, and not only when it is sent
  await standing(page, 'Sparat');
  const now = await textsOn(page, book);
  says('what is added is saved too', now, '#1.1.1 och mer');
  expect('and it is one note', now.split('Sparas medan').length - 1, 1);
  await page.fill('#text', `${'Långt stycke med ord. '.repeat(500)}slut`);
  await standing(page, 'Sparat');
  says('ten thousand characters are saved', await textsOn(page, book), 'ord. slut');
}

// A form that is sent by its button leads to the place of what it saved.
async function leadsToItsPlace({ page }, base) {
  await open(page, `${base}/anteckningar/egna`);
  await page.locator('.jots .meta a').first().click();
  await page.waitForURL((url) => url.search !== '');
  await ready(page);
  await page.fill('.jots textarea', 'På sin plats');
  await standing(page, 'Sparat');
  await page.locator('.jots button.pri').click();
  await page.waitForURL((url) => url.search === '' && url.hash.startsWith('#n'));
  const place = await page.locator(`li[id="${new URL(page.url()).hash.slice(1)}"]`).textContent();
  says('a form that is sent leads to what it saved', place, 'På sin plats');
}

async function offersCriteria({ page }, base) {
  await open(page, `${base}/anteckningar/egna`);
  await page.locator('#text').pressSequentially('Se #1.4');
  await page.waitForSelector('.offers li');
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('.offers [aria-selected=true] b').textContent();
  await page.keyboard.press('Enter');
  expect('a criterion is chosen by keys', await page.inputValue('#text'), `Se #${chosen} `);
  await page.fill('#text', '');
}

async function outlivesACrash(one, base) {
  const { context, page } = one;
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  const cut = (route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
  await page.route('**/*', cut);
  await page.locator('#text').pressSequentially('Mitt i en men');
  await page.waitForTimeout(900); // at most one second of typing is lost
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await again.goto(book);
  await ready(again);
  says('a crash loses nothing of what was typed a second ago', await again.inputValue('#text'), 'Mitt i en men');
  await standing(again, 'Sparat');
  says('and it is saved afterwards', await textsOn(again, book), 'Mitt i en men');
  one.page = again;
}

// The server has it, and its answer is lost on the way.
async function takesALostAnswer({ page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  let lost = 0;
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.fill('#text', 'Svaret kom aldrig');
  await standing(page, 'Ingen kontakt');
  await standing(page, 'Sparat');
  await page.unroute('**/*');
  expect('what is sent again, for its answer was lost, is there once',
    (await textsOn(page, book)).split('Svaret kom aldrig').length - 1, 1);
}

// What a page leads to can be read without a network, and what cannot says so.
async function readsOffline({ context, page }, base) {
  for (const from of ['/intervjuer', '/bedom/1.1']) {
    await open(page, base + from);
    await allKept(page);
  }
  await context.setOffline(true);
  const reads = async (name, rest, selector, wanted) => {
    await page.goto(base + rest);
    says(`without a network: ${name}`, await page.locator(selector).first().textContent(), wanted);
  };
  await reads('another criterion', '/bedom/1.1?k=1.1.2', '.crit.act .id', '1.1.2');
  await reads('another sub-area', '/bedom/2.1', 'h1', '2.1');
  await reads('what leads on to the first open sub-area', '/bedom', 'h1', '1.1');
  await reads('the coverage', '/intervjuer/tackning', 'h1', 'berättat om vad');
  await reads('a new interview', '/intervjuer/ny', 'h1', 'ntervju');
  await allKept(page); // and with it where a page that is not kept leads back to
  await reads('a page that is not kept says so', '/underlag/8.5?till=x', 'h1', 'inte på den här enheten');
  count('and holds WCAG', await page.evaluate(axe).then(() => axeFaults(page)).catch((refused) => [String(refused)]));
  await page.click('main a');
  says('and leads back', await page.locator('h1').textContent(), 'ntervju');
  await context.setOffline(false);
}

// Of the own account, with its passwords and codes, nothing is on this device.
async function keepsNothingOfTheAccount({ context, page }, base) {
  await open(page, base.replace(/arbete.*/, 'konto'));
  await page.fill('#current', 'hemligt ord ett');
  await page.fill('#new', 'hemligt ord två');
  await page.fill('#name', 'Namn på väg');
  await page.waitForTimeout(2000);
  const left = await page.evaluate(async () => {
    const addresses = [];
    for (const name of await caches.keys()) addresses.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    return { pages: addresses.filter((address) => address.includes('/konto')), kept: addresses.length };
  });
  const drafts = JSON.stringify(await draftsOn(page));
  count('other pages are on this device', left.kept > 0 ? [] : ['nothing is']);
  expect('no page of the account is', left.pages.join(' '), '');
  count('nor what was typed there', /hemligt|på väg/.test(drafts) ? [drafts] : []);
  await context.setOffline(true);
  await page.reload();
  says('without a network it says so', await page.locator('h1').textContent(), 'inte på den här enheten');
  await context.setOffline(false);
}

async function worksOffline({ context, page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await allKept(page);
  await context.setOffline(true);
  for (const text of ['Utan nät ett', 'Utan nät två']) {
    await page.fill('#text', text);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.querySelector('#text').value === '');
  }
  await standing(page, 'Ingen kontakt');
  await page.goto(book);
  await ready(page);
  says('the page is there without a network', await page.locator('h1').textContent(), 'nteckningar');
  const waiting = page.locator('kompass-state > button');
  says('what waits is told', await waiting.first().textContent(), '2');
  await waiting.first().click();
  await takePictures(page, path.join(shots, 'live-waiting'));
  says('and can be read', await page.locator('.kept[open]').textContent(), 'Utan nät två');
  await page.keyboard.press('Escape');
  await page.goto(base);
  says('a page that was not open is there too', await page.locator('h1').textContent(), 'Björkhaga');
  await context.setOffline(false);
  await allSent(page);
  const now = await textsOn(page, book);
  for (const text of ['Utan nät ett', 'Utan nät två']) expect(`'${text}' came once`, now.split(text).length - 1, 1);
}

// Two write in one text; one of them without a network.
async function showsBothVersions(one, base, other) {
  const book = `${base}/anteckningar/gemensamma`;
  await open(one.page, book);
  await one.page.fill('#text', 'Ursprunglig text');
  await one.page.keyboard.press('Control+Enter');
  await one.page.waitForSelector('.jots li');
  const edit = await one.page.locator('.jots a').first().getAttribute('href');
  for (const { page } of [one, other]) await open(page, served.address + edit);
  await other.context.setOffline(true);
  await other.page.fill('.jots textarea', 'Ursprunglig text, och hennes ord');
  await standing(other.page, 'Ingen kontakt');
  await one.page.fill('.jots textarea', 'Ursprunglig text, och hans ord');
  await standing(one.page, 'Sparat');
  await other.context.setOffline(false);
  await other.page.waitForSelector('.saved-now', { timeout: 45_000 });
  says('the other version stands beside', await other.page.locator('.saved-now').textContent(), 'hans ord');
  says('the own stays in the form', await other.page.inputValue('.jots textarea'), 'hennes ord');
  await takePictures(other.page, path.join(shots, 'live-both'));
  says('nothing was written over', await textsOn(one.page, book), 'hans ord');
  await other.page.reload();
  await ready(other.page);
  await other.page.waitForSelector('.saved-now');
  says('a reload shows both again', await other.page.inputValue('.jots textarea'), 'hennes ord');
  await other.page.fill('.jots textarea', 'Ursprunglig text, och hans och hennes ord');
  await other.page.keyboard.press('Control+Enter');
  await other.page.waitForFunction(() => document.querySelector('.saved-now') === null);
  says('the merged text is saved', await textsOn(one.page, book), 'hans och hennes ord');
}

async function keepsThroughTheEndOfASession({ context, page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  const top = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
  const before = await top();
  await context.clearCookies();
  await page.fill('#text', 'Sessionen tog slut');
  await standing(page, 'Du är utloggad');
  expect('the page stays where it is, whatever the head says', await top(), before);
  await takePictures(page, path.join(shots, 'live-signed-out'));
  await page.click('kompass-state a');
  await fillSignIn(page, 'evaluator');
  await page.waitForURL('**/anteckningar/egna');
  await ready(page);
  await allSent(page);
  says('what was typed after the session ended is saved after signing in', await textsOn(page, book), 'Sessionen tog slut');
}

async function keepsAccountsApart(one, base) {
  const { context, page } = one;
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await context.setOffline(true);
  await page.fill('#text', 'Bara för mig');
  await standing(page, 'Ingen kontakt');
  await context.setOffline(false);
  await context.clearCookies();
  await page.close();
  const theirs = await enter(context, served, 'lead');
  await open(theirs, book);
  await theirs.waitForTimeout(2000);
  expect('another account is told of nothing', await theirs.locator('kompass-state > button').count(), 0);
  expect('nor has it in a form', await theirs.inputValue('#text'), '');
  expect('nor on the server', (await textsOn(theirs, book)).includes('Bara för mig'), false);
  await theirs.click('.leave button');
  await theirs.waitForURL('**/sv');
  const kept = await theirs.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kompass-pages')));
  expect('signing out takes the pages along', kept.length, 0);
  await theirs.close();
  const mine = await enter(context, served, 'evaluator');
  await open(mine, book);
  await allSent(mine);
  says('it is sent when its author is back', await textsOn(mine, book), 'Bara för mig');
  one.page = mine;
}

async function outlivesTheServer({ page }, base) {
  const book = `${base}/anteckningar/egna`;
  await open(page, book);
  await served.kill();
  await page.fill('#text', 'Servern dog under tiden');
  await standing(page, 'Ingen kontakt');
  await served.start();
  await standing(page, 'Sparat');
  says('a killed server loses nothing', await textsOn(page, book), 'Servern dog under tiden');
}

async function gradesLive({ page }, base) {
  await open(page, `${base}/bedom`);
  const before = await page.locator('#points-now').textContent();
  await page.locator('body').press('3');
  await standing(page, 'Sparat');
  const after = await page.locator('#points-now').textContent();
  count('points appear as a step is chosen by a key', before !== after ? [] : [`still ${after}`]);
  await page.fill('#rationale', 'Kort skäl');
  await page.waitForResponse((answer) => answer.request().method() === 'POST');
  await standing(page, 'Sparat');
  await page.locator('.ladder input').nth(4).check();
  await page.waitForResponse((answer) => answer.request().method() === 'POST');
  await standing(page, 'Sparat');
  await page.reload();
  await page.goto(`${page.url()}?k=1.1.1`);
  expect('the last step holds', await page.locator('.ladder input:checked').getAttribute('value'), '80');
  expect('with its reason', await page.inputValue('#rationale'), 'Kort skäl');
  await addsByOne(page);
}

// The percent by keys, by arrows in its field and by the buttons beside it.
async function addsByOne(page) {
  const percent = () => page.inputValue('#percent');
  const foot = () => page.locator('.ladder label.l5 .ladder-foot').getAttribute('width');
  await page.locator('body').press('+');
  expect('plus adds one percent', await percent(), '81');
  expect('the foot of the next step fills', await foot(), '5%');
  const box = await page.locator('.ladder label.l5 .ladder-foot').boundingBox();
  count('and is a low strip', box.height <= 9 ? [] : [`${box.height} px high`]);
  await takePictures(page, path.join(shots, 'live-ladder'));
  await page.locator('#percent').press('ArrowDown');
  await page.locator('#percent').press('ArrowDown');
  expect('an arrow takes one away', await percent(), '79');
  expect('the step follows', await page.locator('.ladder input:checked').getAttribute('value'), '60');
  await page.click('.stepper button[data-adds="1"]');
  await standing(page, 'Sparat');
  expect('the button adds one', await percent(), '80');
  await takePictures(page, path.join(shots, 'live-grading'));
  await page.evaluate(axe);
  count('grading with scripts holds WCAG and its width', [...(await axeFaults(page)), ...(await widthFaults(page))]);
  const told = await page.locator('.keys').textContent();
  for (const part of ['0–5', 'Hel procent', 'Motivering']) says(`the foot tells the key of ${part}`, told, part);
}

// Both lock a sub-area, by the button that appears with the last criterion; then a grade is weighed.
async function weighsLive(one, base, other) {
  for (const [{ page }, percent] of [[one, '60'], [other, '40']]) {
    await open(page, `${base}/bedom/2.1`);
    for (const number of await page.locator('.crit .id').allTextContents()) {
      await open(page, `${base}/bedom/2.1?k=${number}`);
      await page.fill('#percent', percent);
      await standing(page, 'Sparat');
    }
    expect('the ladder follows what is typed', await page.locator('.ladder .on').count(), Number(percent) / 20);
    await page.click('form[action*="/las/"] button');
    await page.waitForURL((url) => !url.pathname.endsWith('/2.1'));
  }
  const { page } = other;
  await open(page, `${base}/samsyn`);
  const words = page.locator('#agree-now');
  const before = await words.textContent();
  await page.locator('body').press('b');
  await words.filter({ hasText: /Enas om \d+.% \(/ }).waitFor();
  const taken = await words.textContent();
  count('a judgement is taken by its key', taken === before ? [`still ${taken}`] : []);
  await page.fill('#percent', '48');
  await words.filter({ hasText: /48.% \(/ }).waitFor();
  expect('no judgement is chosen that is another', await page.locator('.takes input:checked').count(), 0);
  count('consensus with scripts holds its width', await widthFaults(page));
  await takePictures(page, path.join(shots, 'live-consensus'));
}

async function looks({ page }, base) {
  await open(page, `${base}/bedom`);
  await page.evaluate(axe);
  const faults = [...(await axeFaults(page)), ...(await widthFaults(page)), ...(await shiftFaults(page))];
  count('the page with scripts holds WCAG and its width', faults);
  await page.click('kompass-keys button');
  await page.waitForSelector('.kept[open]');
  await takePictures(page, path.join(shots, 'live-keys'));
  count('the list of keys holds WCAG', await axeFaults(page));
  await page.keyboard.press('Escape');
  const scripts = await page.evaluate(() => [...document.scripts].map((script) => script.src).filter(Boolean));
  let size = 0;
  for (const script of scripts) size += zlib.gzipSync(await (await page.request.get(script)).body()).length;
  count(`scripts of a page: ${size} bytes gzipped`, size > 0 && size < mostScript ? [] : [`the budget is ${mostScript}`]);
}

// Evidence of weeks, beside one criterion.
async function holdsMuchEvidence({ page }, base) {
  const call = await caller(page, served.address);
  const id = base.split('/').at(-1);
  for (let number = 1; number <= 500; number += 1) {
    const source = number % 2 ? 'document' : 'web';
    const title = `Handling ${number} 🌲 שלום`;
    await call('POST', `/work/${id}/evidence`, { source, title, locator: `s. ${number}`, criteria: ['1.1.1'] });
  }
  for (const where of ['underlag', 'bedom/1.1?k=1.1.1']) {
    await open(page, `${base}/${where}`);
    const shown = await page.locator('li', { hasText: /Handling \d+/ }).count();
    expect(`${where} shows all 500`, shown, 500);
    count(`${where} holds its width`, await widthFaults(page));
  }
  await page.locator('body').press('2');
  await standing(page, 'Sparat');
}

fs.mkdirSync(shots, { recursive: true });
try {
  const one = await person(browser, served, 'evaluator');
  const other = await person(browser, served, 'lead');
  const base = await evaluationOf(one.page);
  const steps = [
    savesAsTyped, takesALostAnswer, leadsToItsPlace, offersCriteria, looks, gradesLive, readsOffline,
    keepsNothingOfTheAccount, worksOffline, showsBothVersions, keepsThroughTheEndOfASession, keepsAccountsApart,
    outlivesTheServer, outlivesACrash, weighsLive, holdsMuchEvidence,
  ];
  for (const step of steps) {
    if (process.env.KOMPASS_TELL) console.error(`${new Date().toISOString()} ${step.name}`);
    await step(one, base, other);
  }
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
