// SPDX-License-Identifier: EUPL-1.2
// The pictures of the manual, by the step of the evaluation at which they are taken: who looks,
// at which page, and from where to where.

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
}

export const shots = {
  ordered: [
    { name: 'coordinator-order', who: 'coordinator', path: () => '/arbete/ny?q=habo', until: '.offered' },
    { name: 'administrator-sign-in', who: 'visitor', path: () => '/logga-in', until: 'main .ways' },
    { name: 'administrator-no-mail', who: 'visitor', path: () => '/nytt-losenord', until: 'main .page' },
    { name: 'administrator-invited', who: 'visitor', path: invitation, until: 'main form' },
    { name: 'method-owner-edition', who: 'visitor', path: () => '/instrument/kommunkompassen/2.1', until: 'main h2' },
    { name: 'method-owner-sub-area', who: 'visitor', path: () => '/instrument/kommunkompassen/2.1/delomrade/7.4', until: 'main h2' },
  ],
  planned: [
    { name: 'coordinator-planned', who: 'coordinator', path: page(''), until: 'section[aria-labelledby=next]' },
  ],
  gathered: [
    { name: 'coordinator-team', who: 'coordinator', path: page('/arbetslag'), until: 'aside form' },
  ],
  self_description: [
    { name: 'contributor-start', who: 'contributor', path: start, until: 'main .tasks' },
    { name: 'contributor-answer', who: 'contributor', path: page('/sjalvbeskrivning/1.2'), until: 'main form' },
    { name: 'contact-sharing', who: 'contact', path: page('/sjalvbeskrivning/fordela'), until: '.share:nth-of-type(2)' },
    { name: 'contact-description', who: 'contact', path: page('/sjalvbeskrivning'), until: '#q1-2' },
    { name: 'contact-reminder', who: 'contact', path: page('/sjalvbeskrivning/paminn'), until: '.letter' },
  ],
  desk_work: [
    { name: 'evaluator-evidence', who: 'evaluator', path: page('/underlag/1.1'), until: '.two-dates' },
    { name: 'reader-description', who: 'reader', path: page('/sjalvbeskrivning'), until: '#q1-2' },
  ],
  visit: [
    { name: 'evaluator-interviews', who: 'evaluator', path: page('/intervjuer'), until: 'section[aria-labelledby=groups]' },
  ],
  grading: [
    { name: 'coordinator-start', who: 'coordinator', path: start, until: 'main .tasks' },
    { name: 'evaluator-start', who: 'evaluator', path: start, until: 'main .tasks' },
    { name: 'evaluator-grading', who: 'evaluator', path: page('/bedom/1.1?k=1.1.1'), until: '.crit.act' },
    { name: 'lead-waiting', who: 'lead', path: page(''), until: 'section[aria-labelledby=locked]' },
  ],
  consensus: [
    { name: 'lead-consensus', who: 'lead', path: page('/samsyn'), until: '.pair.act' },
  ],
  written: [
    { name: 'evaluator-text', who: 'evaluator', path: page('/text/1.1'), until: 'main .act-row' },
    { name: 'lead-before-check', who: 'lead', path: page(''), until: 'section[aria-labelledby=next]' },
  ],
  fact_check: [
    { name: 'contact-remark', who: 'contact', path: page('/utkast'), first: remarkOnSchools, from: '.passage.here', until: '.passage.here form' },
    { name: 'reader-draft', who: 'reader', path: page('/utkast'), until: '.passage' },
  ],
  remarked: [
    { name: 'lead-answer', who: 'lead', path: page('/utkast'), first: (page) => page.click('section.written .piece-row a.btn'), from: 'section.written', until: 'section.written form' },
  ],
  final: [
    { name: 'lead-publish', who: 'lead', path: page('/publicera'), until: 'form.record' },
  ],
};
