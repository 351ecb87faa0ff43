// SPDX-License-Identifier: EUPL-1.2
// An evaluation of the invented municipality, from planning to a published report, with an account
// a role. What many people do for weeks is sent over the API; whoever travels along is shown each
// step while it lasts.
import { password } from './stage.mjs';
import { caller, fresh, move, subAreasOf } from './words.mjs';

export const year = 2026;
export const name = `Björkhaga ${year}`;

const edition = '/instruments/kommunkompassen/editions/2.1';
const roles = ['coordinator', 'lead', 'evaluator', 'contact', 'contributor', 'reader', 'administrator', 'method-owner'];

// So many days from today, as a date is written in a form.
export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function enter({ address, openPage, width = 1280 }, role) {
  const page = await openPage({ width, colorScheme: 'light' });
  await page.goto(`${address}/sv/logga-in`);
  await page.fill('#email', `${role}@example.org`);
  await page.fill('#password', password);
  await page.click('main button');
  await page.waitForURL('**/arbete');
  const call = await caller(page, address);
  const { account } = await call('GET', '/sessions/current');
  return [role, { page, call, account: account.id }];
}

async function make({ coordinator }) {
  const made = await coordinator.call('POST', '/work', {
    association: 'demo', country: 'SE', code: '9901', name: 'Björkhaga', invented: true, year,
    edition: 'kommunkompassen/2.1', title: `Kommunkompassen: analys av Björkhaga kommun ${year}`, language: 'sv',
  });
  const head = { period: { from: inDays(-20), to: inDays(40) }, date: inDays(90), previous: { year: 2019, total: null, edition: 'kommunkompassen/2.1' } };
  await coordinator.call('PATCH', `/work/${made.id}`, head, { 'If-Match': `"r${made.revision}"` });
  return made.id;
}

async function gather({ coordinator, contact, ...others }, id) {
  for (const role of ['lead', 'evaluator', 'reader']) {
    await coordinator.call('PUT', `/work/${id}/team/${role}/${others[role].account}`);
  }
  await coordinator.call('PUT', `/work/${id}/team/contact/${contact.account}`);
  await contact.call('PUT', `/work/${id}/contributors/${others.contributor.account}`);
}

const answers = {
  1.1: 'Fullmäktige antog 2023 en strategi för delaktighet. Den styr målen i nämndernas planer och följs upp i delårsrapporten. Sedan dess har två dialoger om året hållits, och resultatet redovisas på webbplatsen.',
  1.2: 'Årsredovisningen ges ut i en kort version till alla hushåll. Nämndernas handlingar finns på webbplatsen en vecka före mötet.',
  2.1: 'Kontaktcentret svarar på de vanligaste frågorna direkt. Svarstiden mäts varje vecka.',
};

async function shareOut({ contact, contributor }, id) {
  const due = inDays(14);
  for (const [code, { account }] of [['1.1', contributor], ['1.2', contributor], ['1.3', contributor], ['2.1', contact]]) {
    await contact.call('PUT', `/work/${id}/assignments/${code}`, { account, due }, fresh);
  }
  for (const code of ['1.1', '2.1']) await answer(contact, id, code);
}

function answer(contact, id, code) {
  const links = code === '1.1' ? [{ title: 'Strategi för delaktighet', address: 'https://example.org/strategi-delaktighet.pdf' }] : [];
  return contact.call('PUT', `/work/${id}/self-description/${code}`, { text: answers[code], links }, fresh);
}

