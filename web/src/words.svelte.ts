// SPDX-License-Identifier: EUPL-1.2
// The phrases of the scripts, in the language of the page: those of texts/*.yaml that begin with
// live_. The page names the file they are in.
import type { Phrase } from '../generated/phrases.ts';

let phrases: Partial<Record<Phrase, string>> = $state.raw({});

export async function loadWords(address: string): Promise<void> {
  phrases = (await (await fetch(address)).json()) as typeof phrases;
}

export function say(phrase: Phrase, fill: Record<string, string | number> = {}): string {
  const text = phrases[phrase] ?? '';
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}
