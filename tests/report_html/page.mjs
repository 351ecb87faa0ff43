// SPDX-License-Identifier: EUPL-1.2
// Runs inside the page: what axe does not look for. Stands alone, nothing outside it is seen there.
export async function faultsOfPage(lang) {
  const faults = [];
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const say = (list, words) => { if (list.length > 0) faults.push(`${words}: ${list.slice(0, 5).join(', ')}`); };
  const where = (element) => `${element.localName}${element.id ? `#${element.id}` : ''}${element.classList.length ? `.${[...element.classList].join('.')}` : ''}`;

  if (document.documentElement.lang !== lang) faults.push(`its language is '${document.documentElement.lang}', not '${lang}'`);
  if (document.title.trim() === '') faults.push('it has no title');

  const levels = all('h1, h2, h3, h4, h5, h6').map((h) => ({ level: Number(h.localName[1]), text: h.textContent.trim() }));
  say(levels.filter((h, i) => h.level > (levels[i - 1]?.level ?? 0) + 1).map((h) => h.text), 'a heading skips a level');
  say(levels.filter((h) => h.text === '').map((h) => `h${h.level}`), 'a heading is empty');
  if (levels.filter((h) => h.level === 1).length !== 1) faults.push('it has not one h1');

  const ids = all('[id]').map((e) => e.id);
  say(ids.filter((id, i) => ids.indexOf(id) !== i), 'an id stands twice');
  const known = new Set(ids);
  say(all('a[href^="#"]').map((a) => decodeURIComponent(a.hash.slice(1))).filter((id) => !known.has(id)), 'a link leads nowhere');

  say(all('img').filter((img) => !img.alt.trim() || img.naturalWidth === 0).map(where), 'an image has no name or does not load');
  const hidden = (e) => e.closest('[aria-hidden="true"]') !== null;
  const named = (svg) => svg.getAttribute('role') === 'img' && (svg.getAttribute('aria-labelledby') ?? '').split(/\s+/).some((id) => document.getElementById(id)?.textContent.trim());
  say(all('svg').filter((svg) => !hidden(svg) && !svg.parentElement.closest('svg') && !named(svg)).map(where), 'a drawing has no name and is not hidden');
  say(all('table').filter((table) => all('th', table).length === 0 || !table.caption?.textContent.trim()).map(where), 'a table lacks a caption or header cells');

  const ground = (node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()].filter((r) => r.width > 1); };
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const figures = (cell) => [...cell.parentElement.cells].filter((other) => other !== cell).flatMap(ground);
  say(all('td sup a').filter((a) => ground(a.lastChild).some((letter) => figures(a.closest('td')).some((figure) => meet(letter, figure)))).map((a) => a.closest('tr').textContent.trim().slice(0, 40)), 'the letter of a note lies on a figure');
  // Beside the top of its figure, not loose above the line.
  const loose = (sup) => { const [letter] = ground(sup.querySelector('a').lastChild), figure = ground(sup.previousSibling).at(-1); return Math.abs(letter.left - figure.right) > 8 || letter.top < figure.top - letter.height / 2; };
  say(all('td.num sup').filter((sup) => sup.checkVisibility() && loose(sup)).map((sup) => sup.closest('tr').textContent.trim().slice(0, 40)), 'the letter of a note stands loose');
  say(all('td, th').filter((cell) => !cell.querySelector('.vh') && cell.checkVisibility() && ground(cell).some((r) => r.right > cell.getBoundingClientRect().right + 1 || r.left < cell.getBoundingClientRect().left - 1)).map((cell) => cell.textContent.trim()), 'words stick out of their cell');

  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    say(all('body *').filter((e) => e.getBoundingClientRect().right > wide + 1 && !e.closest('svg svg, .vh')).map(where), `it scrolls sideways at ${wide}`);
  }
  const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const small = all('svg text').filter((t) => seen(t) && t.textContent.trim() && parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 1) < 11.5);
  say(small.map((t) => `"${t.textContent.trim()}"`), 'the text of a drawing is smaller than 12 px');

  await document.fonts.ready;
  say([...document.fonts].filter((font) => font.status === 'error').map((font) => `${font.family} ${font.weight}`), 'a font cannot be read');
  for (const font of ['400 16px "Charis SIL"', '400 16px Inter', '600 16px Inter', '300 16px "Inter Display"']) {
    if (![...await document.fonts.load(font, '0')].length) faults.push(`the page carries no ${font}`);
  }
  return faults;
}