async function read({ lead, evaluator }, id) {
  await lead.call('POST', `/work/${id}/evidence`, {
    source: 'document', title: 'Strategi för delaktighet', locator: 's. 4–6', dated: '2023-06', seen: inDays(-6),
    note: 'Mål och ansvar för dialogen med invånarna, antagna av fullmäktige.', criteria: ['1.1.1', '1.1.2'],
  });
  await evaluator.call('POST', `/work/${id}/evidence`, {
    source: 'web', title: 'Kommunens webbplats, sidan Påverka', locator: 'https://example.org/paverka', seen: inDays(-5),
    note: 'Pågående dialoger visas, men inte vad de tidigare ledde till.', criteria: ['1.1.1'],
  });
  await evaluator.call('POST', `/work/${id}/private-notes`, { text: 'Fråga om dialogerna når de unga, #1.1.1.', criteria: ['1.1.1'] });
  await lead.call('POST', `/work/${id}/team-notes`, { text: 'Vi frågar alla förvaltningschefer om #1.1.2.', criteria: ['1.1.2'] });
}

async function interview({ lead }, id) {
  const talks = [
    ['political-majority', 3, -2, 'Ledningen berättar om strategin och hur dialogerna används, #1.1.1.', ['1.1.1']],
    ['department-heads', 5, 1, null, ['1.1.2', '1.1.3']],
    ['unions', 3, 2, null, []],
  ];
  for (const [role_group, people, day, text, criteria] of talks) {
    await lead.call('POST', `/work/${id}/interviews`, { role_group, people, held: inDays(day), text, criteria });
  }
}

// What was planned is held: what is not noted counts nowhere.
async function noteDown({ lead }, id) {
  const { items } = await lead.call('GET', `/work/${id}/interviews`);
  for (const { key, revision, value } of items.filter((one) => !one.value.text)) {
    const text = value.role_group === 'unions' ? 'De fackliga deltar i samverkan varje månad.' : 'Cheferna berättar hur målen bryts ned och används.';
    await lead.call('PATCH', `/work/${id}/interviews/${key}`, { text }, { 'If-Match': `"r${revision}"` });
  }
}

const steps = [40, 60, 80, 60, 40];
const reasons = ['Beslutad och känd, men används inte i alla nämnder.', 'Används i hela kommunen enligt både planer och intervjuer.'];

// The evaluator sees further up the ladder now and then; most of all on the first criterion.
function judged(who, at) {
  const more = at % 9 === 0 ? 20 : 0;
  const percent = who === 'lead' ? steps[at % 5] : Math.min(100, steps[at % 5] + (at === 0 ? 40 : more));
  return { percent, rationale: reasons[percent > 50 ? 1 : 0] };
}

// Each sub-area with the place of its first criterion among all.
function placed(subAreas) {
  let at = 0;
  return subAreas.map((one) => {
    const first = at;
    at += one.criteria.length;
    return { ...one, first };
  });
}

async function gradeOne(person, who, id, criterion, at) {
  const path = `/work/${id}/grades/${person.account}:${criterion}`;
  await person.call('PUT', path, judged(who, at), fresh).catch((problem) => {
    if (!String(problem).includes(': 412 ')) throw problem; // graded before
  });
}

async function gradeSubAreas(person, who, id, subAreas) {
  for (const { code, criteria, first } of subAreas) {
    for (const [at, { id: criterion }] of criteria.entries()) await gradeOne(person, who, id, criterion, first + at);
    await person.call('PUT', `/work/${id}/locks/${code}`);
  }
}

// The first sub-area is left to the evaluator, but for its second criterion.
async function gradePart({ lead, evaluator }, id, all) {
  await Promise.all([
    gradeSubAreas(lead, 'lead', id, all.slice(0, 5)),
    gradeSubAreas(evaluator, 'evaluator', id, all.slice(1, 4)),
    gradeOne(evaluator, 'evaluator', id, all[0].criteria[1].id, 1),
  ]);
}

async function gradeRest({ lead, evaluator }, id, all) {
  await Promise.all([
    gradeSubAreas(lead, 'lead', id, all.slice(5)),
    gradeSubAreas(evaluator, 'evaluator', id, [all[0], ...all.slice(4)]),
  ]);
}

