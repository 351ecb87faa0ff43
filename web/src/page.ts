// SPDX-License-Identifier: EUPL-1.2
// What the server says of a page in its head: whose it is and what its forms must carry.

export interface Signed {
  account: string;
  csrf: string;
  /** Address of the file of phrases. */
  words: string;
  /** Address of the service worker. */
  worker: string;
}

/** Nothing on a page for who is not signed in. */
export function signedIn(page: Document = document): Signed | undefined {
  const said = page.querySelector<HTMLElement>('kompass-state')?.dataset;
  if (said?.['account'] === undefined) return undefined;
  return {
    account: said['account'],
    csrf: said['csrf'] ?? '',
    words: said['words'] ?? '',
    worker: said['worker'] ?? '',
  };
}

/** When the page was taken along, where it is shown without the server. */
export function keptSince(): Date | undefined {
  const at = Date.parse(document.querySelector<HTMLElement>('kompass-state')?.dataset['kept'] ?? '');
  return Number.isFinite(at) ? new Date(at) : undefined;
}

export const headingOf = (page: Document): string => page.querySelector('h1')?.textContent?.trim() ?? page.title;

/** Puts what `fresh` says into the parts of the page that follow what is saved. */
export function refresh(fresh: Document): void {
  for (const part of document.querySelectorAll('[data-refresh]')) {
    const now = part.id === '' ? null : fresh.getElementById(part.id);
    if (now !== null && now.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
      part.replaceChildren(...now.cloneNode(true).childNodes);
    }
  }
}

/** Shows the page that answers a form, in place of the one the form was on; its fault has the focus. */
export function showAnswer(answer: Document): void {
  const main = document.querySelector('main');
  const other = answer.querySelector('main');
  if (main === null || other === null) return;
  document.title = answer.title;
  main.replaceChildren(...document.importNode(other, true).childNodes);
  const fault = main.querySelector<HTMLElement>('.fault');
  if (fault === null) return;
  fault.tabIndex = -1;
  fault.focus();
}
