// SPDX-License-Identifier: EUPL-1.2
// What is set up around an evaluation: dates and colleagues, the information letter as page and as
// PDF, reminders that really go out, interviews with times of day, an invented municipality. In each
// language and at each width.
import net from 'node:net';

import { count } from '../tally.mjs';
import { move } from './stage.mjs';

// A server of mail that takes everything (RFC 5321), unless it refuses, and keeps to whom it was.
export async function openMailbox() {
  const mailbox = { recipients: [], refuses: false };
  const server = net.createServer((socket) => {
    let inLetter = false;
    socket.on('error', () => {});
    socket.write('220 mailbox\r\n');
    socket.on('data', (bytes) => {
      for (const line of String(bytes).split('\r\n').filter((one) => one !== '')) {
        if (inLetter) {
          inLetter = line !== '.';
          if (!inLetter) socket.write('250 taken\r\n');
        } else if (line === 'DATA') {
          inLetter = true;
          socket.write('354 go on\r\n');
        } else {
          const to = /^RCPT TO:<([^>]*)>/.exec(line);
          const refused = to && mailbox.refuses;
          if (to && !refused) mailbox.recipients.push(to[1]);
          socket.write(line === 'QUIT' ? '221 bye\r\n' : refused ? '550 no such mailbox\r\n' : '250 fine\r\n');
        }
      }
    });
  });
  await new Promise((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address();
  return Object.assign(mailbox, {
    settings: ['--smtp-host', '127.0.0.1', '--smtp-port', String(port), '--smtp-security', 'none', '--smtp-from', 'kompass@kompass.example', '--base-address', 'https://kompass.example'],
    close: () => server.close(),
  });
}

async function facts(tools, page, { base, name }) {
  await page.goto(`${base}/uppgifter`);
  await page.fill('#answers_by', '2027-03-12');
  await page.fill('#visit_from', '2027-04-14');
  await page.fill('#visit_to', '2027-04-12');
  await page.click('main button.pri');
  await page.waitForSelector('#visit_to-fault');
  await tools.lookAt(page, `${name}-frame-facts-fault`, { posted: true });
  await page.fill('#visit_to', '2027-04-15');
  await page.locator('[name=organisation]').first().fill('Norrby kommun, stadsledningskontorets enhet för kvalitet och utveckling');
  await page.locator('[name=peer]').first().check();
  await page.click('main button.pri');
  await page.waitForSelector('.told');
  await page.goto(base);
  await tools.lookAt(page, `${name}-frame-evaluation`);
  await page.goto(`${base}/arbetslag`);
  await tools.lookAt(page, `${name}-frame-team`);
}

async function letter(tools, page, { base, name }, when) {
  await page.goto(base);
  await page.click('.eval-ways a[href$="/brev"]');
  await page.waitForSelector('.sheet');
  await tools.lookAt(page, `${name}-letter-${when}`);
  const answer = await page.request.get(new URL(await page.getAttribute('a.pri', 'href'), page.url()).href);
  const pdf = await answer.body();
  count(`${name} has the letter as PDF`, answer.ok() && pdf.subarray(0, 5).toString() === '%PDF-' ? [] : [String(answer.status())]);
}

async function remind(tools, page, { base, name }) {
  await page.goto(`${base}/sjalvbeskrivning/fordela`);
  await page.selectOption('#who-q1-1', { index: 1 });
  await page.selectOption('#who-q1-2', { index: 1 });
  await page.selectOption('#who-q1-3', { index: 2 });
  await page.click('main button.pri');
  await page.waitForURL('**/sjalvbeskrivning?klart=fordelat*');
  await page.goto(`${base}/sjalvbeskrivning/paminn`);
  await tools.lookAt(page, `${name}-reminders-mail`);
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.click('.letter button');
  await page.waitForSelector('.told');
  await tools.lookAt(page, `${name}-reminders-sent`);
  await late.click('.letter button');
  await late.waitForSelector('.fault');
  await tools.lookAt(late, `${name}-reminders-lately`, { posted: true });
  await late.close();
  for (let i = 0; i < 50 && tools.mailbox.recipients.length === 0; ++i) await page.waitForTimeout(100);
  const got = tools.mailbox.recipients;
  count(`${name} sends one reminder`, got.length === 1 ? [] : [got.join(' ')]);
  await remindInVain(tools, page, { name });
}

// The other letter is not taken: the page says so and offers it again.
async function remindInVain(tools, page, { name }) {
  tools.mailbox.refuses = true;
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.click('.letter button')]);
  await page.waitForLoadState();
  for (let i = 0; i < 50 && (await page.locator('.letter .fault').count()) === 0; ++i) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  tools.mailbox.refuses = false;
  await tools.lookAt(page, `${name}-reminders-failed`);
  const left = [await page.locator('.letter .fault').count(), await page.locator('.letter button').count()];
  count(`${name} offers again a letter that did not go out`, left.join() === '1,1' ? [] : [left.join()]);
}

