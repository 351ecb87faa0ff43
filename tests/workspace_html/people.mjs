// SPDX-License-Identifier: EUPL-1.2
// All accounts, as the administrator has them, in each language and at each width: found by the
// keyboard, somebody invited, given a role and closed. Every page on the way is looked at.
import { count } from '../tally.mjs';
import { followByKeyboard } from './keyboard.mjs';
import { phrasesOf } from './phrases.mjs';

const name = 'Någon med ett namn som är riktigt långt och inte bryts (påhittad)';

export async function walkPeople(tools, { lang, width, colorScheme }) {
  const at = `${lang}-${width}`;
  const phrases = phrasesOf(lang);
  const page = await tools.enter({ lang, width, colorScheme, email: 'administrator@example.org' });
  await tools.lookAt(page, `${at}-administrator-start`);
  count(`${at} finds all accounts by keyboard`, await followByKeyboard(page, phrases.work_people_title));
  await tools.lookAt(page, `${at}-people`);
  await page.fill('#name', name);
  await page.fill('#email', 'coordinator@example.org');
  await page.click('aside form button');
  await page.waitForSelector('#email-fault');
  await tools.lookAt(page, `${at}-people-fault`, { posted: true });
  await page.fill('#email', 'nagon@example.org');
  await page.click('aside form button');
  await page.waitForSelector('#roller');
  await page.locator('[name=role]').first().check();
  await page.click('form[action*="/roll#"] button');
  await page.waitForSelector('#association-fault');
  await tools.lookAt(page, `${at}-person-fault`, { posted: true });
  await page.fill('#association', 'exempel');
  await page.click('form[action*="/roll#"] button');
  await tools.expectText(page, `${at} gives a role`, '#roller .told', phrases.work_people_role_given);
  await page.click('#stang summary');
  await page.click('#stang button');
  await tools.expectText(page, `${at} closes an account`, '#inloggning .told', phrases.work_people_closed);
  await tools.lookAt(page, `${at}-person-closed`);
  await page.context().close();
}
