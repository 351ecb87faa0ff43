// SPDX-License-Identifier: EUPL-1.2
// What was typed and is not confirmed by the server yet, kept on this device. Every draft belongs
// to an account; one of another account is never given out.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import type { Fields } from './fields.ts';

export interface Draft {
  /** Account, address of the form, and part: one draft for each form. */
  id: string;
  account: string;
  /** Address of the page with the form. */
  page: string;
  /** Address that the form is sent to. */
  action: string;
  /** Key of what is written: a criterion, a note. */
  part: string;
  /** What the part is, where a page has forms for several kinds. */
  kind: string;
  /** It is not on the server yet: its form stands empty on the page. */
  fresh: boolean;
  /** Its form was closed with it in it: it waits only to be sent. */
  closed: boolean;
  /** Sending it is a deed: until its button was pressed nobody sends it. */
  byButton?: boolean;
  /** For people: the heading of its page. */
  title: string;
  fields: Fields;
  /** Milliseconds since 1970. */
  typedAt: number;
  state: 'waiting' | 'late' | 'refused' | 'lost';
  /** Why it was refused, in the language of the page. */
  why: string;
  /** Name of the field that this is about; nothing where it is about the whole. */
  where?: string;
}

interface Shape extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { account: string } };
}

/** After this long a draft is sent only when its author says so. */
export const oldAfter = 14 * 24 * 60 * 60 * 1000;
export const isOld = (draft: Draft, now: number): boolean => now - draft.typedAt > oldAfter;

/** Whether it goes without anybody's doing; what is old only where `old` says so. */
export const isToBeSent = (draft: Draft, now: number, old = false): boolean =>
  draft.state === 'waiting' && (old || !isOld(draft, now)) && (draft.closed || draft.byButton !== true);

let opened: Promise<IDBPDatabase<Shape>> | undefined;

function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('kompass', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account');
    },
  });
  return opened;
}

export const idOf = (account: string, action: string, part: string): string =>
  [account, action, part].join(' ');

/** Oldest first. */
export async function draftsOf(account: string): Promise<Draft[]> {
  const all = await (await database()).getAllFromIndex('drafts', 'account', account);
  return all.sort((one, other) => one.typedAt - other.typedAt);
}

export async function draftAt(id: string): Promise<Draft | undefined> {
  return (await database()).get('drafts', id);
}

export async function keep(draft: Draft): Promise<void> {
  await (await database()).put('drafts', draft);
}

export async function forget(id: string): Promise<void> {
  await (await database()).delete('drafts', id);
}

/** Only if nothing was typed since: what was typed later waits for its own confirmation. */
export async function forgetSent(sent: Draft): Promise<boolean> {
  const work = (await database()).transaction('drafts', 'readwrite');
  const there = await work.store.get(sent.id);
  const same = there !== undefined && there.typedAt === sent.typedAt;
  if (same) await work.store.delete(sent.id);
  await work.done;
  return same;
}

export async function forgetAll(account: string): Promise<void> {
  for (const draft of await draftsOf(account)) await forget(draft.id);
}
