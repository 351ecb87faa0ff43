// SPDX-License-Identifier: EUPL-1.2
// Writes generated/: the types of the API, made of contract/, and the names of the phrases that
// scripts may say, made of texts/en.yaml.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const web = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(web);
const out = path.join(web, 'generated');

fs.mkdirSync(out, { recursive: true });
const contract = path.join(out, 'contract.yaml');
execFileSync('/usr/bin/python3', [path.join(root, 'cmake/bundle_contract.py'), path.join(root, 'contract/openapi.yaml'), contract]);
execFileSync(process.execPath, [
  path.join(root, 'node_modules/openapi-typescript/bin/cli.js'), contract, '-o', path.join(out, 'api.ts'),
], { stdio: ['ignore', 'ignore', 'inherit'] });

const phrases = [...fs.readFileSync(path.join(root, 'texts/en.yaml'), 'utf8').matchAll(/^(live_\w+):/gm)];
const names = phrases.map(([, name]) => `'${name}'`).join('\n  | ');
fs.writeFileSync(path.join(out, 'phrases.ts'), `export type Phrase =\n  | ${names};\n`);
