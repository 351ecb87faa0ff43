// SPDX-License-Identifier: EUPL-1.2
// The browser of the tests: Debian's Chromium without the windows, tabs and menus of a desk, which take
// a third of its time, or the one CHROMIUM names, told to talk to nobody but us.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { chromium } = createRequire(path.join(root, 'package.json'))('playwright-core');

export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';

// Where there is none: says so and ends with exit code 5.
export async function launchBrowser() {
  if (!fs.existsSync(browserPath)) {
    console.error(`there is no browser at ${browserPath}; run scripts/setup.sh test, or name one in CHROMIUM`);
    process.exit(5);
  }
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
