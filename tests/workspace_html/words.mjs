// SPDX-License-Identifier: EUPL-1.2
// A report is written, checked for facts and published by forms alone, by three people, on a desk, a
// tablet and a phone. Grades and locks before it are sent over the API.
import { leaveKeyboardAtTop } from '../site_html/page_checks.mjs';
import { count } from '../tally.mjs';

const long = 'Kommunikations- och samhällsbyggnadsförvaltningens verksamhetsutvecklingsledningsgrupp';

async function signedIn(tools, email, { lang, width, colorScheme }) {
  const page = await tools.openPage({ width, colorScheme });
  await page.goto(`${tools.address}/${lang}/logga-in`);
  await page.fill('#email', email);
  await page.fill('#password', tools.password);
  await page.click('main button');
  await page.waitForURL('**/arbete');
  return page;
}

// Calls the API as who has signed in on the page.
export async function caller(page, address) {
  const api = `${address}/api/v1`;
  const session = await (await page.request.get(`${api}/sessions/current`)).json();
  return async (method, path, data, headers = {}) => {
    const answer = await page.request.fetch(api + path, {
      method,
      data: data === undefined ? undefined : JSON.stringify(data),
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf_token, ...headers },
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? undefined : answer.json();
  };
}

export const fresh = { 'If-None-Match': '*' };

// With their criteria.
export async function subAreasOf(call, edition) {
  const { areas } = await call('GET', edition);
  const codes = areas.flatMap((area) => area.sub_areas).map((one) => one.code);
  return Promise.all(codes.map((code) => call('GET', `${edition}/sub-areas/${code}`)));
}

async function gradeAll(call, id, edition, percent) {
  const account = (await call('GET', '/sessions/current')).account.id;
  const locks = (await call('GET', `/work/${id}/locks`)).items;
  const locked = new Set(locks.filter((lock) => lock.account === account && lock.locked).map((lock) => lock.sub_area));
  for (const subArea of edition) {
    if (locked.has(subArea.code)) continue;
    for (const [at, criterion] of subArea.criteria.entries()) {
      const path = `/work/${id}/grades/${account}:${criterion.id}`;
      const grade = { percent: (percent + 20 * at) % 101, rationale: 'Underlaget visar det.' };
      await call('PUT', path, grade, fresh).catch((problem) => {
        if (!String(problem).includes(' 412 ') && !String(problem).includes(' 409 ')) throw problem;
      });
    }
    await call('PUT', `/work/${id}/locks/${subArea.code}`);
  }
}

async function agreeOnAll(call, id, edition) {
  const { items } = await call('GET', `/work/${id}/consensus?limit=200`);
  const settled = new Set(items.map((one) => one.key));
  const criteria = edition.flatMap((one) => one.criteria);
  for (const [at, { id: criterion }] of criteria.entries()) {
    if (settled.has(criterion)) continue;
    const agreed = { percent: 40 + ((at * 20) % 60), rationale: 'Vägt mellan källorna.' };
    await call('PUT', `/work/${id}/consensus/${criterion}`, agreed, fresh);
  }
}

export const move = (call, id, to) => call('POST', `/work/${id}/moves`, { to, reason: '', draft_may_be_read: true });

async function expectFault(tools, page, name, words) {
  await page.waitForSelector('.fault');
  const text = (await page.locator('.fault').allTextContents()).join(' ');
  count(name, text.includes(words) ? [] : [`'${text}' says nothing of '${words}'`]);
}

async function writeTexts(tools, page, base, name) {
  await page.goto(`${base}/text/1.1`);
  await tools.lookAt(page, `${name}-words-empty`);
  await page.click('a[href*="ny=findings"]');
  await page.fill('#f-text', `Mål och uppdrag är kända i hela kommunen, också i ${long}.`);
  await page.click('form.record button.pri');
  await expectFault(tools, page, `${name} asks what a finding is`, 'Välj slag');
  await tools.lookAt(page, `${name}-finding-fault`);
  await page.locator('[name=kind]').nth(2).check();
  await page.fill('#f-but', 'uppföljningen når inte alla enheter.');
  await page.locator('[name=criteria]').first().check();
  await page.click('form.record button.pri');
  await page.waitForSelector('.told[role=status]');
  await page.click('a[href*="disposition=1"]');
  await tools.lookAt(page, `${name}-outline`);
  await page.fill('#f-text', 'Kommunen har en **beslutad** vision. Det finns tolv skolor.\n\n- Mål\n- Uppdrag <b>\n\nOmråde 7 Personalförvaltning är bäst i landet.');
  await page.click('form.record button[value=preview]');
  await page.waitForSelector('.preview strong');
  await tools.lookAt(page, `${name}-preview`);
  await page.click('form.record button.pri');
  await page.waitForSelector('.piece .as-read strong');
  const checks = (await page.locator('.piece .check-list').allTextContents()).join(' ');
  count(`${name} finds the superlative`, checks.includes('område 7 jämförs med andra kommuner') ? [] : [checks]);
  await tools.lookAt(page, `${name}-words`);
}

// Two have the same text open; who saves last gets both to see.
async function saveLate(tools, lead, evaluator, base, name) {
  const open = '.piece-row:has(.as-read) a.btn';
  for (const page of [lead, evaluator]) {
    await page.goto(`${base}/text/1.1`);
    await page.click(open);
  }
  await evaluator.fill('#f-text', 'Kommunen har en **beslutad** vision. Det finns tretton skolor.');
  await evaluator.click('form.record button.pri');
  await evaluator.waitForSelector('.told[role=status]');
  await lead.fill('#f-text', 'Kommunen har en **beslutad** vision och tolv skolor.');
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.theirs');
  await tools.lookAt(lead, `${name}-late`);
  const both = (await lead.locator('.theirs').textContent()) + (await lead.inputValue('#f-text'));
  count(`${name} shows both`, both.includes('tretton') && both.includes('tolv') ? [] : [both]);
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.told[role=status]');
}

async function writeParts(tools, page, lead, base) {
  const name = 'sv-820';
  await page.goto(`${base}/rapport/sammanfattning`);
  await page.fill('#f-lead', 'Kommunen styrs med tydliga mål.');
  await page.fill('#f-improved', '1: Medborgarna får veta mer.\nHelheten är bättre.');
  await page.fill('#f-to_work_on', '9: Uppföljning.');
  await page.click('form.record button.pri');
  await expectFault(tools, page, `${name} knows the areas`, '9');
  await tools.lookAt(page, `${name}-summary-fault`);
  await page.fill('#f-to_work_on', '3: Uppföljning.');
  await page.click('form.record button.pri');
  await page.waitForSelector('.told[role=status]');
  await page.goto(`${base}/rapport/forebilder?ny=role_models`);
  await page.fill('#f-municipality', 'Helsinborg');
  await page.selectOption('#f-place', '1.1');
  await page.fill('#f-text', 'Hur medborgarna deltar.');
  await page.click('form.record button.pri');
  await expectFault(tools, page, `${name} knows the register`, 'Helsingborg');
  await tools.lookAt(page, `${name}-model-fault`);
  await page.fill('#f-municipality', '');
  await page.fill('#f-unit', 'Kontaktcenter');
  await page.click('form.record button.pri');
  await page.waitForSelector('.told[role=status]');
  await lead.goto(`${base}/rapport/kortfakta?ny=key_facts`);
  await lead.fill('#f-label', 'Invånare');
  await lead.fill('#f-value', '33 432');
  await lead.fill('#f-as_of', '2021-12-31');
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.told[role=status]');
  await tools.lookAt(lead, `sv-1280-facts`);
  await page.goto(`${base}/rapport/kvarstar`);
  await tools.lookAt(page, `${name}-remaining-empty`);
  await page.goto(`${base}/utkast`);
  await tools.lookAt(page, `${name}-draft-before`);
}

async function checkFacts(tools, contact, evaluator, base, name) {
  await contact.goto(`${base}/utkast`);
  await contact.locator('.passage', { hasText: 'tolv skolor' }).first().locator('.beside a').first().click();
  await contact.click('form.record button.pri');
  await expectFault(tools, contact, `${name} asks what is wrong`, '');
  await tools.lookAt(contact, `${name}-remark`);
  await contact.fill('#f-text', 'Skolorna är tretton sedan 2021, se skolplanen.');
  await contact.click('form.record button.pri');
  await contact.waitForSelector('.told[role=status]');
  await tools.lookAt(contact, `${name}-draft`);
  await evaluator.goto(`${base}/utkast`);
  await evaluator.click('section.written .piece-row a.btn');
  await tools.lookAt(evaluator, `${name}-answer`);
  await evaluator.locator('[name=accepted]').first().check();
  await evaluator.fill('#f-text', 'Rättat till tretton.');
  await evaluator.click('form.record button.pri');
  await evaluator.waitForSelector('.told[role=status]');
  await evaluator.goto(`${base}/utkast/synpunkter`);
  await tools.lookAt(evaluator, `${name}-log`);
}

async function publishIt(tools, lead, base, name) {
  await lead.goto(`${base}/publicera`);
  await tools.lookAt(lead, `${name}-publish`);
  await lead.locator('.found summary').first().click();
  await leaveKeyboardAtTop(lead);
  await tools.lookAt(lead, `${name}-publish-opened`);
  await lead.click('form.record button.pri');
  await expectFault(tools, lead, `${name} asks that it was read`, '');
  await lead.check('[name=read]');
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.snapshots li');
  await tools.lookAt(lead, `${name}-published`);
  await lead.goto(`${base}/text/1.1`);
  await lead.click('.piece-row:has(.as-read) a.btn');
  await tools.lookAt(lead, `${name}-correct`);
  await lead.fill('#f-text', 'Kommunen har en beslutad vision och tretton skolor.');
  await lead.fill('#f-erratum', 'Antalet skolor var fel.');
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.told[role=status]');
  await lead.goto(`${base}/publicera`);
  const issues = await lead.locator('.snapshots li').count();
  count(`${name} has two issues`, issues === 2 ? [] : [`${issues}`]);
  await lead.goto(`${base}/rapport/kortfakta?andra=notice`);
  await tools.lookAt(lead, `${name}-correct-notice`);
  await lead.fill('#f-notice', 'Utvärderingen gjordes på prov.');
  await lead.fill('#f-erratum', 'Upplysningen saknades.');
  await lead.click('form.record button.pri');
  await lead.waitForSelector('.told[role=status]');
  await lead.goto(`${base}/publicera`);
  const now = await lead.locator('.snapshots li').count();
  count(`${name} has the notice corrected`, now === 3 ? [] : [`${now}`]);
}

// `tools`: address, password, openPage, lookAt.
export async function walkOfWords(tools) {
  const desk = { lang: 'sv', width: 1280, colorScheme: 'light' };
  const lead = await signedIn(tools, 'lead@example.org', desk);
  const evaluator = await signedIn(tools, 'evaluator@example.org', { ...desk, width: 820 });
  const contact = await signedIn(tools, 'contact@example.org', { ...desk, width: 390 });
  const [asLead, asEvaluator] = [await caller(lead, tools.address), await caller(evaluator, tools.address)];
  const { items } = await asLead('GET', '/work');
  const { id } = items.find((one) => one.state === 'grading');
  const edition = await subAreasOf(asLead, '/instruments/kommunkompassen/editions/2.1');
  await gradeAll(asLead, id, edition, 40);
  await gradeAll(asEvaluator, id, edition, 60);
  await move(asLead, id, 'consensus');
  await agreeOnAll(asLead, id, edition);
  await move(asLead, id, 'drafting');
  const base = `${tools.address}/sv/arbete/${id}`;
  await writeTexts(tools, lead, base, 'sv-1280');
  await saveLate(tools, lead, evaluator, base, 'sv-1280');
  await writeParts(tools, evaluator, lead, base);
  await evaluator.goto(`${base.replace('/sv/', '/nb/')}/text/1.1`);
  await tools.lookAt(evaluator, 'nb-820-words');
  await lead.goto(`${base.replace('/sv/', '/en/')}/text/1`);
  await tools.lookAt(lead, 'en-1280-area');
  await move(asLead, id, 'fact_check');
  await checkFacts(tools, contact, evaluator, base, 'sv-390');
  await move(asLead, id, 'final');
  await publishIt(tools, lead, base, 'sv-1280');
  await lead.setViewportSize({ width: 390, height: 900 });
  await lead.goto(`${base}/text/1.1`);
  await tools.lookAt(lead, 'sv-390-words');
  await lead.goto(`${base}/publicera`);
  await tools.lookAt(lead, 'sv-390-publish');
  for (const page of [lead, evaluator, contact]) await page.context().close();
}
