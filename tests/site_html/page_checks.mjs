// SPDX-License-Identifier: EUPL-1.2
// What is looked at on a page that a browser shows. Each gives the faults it found, in words.
const mostShift = 0.01; // a tenth of what web.dev/cls calls good

// To be run before the page: adds up what the visitor sees jump while the page and its fonts arrive.
export function watchShift() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

// What moves by itself moves each time; fonts that a busy machine brings late move only the first
// time, since the browser keeps them.
export async function shiftFaults(page, again = 2) {
  const shift = await page.evaluate(() => globalThis.shift);
  if (shift <= mostShift) return [];
  if (again === 0) return [`the layout shifts by ${shift}`];
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  return shiftFaults(page, again - 1);
}

export async function widthFaults(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wide > 0 ? [`scrolls sideways by ${wide} px`] : [];
}

// Runs inside the page. What lies beyond the page, or is cut off by a box that hides what it has no room
// for; one that scrolls is no fault on a screen, and one on paper (`still`).
function thingsCutOff(still) {
  const bearing = 4; // px: a large figure stands so much to the left that its ink is at the edge
  const drawnLarger = '.rosebox'; // the rose of the front page: its numbers stand in a list too
  const known = new Map();
  const edgeIn = (box, outer) => {
    const { overflowX } = getComputedStyle(box);
    if (overflowX === 'visible') return outer;
    const { right, width } = box.getBoundingClientRect();
    if (width <= 1) return Infinity; // for the ear alone
    if (!still && (overflowX === 'auto' || overflowX === 'scroll')) return Infinity;
    return Math.min(outer, right);
  };
  const edgeOf = (element) => {
    if (!element || element === document.body) return innerWidth;
    if (!known.has(element)) known.set(element, edgeIn(element, edgeOf(element.parentElement)));
    return known.get(element);
  };
  const says = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = (element) =>
    (says(element) || element.matches('svg, img, table')) &&
    element.checkVisibility() &&
    !element.closest(`.skip, ${drawnLarger}`);
  const cutOff = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const holdsMore = edgeIn(element, Infinity) < Infinity && element.scrollWidth > element.clientWidth + 1;
    return right > edgeOf(element.parentElement) + 1 || left < -bearing || holdsMore;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => shown(element) && cutOff(element))
    .map((element) => `${element.localName} '${element.textContent.trim().slice(0, 40)}' is cut off`);
}

// A screen of 320 px, or one of 1280 at 400 per cent (WCAG 2.2, 1.4.10).
export async function narrowFaults(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  return [...(await widthFaults(page)), ...(await page.evaluate(thingsCutOff, false))];
}

// Runs inside the page. What leaves half a page of paper empty: it may not be broken and is longer than
// that, begins a page of its own, or is a heading that holds on to a text in another column. A chart
// stays with its table, and the summary is a page by itself.
function thingsThatLeaveGaps() {
  const half = innerHeight / 2;
  const faultOf = (element) => {
    const { breakInside, breakBefore, breakAfter } = getComputedStyle(element);
    if (breakInside === 'avoid' && element.offsetHeight > half) return 'cannot be broken';
    if (breakBefore === 'page') return 'begins a page';
    if (breakAfter === 'avoid' && element.matches('.row > h3')) return 'holds on to what follows';
    return '';
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => !element.closest('svg, [class*="chart-"]') && element.id !== 'summary')
    .filter((element) => faultOf(element))
    .map((element) => `${element.localName}.${element.className} #${element.id} ${faultOf(element)}`);
}

// On A4 without its margins: nothing is cut off, and nothing is printed that only a screen can use.
export async function paperFaults(page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: 673, height: 1006 });
  const useless = await page.evaluate(() =>
    [...document.querySelectorAll('nav, form, button, input, select, summary, .skip, .foot')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
      .map((element) => `${element.localName}.${element.className} is printed`),
  );
  const gaps = await page.evaluate(thingsThatLeaveGaps);
  return [...useless, ...gaps, ...(await page.evaluate(thingsCutOff, true))];
}

// What axe need not tell: what passed, and where in the page a fault stands besides its markup.
const faultsAlone = { resultTypes: ['violations'], selectors: false };

// `rules` of axe by name; all where there are none.
export async function axeFaults(page, rules) {
  const how = rules ? { ...faultsAlone, runOnly: { type: 'rule', values: rules } } : faultsAlone;
  const violations = await page.evaluate(async (asked) => (await globalThis.axe.run(document, asked)).violations, how);
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 160)}`);
}

// As if nothing had been pressed on the page: the keyboard stands before it.
export function leaveKeyboardAtTop(page) {
  return page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
}

// The first stop is the way past the menu; each stop after it, up to the end of the page, can be
// seen.
export async function keyboardFaults(page) {
  const faults = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const here = document.activeElement;
      const { width, height } = here.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(here);
      const end = here === document.body;
      return { end, skip: here.className === 'skip', seen: width > 0 && height > 0, outlineStyle };
    });
    if (stop > 0 && at.end) break;
    if (stop === 0 && !at.skip) faults.push('the first stop of the keyboard is not the skip link');
    if (!at.seen || at.outlineStyle === 'none') faults.push(`stop ${stop + 1} cannot be seen`);
  }
  return faults;
}
