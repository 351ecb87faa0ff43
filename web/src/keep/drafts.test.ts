// SPDX-License-Identifier: EUPL-1.2
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';

import { draftAt, draftsOf, forgetAll, forgetSent, idOf, isOld, isToBeSent, keep, oldAfter, type Draft } from './drafts.ts';

function draft(account: string, part: string, typedAt = 1): Draft {
  const action = '/sv/arbete/1/anteckningar/egna';
  return {
    id: idOf(account, action, part), account, action, part, page: action, kind: '', fresh: false, closed: false,
    title: 'Anteckningar', fields: [['text', part]], typedAt, state: 'waiting', why: '',
  };
}

test('a draft is given to its own account only, oldest first', async () => {
  await keep(draft('ane', 'later', 2));
  await keep(draft('ane', 'first', 1));
  await keep(draft('bo', 'other'));
  expect((await draftsOf('ane')).map(({ part }) => part)).toEqual(['first', 'later']);
  await forgetAll('ane');
  expect(await draftsOf('ane')).toEqual([]);
  expect(await draftsOf('bo')).toHaveLength(1);
});

test('what was typed while the rest was on its way is not forgotten with it', async () => {
  const sent = draft('ane', 'n', 1);
  await keep({ ...sent, fields: [['text', 'more']], typedAt: 2 });
  expect(await forgetSent(sent)).toBe(false);
  expect((await draftAt(sent.id))?.fields).toEqual([['text', 'more']]);
  expect(await forgetSent({ ...sent, typedAt: 2 })).toBe(true);
  expect(await draftAt(sent.id)).toBeUndefined();
});

test('a draft is old after fourteen days', () => {
  expect(isOld(draft('ane', 'n', 0), oldAfter)).toBe(false);
  expect(isOld(draft('ane', 'n', 0), oldAfter + 1)).toBe(true);
});

test('what is sent by its button only waits for it', () => {
  const waits = draft('ane', 'n', 0);
  expect(isToBeSent(waits, 1)).toBe(true);
  expect(isToBeSent({ ...waits, byButton: true }, 1)).toBe(false);
  expect(isToBeSent({ ...waits, byButton: true }, oldAfter + 1, true)).toBe(false);
  expect(isToBeSent({ ...waits, byButton: true, closed: true }, 1)).toBe(true);
});

test('what is old, late or refused is sent by nobody but its author', () => {
  const waits = draft('ane', 'n', 0);
  expect(isToBeSent(waits, oldAfter + 1)).toBe(false);
  expect(isToBeSent(waits, oldAfter + 1, true)).toBe(true);
  expect(isToBeSent({ ...waits, state: 'late' }, 1)).toBe(false);
  expect(isToBeSent({ ...waits, state: 'refused' }, 1)).toBe(false);
});
