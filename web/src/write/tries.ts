// SPDX-License-Identifier: EUPL-1.2
// A form whose deed is weighed before it is done: what the page says of it follows what is typed.
// data-tries is the address that is asked, with the percent that stands there, or that it does not
// apply.
import { refresh } from '../page.ts';

const pause = 200; // milliseconds without a key

/** Nothing while what is typed is no grade. */
export function addressTried(form: HTMLFormElement): string | undefined {
  const typed = new FormData(form);
  const percent = String(typed.get('percent') ?? '').trim();
  const address = form.dataset['tries'] ?? '';
  if (typed.get('not_applicable') !== null) return `${address}&not_applicable=1`;
  return percent === '' || /^(\d{1,2}|100)$/.test(percent) ? `${address}&percent=${percent}` : undefined;
}

export function tryAlong(form: HTMLFormElement): void {
  let waiting: number | undefined;
  let asked = '';
  const ask = async (): Promise<void> => {
    const address = addressTried(form);
    if (address === undefined || address === asked) return;
    asked = address;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok !== true || asked !== address || !form.isConnected) return;
    refresh(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), pause);
  };
  for (const event of ['input', 'change', 'kompass-filled']) form.addEventListener(event, soon);
}
