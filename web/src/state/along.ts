// SPDX-License-Identifier: EUPL-1.2
// Which pages are taken along so that they can be read without a network: the one on show, those
// its ways lead to, and those under the same evaluation that its text links to. Of a page that is
// none of the workspace, as the own account with its passwords and codes, nothing.

export interface Wanted {
  address: string;
  /** Milliseconds for which the page that is kept is not asked for again. */
  fresh: number;
}

const mostWays = 40;
const mostLinks = 80;
const aMinute = 60_000;
const aWhile = 600_000;

const withoutMark = (address: string): string => address.replace(/#.*$/, '');

/** "/sv/arbete/ID" of a page under an evaluation. */
const evaluationOf = (path: string): string | undefined => /^\/\w+\/arbete\/[^/]+/.exec(path)?.[0];

/** A page of the workspace, and no file: the code of a sub-area ends in a point and a figure. */
export const isPagePath = (path: string): boolean =>
  /^\/(sv|nb|en)\/arbete(\/|$)/.test(path) && !/\.[a-z]\w*$/i.test(path);

/** The own account and those of others: shown by the server alone and never kept on a device. */
export const isAccountPath = (path: string): boolean => /^\/(sv|nb|en)\/konton?(\/|$)/.test(path);

const isTaken = (link: HTMLAnchorElement, here: URL): boolean => {
  const there = new URL(link.href);
  const base = evaluationOf(here.pathname);
  return (
    base !== undefined &&
    there.origin === here.origin &&
    !link.hasAttribute('download') &&
    isPagePath(there.pathname) &&
    evaluationOf(there.pathname) === base &&
    !/\/(fil\/|forhandsvisning$)/.test(there.pathname)
  );
};

/** What is asked for first stands first; each address once. */
export function takenAlong(page: Document, address: string): Wanted[] {
  const here = new URL(withoutMark(address));
  if (!isPagePath(here.pathname)) return [];
  const ways = [...page.querySelectorAll<HTMLAnchorElement>('.eval-ways a')].slice(0, mostWays);
  const links = [...page.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter((link) => isTaken(link, here));
  const isBeside = (link: HTMLAnchorElement): boolean => new URL(link.href).pathname === here.pathname;
  const near = links.filter(isBeside).slice(0, mostWays);
  const far = links.filter((link) => !isBeside(link)).slice(0, mostLinks);
  const wanted = new Map<string, number>([[here.href, 0]]);
  const add = (some: HTMLAnchorElement[], fresh: number): void => {
    for (const link of some) {
      const one = withoutMark(link.href);
      if (!wanted.has(one)) wanted.set(one, fresh);
    }
  };
  add([...ways, ...near], aMinute);
  add(far, aWhile);
  return [...wanted].map(([one, fresh]) => ({ address: one, fresh }));
}
