// SPDX-License-Identifier: EUPL-1.2
// The pages around the grading: the municipality shares questions out, answers and hands in; the
// evaluators note, find and interview; then all of it stands beside the criteria. In each language
// and at each width, with long names, faults and late forms.
import { count } from '../tally.mjs';
import { addToAnswer, addToEvidence } from './files.mjs';
import { move } from './stage.mjs';

const longName = 'Riktlinjer för medborgardialog, medskapande och synpunktshantering i Björkhaga kommun, antagna av kommunfullmäktige';

// As it is come to from elsewhere, not led to a place on it.
async function lookFromTop(tools, page, name) {
  await page.goto(page.url().split('#')[0]);
  await tools.lookAt(page, name);
}

async function describe(tools, page, { base, name }) {
  await page.goto(`${base}/sjalvbeskrivning`);
  await tools.lookAt(page, `${name}-description-empty`);
  await page.goto(`${base}/sjalvbeskrivning/fordela`);
  await page.selectOption('#who-q1-1', { index: 1 });
  await page.selectOption('#who-q1-2', { index: 2 });
  await page.fill('#due-q1-1', 'snart');
  await page.fill('#due', '2026-03-12');
  await page.click('main button.pri');
  await page.waitForSelector('.share .fault');
  await tools.lookAt(page, `${name}-sharing`, { posted: true });
  await page.fill('#due-q1-1', '2030-03-12');
  await page.click('main button.pri');
  await page.waitForURL('**/sjalvbeskrivning?klart=fordelat*');
  await page.goto(`${base}/sjalvbeskrivning/paminn`);
  await tools.lookAt(page, `${name}-reminders`);
  await page.goto(`${base}/sjalvbeskrivning/1.1`);
  await page.fill('#text', 'Ord med å, ä & <ö>.\n\nOch ett stycke till, som är ganska långt för att visa hur ett svar bryts när det är flera rader.');
  await page.fill('#title-1', longName);
  await page.fill('#address-1', 'budget.pdf');
  await page.click('main button.pri');
  await page.waitForSelector('.fault');
  await tools.lookAt(page, `${name}-answer`, { posted: true });
  await page.fill('#address-1', 'https://example.org/riktlinjer-for-medborgardialog-och-medskapande-2026.pdf');
  await page.click('main button.pri');
  await page.waitForURL('**/sjalvbeskrivning#q1-1');
  await tools.expectText(page, `${name} shows the answer`, '#q1-1 .typed', '<ö>');
  await addToAnswer(tools, page, { base, name });
  await lookFromTop(tools, page, `${name}-description`);
  await page.check('#lamna-in input[name="sure"]');
  await page.click('form[action$="/lamna-in"] button');
  await page.waitForURL('**/sjalvbeskrivning');
  count(`${name} hands in`, (await page.locator('form[action$="/lamna-in"]').count()) === 0 ? [] : ['it can again']);
}

async function note(tools, page, { base, name }) {
  await page.goto(`${base}/anteckningar/egna`);
  await tools.lookAt(page, `${name}-notes-empty`);
  await page.fill('#text', 'Osäker på #1.1.1, fråga igen.');
  await page.click('main button.pri');
  await page.waitForSelector('.jots .tag');
  await page.goto(`${base}/anteckningar/gemensamma`);
  await page.fill('#text', `Se #9.9.9 i ${longName}`);
  await page.click('main button.pri');
  await page.waitForSelector('.fault');
  await page.fill('#text', `Se #1.1.2 i ${longName}, fråga @pol`);
  await page.click('main button.pri');
  await tools.expectText(page, `${name} offers role groups`, '.fault', '@politi');
  await page.locator('.handles').evaluate((one) => { one.open = true; }); // the keyboard stays at the top
  await tools.lookAt(page, `${name}-notes-group`, { posted: true });
  await page.fill('#text', `Se #1.1.2 i ${longName}, fråga @unit-managers`);
  await page.click('main button.pri');
  await page.waitForSelector('.jots a.tag[href$="/fragor/unit-managers"], .jots span.tag + span.tag');
  await page.click('.jots .meta a:not(.tag)');
  await page.waitForSelector('.jots textarea');
  await lookFromTop(tools, page, `${name}-notes-team`);
}