async function interview(page, { base }, group, begins, ends) {
  await page.goto(`${base}/intervjuer/ny?grupp=${group}`);
  await page.fill('#people', '5');
  await page.fill('#held', '2027-04-14');
  await page.fill('#begins', begins);
  await page.fill('#ends', ends);
  await page.click('main button.pri');
}

async function plan(tools, page, at) {
  await interview(page, at, 'department-heads', '10.30', '9');
  await page.waitForSelector('.fault');
  await tools.lookAt(page, `${at.name}-interview-time-fault`, { posted: true });
  for (const [group, begins, ends] of [['department-heads', '10.30', '12'], ['unions', '11:30', '12:30'], ['chief-executive', '9', '']]) {
    await interview(page, at, group, begins, ends);
    await page.waitForURL('**/intervjuer#i*');
  }
  await page.goto(`${at.base}/intervjuer`);
  await tools.lookAt(page, `${at.name}-interviews-timed`);
  count(`${at.name} says what clashes`, (await page.locator('.warning').count()) === 2 ? [] : ['it does not']);
  const order = await page.locator('.main-q h3').allTextContents();
  count(`${at.name} sorts by time`, (await page.locator('.main-q .meta').first().textContent()).includes('09') ? [] : order);
  await page.goto(`${at.base}/intervjuer/fragor/unions`);
  await tools.lookAt(page, `${at.name}-guide-timed`);
}

async function invent(tools, page, { lang, name, origin }) {
  await page.goto(`${origin}/${lang}/arbete/ny`);
  await page.click('.other-way a');
  await tools.lookAt(page, `${name}-order-invented`);
  await page.fill('#name', 'Norrby under Mellanvattnets kommunalförbund');
  await page.fill('#code', lang === 'nb' ? '4601' : '0115'); // a real municipality's
  await page.fill('#title', 'Prov');
  await page.click('main button.pri');
  await page.waitForSelector('#code-fault');
  await tools.lookAt(page, `${name}-order-invented-fault`, { posted: true });
  await page.fill('#code', '9907');
  await page.click('main button.pri');
  await page.waitForSelector('.steps');
  await tools.lookAt(page, `${name}-evaluation-invented`);
}

export async function walkFrame(tools, { lang, width, colorScheme }) {
  const name = `${lang}-${width}`;
  const enter = (email) => tools.enter({ lang, width, colorScheme, email });
  const coordinator = await enter('coordinator@example.org');
  const lead = await enter('lead@example.org');
  const id = new URL(await lead.locator('.tasks a').first().getAttribute('href'), lead.url()).pathname.split('/')[3];
  const { origin } = new URL(lead.url());
  const at = { base: `${origin}/${lang}/arbete/${id}`, name, lang, origin };
  await move(coordinator, id, 'self_description', 'Prov');
  await facts(tools, lead, at);
  await letter(tools, lead, at, 'open');
  const contact = await enter('contact@example.org');
  await remind(tools, contact, at);
  await move(coordinator, id, 'desk_work', '');
  await move(coordinator, id, 'visit', '');
  await plan(tools, lead, at);
  await letter(tools, contact, at, 'planned');
  await invent(tools, coordinator, at);
  for (const page of [coordinator, lead, contact]) await page.context().close();
}
