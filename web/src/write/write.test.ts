// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';

import { asked, groupsOn, offersFor } from './complete.ts';
import { wordsIn } from './count.ts';
import { markdownOf } from './paste.ts';

const criteria = [
  { code: '1.4.5', question: 'Följs upp?' },
  { code: '1.4.6', question: 'Hur används budgeten?' },
  { code: '2.1.1', question: 'Är budgeten känd?' },
];

test('a criterion is asked for by "#" and what is typed after it', () => {
  expect(asked('säger om #1.4', 13)).toEqual({ sign: '#', from: 10, word: '1.4' });
  expect(asked('#', 1)).toEqual({ sign: '#', from: 1, word: '' });
  expect(asked('C#1', 3)).toBeUndefined();
  expect(asked('#1.4.5 och', 10)).toBeUndefined();
});

test('criteria are offered by their number before those by their words', () => {
  expect(offersFor('1.4', criteria).map(({ code }) => code)).toEqual(['1.4.5', '1.4.6']);
  expect(offersFor('budget', criteria).map(({ code }) => code)).toEqual(['1.4.6', '2.1.1']);
  expect(offersFor('xyz', criteria)).toEqual([]);
});

test('a role group is asked for by "@", and offered by any part of what it is called', () => {
  expect(asked('Fråga @för', 10)).toEqual({ sign: '@', from: 7, word: 'för' });
  expect(asked('eva@kommun', 10)).toBeUndefined();
  document.body.innerHTML = `<div class="handles"><dl><div><dt>@kommundirektör</dt><dd>Kommundirektör</dd></div>
    <div><dt>@chefer-för-kommunala-bolag</dt><dd>Chefer för kommunala bolag</dd></div></dl></div>`;
  const codes = (word: string): string[] => offersFor(word, groupsOn(document)).map(({ code }) => code);
  expect(codes('kommun')).toEqual(['kommundirektör', 'chefer-för-kommunala-bolag']);
  expect(codes('')).toHaveLength(2);
});

test('words are counted in any script', () => {
  expect(wordsIn('')).toBe(0);
  expect(wordsIn("Två ord – e-tjänst, kommunens 'mål' 2019")).toBe(6);
  expect(wordsIn('שלום עולם')).toBe(2);
});

test('text of a word processor becomes the Markdown of reports', () => {
  expect(markdownOf('<h2>Rubrik</h2><p class="MsoNormal">Ett <b>starkt</b> och <i>lutat</i> ord.<o:p></o:p></p>')).toBe(
    '**Rubrik**\n\nEtt **starkt** och *lutat* ord.',
  );
  const list = (text: string) =>
    `<p class="MsoListParagraphCxSpFirst"><span style="mso-list:Ignore">·&nbsp;&nbsp;</span>${text}</p>`;
  expect(markdownOf(list('ett') + list('två'))).toBe('- ett\n- två');
  expect(markdownOf('<p><a href="https://example.org/a">plan</a><img src="x"><script>alert(1)</script></p>')).toBe(
    '[plan](https://example.org/a)',
  );
  expect(markdownOf('<table class="MsoTable"><tr><td>Mål</td><td>3</td></tr><tr><td>Nått</td><td>2</td></tr></table>')).toBe(
    '- Mål – 3\n- Nått – 2',
  );
});
