// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';

import { askWhichGroup, unclearIn } from './unclear.ts';

const groups = [
  { handle: 'kultur-och-fritid', id: 'culture' },
  { handle: 'kundtjänst', id: 'service' },
  { handle: 'politisk-ledning', id: 'majority' },
];

test('a name that several begin with is unclear once it is written', () => {
  expect(unclearIn('Fråga @ku om det', 16, groups)).toEqual({ from: 7, name: 'ku', offers: ['kultur-och-fritid', 'kundtjänst'] });
  expect(unclearIn('Fråga @ku', 9, groups)).toBeUndefined();
  expect(unclearIn('Fråga @ku', -1, groups)?.name).toBe('ku');
});

test('a name of one group, of none or in an address is not', () => {
  for (const text of ['@kult sa', '@ledning sa', '@culture sa', '@x sa', 'a@ku.se sa', '@kundtjänst sa', '@1ku sa']) {
    expect(unclearIn(text, -1, groups)).toBeUndefined();
  }
});

test('who chooses has the whole name in the text', () => {
  document.body.innerHTML = `<textarea></textarea><details class="handles"><dl>
    <div data-group="culture"><dt>@kultur-och-fritid</dt></div><div data-group="service"><dt>@kundtjänst</dt></div></dl></details>`;
  const area = document.querySelector('textarea')!;
  askWhichGroup(area);
  const offers = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('.which-group button')];
  area.value = 'Fråga @ku om det';
  area.dispatchEvent(new Event('input'));
  expect(offers().map(({ textContent }) => textContent)).toEqual(['@kultur-och-fritid', '@kundtjänst']);
  offers()[1]!.click();
  expect(area.value).toBe('Fråga @kundtjänst om det');
  expect(offers()).toEqual([]);
});
