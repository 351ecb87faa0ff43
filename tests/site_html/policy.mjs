// SPDX-License-Identifier: EUPL-1.2
// A visitor goes through the public site of a real server: nothing breaks the policy of the pages,
// nothing is asked of another host, and no cookie is set. Needs KOMPASS. Exit: 0 nothing, 1 something.
import { launchBrowser } from '../browser.mjs';
import { closeTally, count } from '../tally.mjs';
import { Served } from '../workspace_html/served.mjs';
import { tellBreaches } from '../workspace_html/stage.mjs';

const languages = ['sv', 'nb', 'en'];
const most = 40; // pages of a language
const leads = ['kommun/vallentuna/2019', 'kommun/vallentuna', 'jamfor?kommun=vallentuna/2019&kommun=karlskrona/2014'];

async function visit(page, address, path) {
  const elsewhere = [];
  const tell = (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) elsewhere.push(`asks for ${request.url()}`);
  };
  page.on('request', tell);
  const answer = await page.goto(address + path);
  await page.evaluate(() => document.fonts.ready);
  page.off('request', tell);
  const wrong = answer.status() === 200 ? [] : [`answers ${answer.status()}`];
  const cookies = (await page.context().cookies()).map(({ name }) => `sets the cookie ${name}`);
  count(path, [...wrong, ...elsewhere, ...cookies]);
}

// Pages of this language that the page leads to; what is behind signing in is another matter.
const ways = (page, lang) =>
  page.$$eval('a[href]', (links, start) => links.map((link) => link.getAttribute('href')).filter((href) => href.startsWith(start)), `/${lang}/`)
    .then((all) => all.map((href) => href.replace(/#.*$/, '')).filter((href) => !/\.\w+(\?|$)|\/(arbete|logga-in)/.test(href)));

const browser = await launchBrowser();
const served = await Served.started();
try {
  for (const lang of languages) {
    const page = await (await browser.newContext()).newPage();
    tellBreaches(page);
    const known = new Set([`/${lang}`, ...leads.map((path) => `/${lang}/${path}`)]);
    for (const path of known) {
      await visit(page, served.address, path);
      for (const way of await ways(page, lang)) if (known.size < most) known.add(way);
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await served.close();
}
process.exit(closeTally());