async function agree({ lead }, id, all) {
  for (const [at, { id: criterion }] of all.flatMap((one) => one.criteria).entries()) {
    const agreed = { percent: steps[at % 5], rationale: 'Vägt mellan källorna.' };
    await lead.call('PUT', `/work/${id}/consensus/${criterion}`, agreed, fresh);
  }
}

const passage = 'Det finns tolv skolor, och alla har elevråd.';

async function write({ lead, evaluator }, id) {
  const { items } = await lead.call('GET', `/work/${id}/evidence`);
  const strategy = items.find((one) => one.value.source === 'document').key;
  await lead.call('POST', `/work/${id}/findings`, {
    kind: 'pair', area: '1', sub_areas: ['1.1'], text: 'Fullmäktige har antagit en strategi för delaktighet som alla nämnder känner till.',
    but: 'det följs inte upp vad dialogerna leder till.', criteria: ['1.1.1'], evidence: [strategy],
  });
  await evaluator.call('POST', `/work/${id}/texts`, {
    kind: 'sub_areas', area: '1', covers: ['1.1'],
    text: `Kommunen har en **beslutad** inriktning för demokratin mellan valen.\n\n${passage}`,
  });
  const points = { improved: [{ area: '1', text: 'Invånarna får veta mer.' }], to_work_on: [{ area: '1', text: 'Följ upp vad dialogerna leder till.' }] };
  await lead.call('PUT', `/work/${id}/summary/report`, { lead: 'Kommunen styrs med tydliga mål.', ...points }, fresh);
}

async function remark({ contact }, id) {
  await contact.call('POST', `/work/${id}/remarks`, { passage: 'Det finns tolv skolor', text: 'Skolorna är tretton sedan 2024, se skolplanen.' });
}

async function reply({ lead }, id) {
  const { items } = await lead.call('GET', `/work/${id}/remarks`);
  await lead.call('PUT', `/work/${id}/answers/${items[0].key}`, { accepted: true, text: 'Rättat till tretton.' }, fresh);
}

async function publish({ lead }, id, address, show) {
  await lead.page.goto(`${address}/sv/arbete/${id}/publicera`);
  await show('final');
  await lead.page.goto(`${address}/sv/arbete/${id}/publicera`);
  await lead.page.check('[name=read]');
  await lead.page.click('form.record button.pri');
  await lead.page.waitForSelector('.snapshots li');
  await show('published');
}

// `tools`: address, openPage. `at` is asked at each step with its name, the people (each with page,
// call and account) and the evaluation's id.
export async function journey(tools, at) {
  const people = Object.fromEntries(await Promise.all(roles.map((role) => enter(tools, role))));
  let id;
  const show = (step) => at(step, people, id);
  await show('ordered');
  id = await make(people);
  await show('planned');
  await gather(people, id);
  await show('gathered');
  await move(people.coordinator.call, id, 'self_description');
  await shareOut(people, id);
  await show('self_description');
  await answer(people.contact, id, '1.2');
  await people.contact.call('POST', `/work/${id}/hand-in`);
  await read(people, id);
  await show('desk_work');
  await move(people.lead.call, id, 'visit');
  await interview(people, id);
  await show('visit');
  await noteDown(people, id);
  await move(people.lead.call, id, 'grading');
  const all = placed(await subAreasOf(people.lead.call, edition));
  await gradePart(people, id, all);
  await show('grading');
  await gradeRest(people, id, all);
  await move(people.lead.call, id, 'consensus');
  await show('consensus');
  await agree(people, id, all);
  await move(people.lead.call, id, 'drafting');
  await show('drafting');
  await write(people, id);
  await show('written');
  await move(people.lead.call, id, 'fact_check');
  await show('fact_check');
  await remark(people, id);
  await show('remarked');
  await reply(people, id);
  await move(people.lead.call, id, 'final');
  await publish(people, id, tools.address, show);
  for (const { page } of Object.values(people)) await page.context().close();
}
