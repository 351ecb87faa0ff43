// SPDX-License-Identifier: EUPL-1.2
// Answers as they can be given to a navigation.

/** As it is kept: by the clock of this device, for a server need not tell the time, and without having
 * been led on to another address, which is refused to a navigation. */
export async function keepable(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('Date', new Date().toUTCString());
  return new Response(await response.blob(), { status: response.status, headers });
}

/** As it is shown: with the time it is of, for the head to tell. */
export async function asOfThen(kept: Response): Promise<Response> {
  const at = kept.headers.get('Date');
  if (at === null) return kept;
  const headers = new Headers(kept.headers);
  for (const name of ['Content-Length', 'Content-Encoding']) headers.delete(name);
  const markup = await kept.clone().text();
  return new Response(markup.replace('<kompass-state ', `<kompass-state data-kept="${at}" `), { status: kept.status, headers });
}

export function isFresh(kept: Response | undefined, milliseconds: number): boolean {
  const at = Date.parse(kept?.headers.get('Date') ?? '');
  return Number.isFinite(at) && Date.now() - at < milliseconds;
}

/** A page made by a script: it may load and run nothing. */
export const pageOf = (markup: string): Response =>
  new Response(markup, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
    },
  });