async function find(tools, page, { base, name }) {
  await page.goto(`${base}/underlag/1.1`);
  await page.fill('#title', longName);
  await page.fill('#locator', 's. 4');
  await page.locator('[name=source]').first().check();
  await page.locator('[name=criteria]').first().check();
  await page.check('[name=plan_only]');
  await page.click('main button.pri');
  await page.waitForURL('**/underlag#s1-1');
  await lookFromTop(tools, page, `${name}-evidence-list`);
  await page.click('#s1-1 li a');
  await page.waitForSelector('#more');
  const address = page.url();
  await page.fill('#more', '2.1.1');
  await page.click('main button.pri');
  await page.waitForURL('**/underlag#s1-1');
  await page.goto(address);
  await page.$eval('[name=revision]', (field) => { field.value = '1'; });
  await page.fill('#title', 'Kommer för sent');
  await page.click('main button.pri');
  await page.waitForSelector('.saved-now');
  await tools.lookAt(page, `${name}-evidence-late`, { posted: true });
}

async function interview(tools, page, { base, name }) {
  await page.goto(`${base}/intervjuer`);
  await tools.lookAt(page, `${name}-interviews-empty`);
  await page.goto(`${base}/intervjuer/fragor/department-heads`);
  await tools.lookAt(page, `${name}-guide`);
  await page.click('main a.pri');
  await page.fill('#people', 'många');
  await page.click('main button.pri');
  await page.waitForSelector('.fault');
  await tools.lookAt(page, `${name}-interview`, { posted: true });
  await page.fill('#people', '5');
  await page.fill('#held', '2026-03-09');
  await page.fill('#text', 'Cheferna berättar om #1.1.1 och hur dialogerna används.');
  await page.click('main button.pri');
  await page.waitForURL('**/intervjuer#i*');
  await page.goto(`${base}/intervjuer/ny`);
  await page.selectOption('#role_group', 'unions');
  await page.fill('#people', '2');
  await page.fill('#held', '2026-03-10');
  await page.fill('#criteria', '1.1.2 1.1.3');
  await page.click('main button.pri');
  await page.waitForURL('**/intervjuer#i*');
  await lookFromTop(tools, page, `${name}-interviews`);
  await page.goto(`${base}/intervjuer/tackning`);
  await tools.lookAt(page, `${name}-coverage`);
}

async function grade(tools, page, { base, name }) {
  await page.goto(`${base}/bedom/1.1?k=1.1.1`);
  await tools.expectText(page, `${name} says that said and written part`, '.warning', '.');
  await tools.expectText(page, `${name} has the answer beside`, 'aside .typed', '<ö>');
  await tools.expectText(page, `${name} has the notes beside`, '[aria-labelledby=notes]', '#1.1.1');
  await tools.lookAt(page, `${name}-grading-beside`);
}

// From the start on, in the evaluation of a store for show; it ends where it began, in grading.
export async function walkDesk(tools, { lang, width, colorScheme }) {
  const name = `${lang}-${width}`;
  const enter = (email) => tools.enter({ lang, width, colorScheme, email });
  const coordinator = await enter('coordinator@example.org');
  const lead = await enter('lead@example.org');
  const id = new URL(await lead.locator('.tasks a').first().getAttribute('href'), lead.url()).pathname.split('/')[3];
  const at = { base: `${new URL(lead.url()).origin}/${lang}/arbete/${id}`, name };
  await move(coordinator, id, 'self_description', 'Prov');
  const contact = await enter('contact@example.org');
  await describe(tools, contact, at);
  await note(tools, lead, at);
  await find(tools, lead, at);
  const plain = await tools.enter({ lang, width, colorScheme, email: 'lead@example.org', javaScriptEnabled: false });
  await addToEvidence(tools, plain, at);
  await plain.context().close();
  await lead.goto(`${at.base}/underlag`);
  await tools.lookAt(lead, `${name}-evidence-files`);
  await lead.click('#s1-1 li > a');
  await tools.lookAt(lead, `${name}-evidence-change`);
  await move(coordinator, id, 'visit', '');
  await interview(tools, lead, at);
  await move(coordinator, id, 'grading', '');
  await grade(tools, lead, at);
  for (const page of [coordinator, lead, contact]) await page.context().close();
}
