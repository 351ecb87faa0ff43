// SPDX-License-Identifier: EUPL-1.2
// What was sent from this device while its list is on the page, shown there without loading it again.

const partOf = (item: Element): string => (item as HTMLElement).dataset['part'] ?? '';
const isWrittenHere = (part: string): boolean => document.querySelector(`form[data-part="${CSS.escape(part)}"]`) !== null;

/** Before the first of those that follow it in `fresh` and are here, else last. */
function place(item: Element, list: Element): void {
  const made = document.importNode(item, true);
  for (let next = item.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const here = list.querySelector(`:scope > [data-part="${CSS.escape(partOf(next))}"]`);
    if (here !== null) return here.before(made);
  }
  list.append(made);
}

/** `page` is that at `address`: what its list has and this page's has not, each once. */
export function showArrived(page: Document, address: string): void {
  const list = document.querySelector('[data-arrives]');
  const fresh = page.querySelector('[data-arrives]');
  if (list === null || fresh === null || new URL(address, location.href).pathname !== location.pathname) return;
  for (const item of [...fresh.children].reverse()) {
    const part = partOf(item);
    if (isWrittenHere(part) || item.querySelector('form') !== null) continue;
    const here = list.querySelector<HTMLElement>(`:scope > [data-part="${CSS.escape(part)}"]`);
    if (here === null) place(item, list);
    else if (here.dataset['revision'] !== (item as HTMLElement).dataset['revision']) here.replaceWith(document.importNode(item, true));
  }
  if (list.children.length > 0) list.previousElementSibling?.matches('.empty') === true && list.previousElementSibling.remove();
}
