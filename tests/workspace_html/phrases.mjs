// SPDX-License-Identifier: EUPL-1.2
// The words on the pages, of texts/*.yaml.
import fs from 'node:fs';
import path from 'node:path';

import { root } from './stage.mjs';

// By key, of a language; texts of several lines are left out.
export function phrasesOf(lang) {
  const lines = fs.readFileSync(path.join(root, 'texts', `${lang}.yaml`), 'utf8').split('\n');
  const said = lines.map((line) => /^(\w+): (.+)$/.exec(line)).filter(Boolean);
  return Object.fromEntries(said.map(([, key, text]) => [key, text.startsWith('"') ? JSON.parse(text) : text]));
}
