// SPDX-License-Identifier: EUPL-1.2
// A form sent without leaving the page, and what the page that came back says of it.
import { faultOn, type Fault } from './faults.ts';
import type { Fields } from './fields.ts';

export type Outcome =
  /** `page` is empty where only the address was asked for. */
  | { is: 'saved'; page: Document; address: string }
  /** Somebody else saved meanwhile: the page shows both. */
  | { is: 'late'; page: Document }
  | { is: 'refused'; page: Document; fault: Fault }
  /** Nobody may write there, or not who sent it. */
  | { is: 'lost' }
  | { is: 'signed-out' }
  | { is: 'unreachable' };

const patience = 20_000; // milliseconds
const forbidden = 403;
const missing = 404;
const late = 409;
const tooMany = 429;
const firstOfServerFaults = 500;

/** The page with what was saved, or its address alone: a page that was led to does not tell the place on it. */
export type Wanted = 'page' | 'address';

/** What `response` to a sent form means; `markup` is its body. */
export function outcomeOf(response: Pick<Response, 'status' | 'ok' | 'url' | 'headers'>, markup: string): Outcome {
  if (response.status === tooMany || response.status >= firstOfServerFaults) return { is: 'unreachable' };
  const led = new URL(response.headers.get('Location') ?? '', response.url);
  if (/\/logga-in$/.test(led.pathname)) return { is: 'signed-out' };
  const page = new DOMParser().parseFromString(markup, 'text/html');
  if (response.ok) return { is: 'saved', page, address: led.href };
  if (response.status === missing) return { is: 'lost' };
  if (response.status === late) return { is: 'late', page };
  // A form that was made before somebody signed in anew is answered by a page without one.
  const isStale = response.status === forbidden && page.querySelector('main form') === null;
  return isStale ? { is: 'signed-out' } : { is: 'refused', page, fault: faultOn(page) };
}

export async function send(action: string, fields: Fields, csrf: string, wanted: Wanted = 'page'): Promise<Outcome> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: wanted === 'address' ? { Prefer: 'return=minimal' } : {},
      body: new URLSearchParams([['csrf', csrf], ...fields]),
      signal: AbortSignal.timeout(patience),
    });
    return outcomeOf(response, await response.text());
  } catch {
    return { is: 'unreachable' };
  }
}
