// SPDX-License-Identifier: EUPL-1.2
// Which of several texts for one form its author asked for, from the list of what is kept here.
import type { Draft } from './drafts.ts';

const name = 'kompass-reopen';

/** Said by the page that is left; told once. */
export function askedFor(): string | undefined {
  const id = sessionStorage.getItem(name) ?? undefined;
  sessionStorage.removeItem(name);
  return id;
}

export function ask(draft: Draft): void {
  sessionStorage.setItem(name, draft.id);
}
