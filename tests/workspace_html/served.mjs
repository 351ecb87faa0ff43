// SPDX-License-Identifier: EUPL-1.2
// A server over a store for show, in a folder of its own, and its people as they come in.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { password, program } from './stage.mjs';

// What steers the tests would be settings of the server.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KOMPASS')));

export class Served {
  // `more`: settings of the server, as arguments.
  constructor(more = []) {
    this.more = more;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kompass-workspace-'));
    this.store = ['--store', `sqlite:${path.join(this.folder, 'kompass.db')}`];
    execFileSync(program, ['demo', ...this.store], { stdio: 'ignore', env: environment });
  }

  static async started(more = []) {
    const served = new Served(more);
    await served.start();
    return served;
  }

  // At the same address again once it had one.
  async start() {
    const listen = this.address?.replace('http://', '') ?? '127.0.0.1:0';
    const settings = ['--listen', listen, '--log-level', 'error', ...this.more];
    this.process = spawn(program, ['serve', ...this.store, ...settings], { env: environment });
    const said = await new Promise((heard, ended) => {
      this.process.stdout.once('data', heard);
      this.process.stderr.once('data', (why) => ended(new Error(`the server says: ${why}`)));
    });
    this.address = String(said).trim().split(' ').at(-1);
  }

  async kill() {
    const ended = new Promise((heard) => this.process.once('exit', heard));
    this.process.kill('SIGKILL');
    await ended;
  }

  async close() {
    await this.kill();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function fillSignIn(page, name) {
  await page.fill('#email', `${name}@example.org`);
  await page.fill('#password', password);
  await page.click('main button');
}

// The start page, signed in.
export async function enter(context, served, name, lang = 'sv') {
  const page = await context.newPage();
  await page.goto(`${served.address}/${lang}/logga-in`);
  await fillSignIn(page, name);
  await page.waitForURL('**/arbete');
  return page;
}
