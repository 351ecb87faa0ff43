// SPDX-License-Identifier: EUPL-1.2
// Whether a page is valid HTML, by html-validate.
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { HtmlValidate, StaticConfigLoader } = createRequire(path.join(root, 'package.json'))(
  'html-validate',
);

// A form may send one name several times: a comparison has several municipalities.
const rules = { 'form-dup-name': 'off' };
const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ['html-validate:recommended'], rules }),
);

export async function faultsOfHtml(markup, name) {
  const { results } = await validator.validateString(markup, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `html-validate ${ruleId}: ${line}: ${message}`),
  );
}
