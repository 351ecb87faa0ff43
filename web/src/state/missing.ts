// SPDX-License-Identifier: EUPL-1.2
// The page in place of one that is not kept on this device, while the server cannot be reached: it
// asks for nothing else.
import { say } from '../words.svelte.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const look = `body{margin:0;padding:3rem 1.25rem;background:#fff;color:#1a1a1a;font:1rem/1.6 system-ui,sans-serif}
main{max-width:36rem;margin:auto}h1{font-size:1.5rem;line-height:2rem}a{display:inline-block;min-height:2.75rem;color:inherit}
@media(prefers-color-scheme:dark){body{background:#16191c;color:#eee}}`;

/** `back`: the page that was open last, which is kept. */
export function missingPage(back: string, title: string): string {
  const language = document.documentElement.lang;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(say('live_missing_title'))}</title><style>${look}</style></head>
<body><main><h1>${escaped(say('live_missing_title'))}</h1>
<p>${escaped(say('live_missing_text'))}</p>
<p><a href="${escaped(back)}">${escaped(say('live_missing_back', { title }))}</a></p></main></body></html>
`;
}
