// SPDX-License-Identifier: EUPL-1.2
// The own account, in each language and at each width: found and its password changed by the
// keyboard alone, the second step switched on by a code and off by a recovery code, a token made
// and revoked, other sessions ended, and out everywhere. Every page on the way is looked at.
import fs from 'node:fs';
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';

import { count } from '../tally.mjs';
import { changePasswordByKeyboard, followByKeyboard } from './keyboard.mjs';
import { phrasesOf } from './phrases.mjs';

const wanted = 'fyra höga master';
const email = 'reader@example.org';

const reader = fs.readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

// What a camera reads on the page, from a picture of it.
async function readByCamera(page) {
  const picture = (await page.locator('main').screenshot()).toString('base64');
  const other = await page.context().newPage();
  await other.addScriptTag({ content: reader });
  const read = await other.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return jsQR(canvas.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data;
  }, picture);
  await other.close();
  return read;
}

// The code that an app shows (RFC 6238).
function codeOf(secret) {
  const signs = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign));
  const bits = signs.map((value) => value.toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function send(page, form, selector) {
  await page.click(`form[action*="/konto/${form}"] button`);
  await page.waitForSelector(selector);
}

async function details(tools, page, { name }) {
  await page.fill('#name', '   ');
  await send(page, 'uppgifter', '#name-fault');
  await tools.lookAt(page, `${name}-account-name-fault`, { posted: true });
  await page.fill('#name', 'Läsare Läsarsson med ett namn som är långt (påhittad)');
  await send(page, 'uppgifter', '#uppgifter .told');
}

async function changePassword(tools, page, { name, phrases }) {
  await page.fill('#current', 'not the password');
  await page.fill('#new', wanted);
  await page.fill('#again', wanted);
  await send(page, 'losenord', '#current-fault');
  await tools.lookAt(page, `${name}-account-password-fault`, { posted: true });
  await page.goto(page.url().replace(/konto.*/, 'konto'));
  const faults = await changePasswordByKeyboard(page, phrases, { current: tools.password, wanted });
  count(`${name} changes the password by keyboard`, faults);
  await tools.expectText(page, `${name} says that other sessions have ended`, '#losenord .told', phrases.work_account_password_done);
}

// Returns one of the recovery codes.
async function switchOn(tools, page, { name }) {
  await page.fill('#proof', wanted);
  await send(page, 'tvasteg', '.secret');
  await tools.lookAt(page, `${name}-two-step`, { posted: true });
  const secret = (await page.locator('.secret').textContent()).replaceAll(' ', '');
  const link = await page.getAttribute('a[href^="otpauth:"]', 'href');
  count(`${name} links the secret it shows`, link.includes(`secret=${secret}&`) ? [] : [link]);
  const read = await readByCamera(page);
  count(`${name} shows the link to a camera`, read === link ? [] : [`read ${read}, not ${link}`]);
  await page.fill('#code', '12345');
  await send(page, 'tvasteg-bekrafta', '#code-fault');
  await tools.lookAt(page, `${name}-two-step-fault`, { posted: true });
  await page.fill('#code', codeOf(secret));
  await send(page, 'tvasteg-bekrafta', '.codes');
  await tools.lookAt(page, `${name}-recovery-codes`, { posted: true });
  const codes = await page.locator('.codes li').allTextContents();
  count(`${name} shows ten recovery codes`, new Set(codes).size === 10 ? [] : codes);
  await page.click('main a.pri');
  await page.waitForSelector('#end');
  return codes[0];
}

async function switchOff(tools, page, { name }, recoveryCode) {
  await page.fill('#end', '12345');
  await send(page, 'tvasteg-av', '#end-fault');
  await tools.lookAt(page, `${name}-account-code-fault`, { posted: true });
  await page.fill('#end', recoveryCode);
  await send(page, 'tvasteg-av', '#tvasteg .told');
  count(`${name} is without a second step`, (await page.locator('#proof').count()) === 1 ? [] : ['it is on']);
}

async function makeToken(tools, page, { name }) {
  await page.click('#nycklar summary');
  await page.fill('#token_name', 'Statistik till kommunens webbplats, varje natt');
  await page.fill('#days', 'många');
  await send(page, 'nyckel', '#scopes-fault, #days-fault');
  await page.locator('[name=scope]').first().check();
  await page.fill('#days', '30');
  await send(page, 'nyckel', '#made');
  await tools.lookAt(page, `${name}-account-token`, { posted: true });
  await send(page, 'dra-in', '#nycklar .told');
}

async function endSessions(tools, page, { name, lang, phrases, enter }) {
  const elsewhere = await enter(wanted);
  await page.goto(page.url().replace(/konto.*/, 'konto'));
  await tools.lookAt(page, `${name}-account`);
  await send(page, 'avsluta', '#inloggningar .told');
  await elsewhere.reload();
  count(`${name} ends another session`, elsewhere.url().includes('logga-in') ? [] : [elsewhere.url()]);
  await elsewhere.context().close();
  await page.click('form[action$="/avsluta-alla"] button');
  await page.waitForURL((url) => url.pathname === `/${lang}/logga-in` && url.search === '?klart=ut');
  await tools.expectText(page, `${name} is out everywhere`, '.told', phrases.work_account_out);
}

export async function walkAccount(tools, { lang, width, colorScheme }) {
  const enter = (password) => tools.enter({ lang, width, colorScheme, email, password });
  const phrases = phrasesOf(lang);
  const at = { name: `${lang}-${width}`, lang, phrases, enter };
  const page = await enter(tools.password);
  count(`${at.name} finds the account by keyboard`, await followByKeyboard(page, phrases.work_account_title));
  await tools.lookAt(page, `${at.name}-account-first`);
  await details(tools, page, at);
  await changePassword(tools, page, at);
  await switchOff(tools, page, at, await switchOn(tools, page, at));
  await makeToken(tools, page, at);
  await endSessions(tools, page, at);
  await page.context().close();
}
