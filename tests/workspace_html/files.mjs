// SPDX-License-Identifier: EUPL-1.2
// Files chosen in a real browser: with an answer, and with evidence where scripts are off. One that
// lies is refused and what was typed stays; a good one is shown as a link and saved as it was sent.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { count } from '../tally.mjs';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');
const longName = 'Bilaga 3 – Uppföljning av mål och mått i budget och flerårsplan 2026–2028, beslutad version 🧭.pdf';
const arabic = 'تقرير 2026.pdf';

const file = (name) => ({ name, mimeType: 'application/pdf', buffer: pdf });

// A text of so many bytes, as a path: more than 50 MB are chosen from the disk only.
function large(folder, bytes) {
  const place = path.join(folder, 'budget.csv');
  fs.writeFileSync(place, Buffer.alloc(bytes, 'Rad for rad. '));
  return place;
}

async function saved(page, selector) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

async function comesBack(page, name, selector, wanted) {
  const got = await saved(page, selector);
  const faults = [];
  if (!got.bytes.equals(wanted.buffer)) faults.push('other bytes come back');
  if (got.name !== wanted.name) faults.push(`it is called ${got.name}`);
  count(`${name} gives ${wanted.name} back`, faults);
}

async function refuse(page, name, files) {
  await page.setInputFiles('#files', files);
  await page.click('main button.pri');
  await page.waitForSelector('#files-fault');
  count(`${name} says it at the field`, (await page.locator('#files[aria-describedby~=files-fault]').count()) === 1 ? [] : ['it does not']);
}

// Ends on the page of all answers.
export async function addToAnswer(tools, page, { base, name }) {
  await page.goto(`${base}/sjalvbeskrivning/1.1`);
  const text = 'Ord med å, ä & <ö>.\n\nOch en rad om bilagan.';
  await page.fill('#text', text);
  await refuse(page, `${name} answer`, [file('riktlinjer.xlsx')]);
  await tools.lookAt(page, `${name}-answer-file-refused`, { posted: true });
  count(`${name} keeps the answer typed`, (await page.inputValue('#text')) === text ? [] : ['it is gone']);
  await page.setInputFiles('#files', [file(longName), file(arabic)]);
  await page.click('main button.pri');
  await page.waitForURL('**/sjalvbeskrivning#q1-1');
  await tools.expectText(page, `${name} shows the file`, '#q1-1 .files', `PDF, ${pdf.length} byte`);
  await comesBack(page, name, '#q1-1 .files li:nth-child(2) a', file(arabic));
  await page.goto(`${base}/sjalvbeskrivning/1.1`);
  await tools.lookAt(page, `${name}-answer-files`);
  await page.goto(`${base}/sjalvbeskrivning`);
}

// In a browser without scripts; ends on the list of evidence.
export async function addToEvidence(tools, page, { base, name }) {
  await page.goto(`${base}/underlag`);
  await page.click('#s1-1 li > a');
  await page.waitForSelector('#files');
  const address = page.url();
  await page.fill('#note', 'Det här får inte gå förlorat.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kompass-files-'));
  await refuse(page, `${name} evidence`, large(folder, 50_000_001));
  await tools.expectText(page, `${name} keeps the note typed`, '#note', 'förlorat');
  await page.setInputFiles('#files', large(folder, 80_000_000));
  await page.click('main button.pri');
  await page.waitForSelector('#files', { state: 'detached' });
  await tools.expectText(page, `${name} says that it is too much`, 'main p', '50 MB');
  await page.goto(address);
  await page.fill('#note', 'Det här får inte gå förlorat.');
  await page.setInputFiles('#files', large(folder, 50_000_000));
  await page.click('main button.pri');
  await page.waitForURL('**/underlag#s1-1');
  fs.rmSync(folder, { recursive: true, force: true });
  await tools.expectText(page, `${name} shows the size`, '#s1-1 .files', '50');
  await page.goto(address);
  await page.setInputFiles('#files', [file(longName)]);
  await page.check('[name=drop_file]');
  await page.click('main button.pri');
  await page.waitForURL('**/underlag#s1-1');
  count(`${name} drops one and adds one`, (await page.locator('#s1-1 .files li').count()) === 1 ? [] : ['it does not']);
  await comesBack(page, name, '#s1-1 .files a', file(longName));
}
