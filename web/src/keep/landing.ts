// SPDX-License-Identifier: EUPL-1.2
// Where somebody is once what they sent is saved: at the place the server names or, who writes one
// thing after another, at the field. A page that is loaded again scrolls to no place by itself.
const name = 'kompass-landing';

/** `field`: the id of a field that its author stays at; empty for the place of the address. */
export function landOn(address: string, field: string): void {
  const here = new URL(location.href);
  const there = new URL(address);
  if (here.pathname !== there.pathname || here.search !== there.search) return location.assign(address);
  if (field === '' && there.hash !== '') {
    history.replaceState(history.state, '', address);
    history.scrollRestoration = 'manual';
  }
  sessionStorage.setItem(name, field);
  location.reload();
}

/** On a page that was loaded again by it. */
export function land(): void {
  const field = sessionStorage.getItem(name);
  if (field === null) return;
  sessionStorage.removeItem(name);
  // Before, the browser would still go back to where the page was.
  addEventListener('load', () => setTimeout(() => (history.scrollRestoration = 'auto')), { once: true });
  if (field !== '') document.getElementById(field)?.focus({ preventScroll: true });
  else if (location.hash !== '') location.replace(location.hash);
}
