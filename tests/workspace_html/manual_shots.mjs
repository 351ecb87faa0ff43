// SPDX-License-Identifier: EUPL-1.2
// The pictures of the manual, by the step of the evaluation at which they are taken: who looks,
// at which page, what is filled in, and from where to where. Forms of one column are cut off where
// they end.
const column = 872; // px

const start = () => '/arbete';
const page = (rest) => ({ id }) => `/arbete/${id}${rest}`;

// A link as a new colleague gets it, in the language of the picture.
async function invitation({ people, lang }) {
  const person = { name: 'Exempel Exempelsson', email: `exempel-${lang}@example.org`, language: lang };
  const made = await people.administrator.call('POST', '/accounts', person);
  return `/../link/${made.token}`;
}

async function remarkOnSchools(page) {
  await page.locator('.passage', { hasText: 'tolv skolor' }).first().locator('.beside a').first().click();
  await page.waitForSelector('.passage.here form');
}

async function answerTheRemark(page) {
  await page.click('section.written .piece-row a.btn');
  await page.waitForSelector('section.written form');
}

export const shots = {
  ordered: [
    { name: 'coordinator-order', who: 'coordinator', path: () => '/arbete/ny?q=habo', from: 'main', until: '.offered', width: column },
    { name: 'administrator-sign-in', who: 'visitor', path: () => '/logga-in', from: 'main', until: 'main .ways', width: column },
    { name: 'administrator-no-mail', who: 'visitor', path: () => '/nytt-losenord', from: 'main', until: 'main .ways', width: column },
    { name: 'administrator-people', who: 'administrator', path: () => '/konton', until: 'aside form' },
    { name: 'administrator-invited', who: 'visitor', path: invitation, from: 'main', until: 'main form', width: column },
    { name: 'method-owner-ladder', who: 'visitor', path: () => '/instrument/kommunkompassen/2.1', from: '#trappa', until: '#trappa' },
    { name: 'method-owner-sub-area', who: 'visitor', path: () => '/instrument/kommunkompassen/2.1/delomrade/7.4', until: '.criteria li' },
  ],
  planned: [
    { name: 'coordinator-planned', who: 'coordinator', path: page(''), until: 'section[aria-labelledby=next]' },
  ],
  gathered: [
    { name: 'coordinator-team', who: 'coordinator', path: page('/arbetslag'), until: 'aside form' },
  ],
  self_description: [
    { name: 'contributor-start', who: 'contributor', path: start, until: 'main .tasks' },
    { name: 'contributor-answer', who: 'contributor', path: page('/sjalvbeskrivning/1.2'), from: 'main', until: 'main form', width: column,
      filled: { '#text': 'Årsredovisningen ges ut i en kort version till alla hushåll. Nämndernas handlingar finns på webbplatsen en vecka före mötet.', '#title-1': 'Årsredovisning i korthet', '#address-1': 'https://example.org/arsredovisning.pdf' } },
    { name: 'contact-sharing', who: 'contact', path: page('/sjalvbeskrivning/fordela'), until: '.share:nth-of-type(2)' },
    { name: 'contact-description', who: 'contact', path: page('/sjalvbeskrivning'), until: '#q1-2' },
    { name: 'contact-reminder', who: 'contact', path: page('/sjalvbeskrivning/paminn'), from: 'main', until: '.letter', width: column },
  ],
  desk_work: [
    { name: 'evaluator-evidence', who: 'evaluator', path: page('/underlag/1.1'), from: 'main', until: '.two-dates', width: column,
      filled: { '[name=source]': true, '#title': 'Strategi för delaktighet', '#locator': 's. 4–6', '#dated': '2023-06', '#seen': '2026-03-03' } },
    { name: 'reader-description', who: 'reader', path: page('/sjalvbeskrivning'), until: '#q1-2' },
  ],
  visit: [
    { name: 'evaluator-interviews', who: 'evaluator', path: page('/intervjuer'), until: 'section[aria-labelledby=groups]' },
  ],
  grading: [
    { name: 'coordinator-start', who: 'coordinator', path: start, until: 'main .tasks' },
    { name: 'evaluator-start', who: 'evaluator', path: start, until: 'main .tasks' },
    { name: 'evaluator-grading', who: 'evaluator', path: page('/bedom/1.1?k=1.1.1'), until: '.crit.act',
      filled: { '[name=step][value="60"]': true, '#rationale': 'Strategin styr nämndernas planer. Dialogerna är två om året, enligt både planer och intervjuer.' } },
    { name: 'lead-waiting', who: 'lead', path: page(''), until: 'section[aria-labelledby=locked]' },
  ],
  consensus: [
    { name: 'lead-consensus', who: 'lead', path: page('/samsyn'), until: '.pair.act',
      filled: { '#percent': '60', '#rationale': 'Strategin används i tre av fyra nämnder.' } },
  ],
  written: [
    { name: 'evaluator-text', who: 'evaluator', path: page('/text/1.1'), until: 'main .act-row' },
    { name: 'lead-before-check', who: 'lead', path: page(''), until: 'section[aria-labelledby=next]' },
  ],
  fact_check: [
    { name: 'contact-remark', who: 'contact', path: page('/utkast'), first: remarkOnSchools, from: '.passage:has(~ .passage.here)', until: '.passage.here form', width: column,
      filled: { '.passage.here [name=passage]': 'Det finns tolv skolor', '.passage.here [name=text]': 'Skolorna är tretton sedan 2024, se skolplanen.' } },
    { name: 'reader-draft', who: 'reader', path: page('/utkast'), until: 'section[aria-labelledby=part-1]' },
  ],
  remarked: [
    { name: 'lead-answer', who: 'lead', path: page('/utkast'), first: answerTheRemark, from: 'section.written', above: 8, until: 'section.written article', width: column,
      filled: { '[name=accepted]': true, 'section.written [name=text]': 'Rättat till tretton.' } },
  ],
  final: [
    { name: 'lead-publish', who: 'lead', path: page('/publicera'), until: 'form.record' },
  ],
};
