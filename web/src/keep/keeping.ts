// SPDX-License-Identifier: EUPL-1.2
// All forms of a page that keep themselves, and what waits on this device from other pages.
import { headingOf, type Signed } from '../page.ts';
import { draftsOf, type Draft } from './drafts.ts';
import { fieldsOf, fill, keptForms, valueOf, withValue } from './fields.ts';
import { Keeper, type Answered } from './keeper.ts';
import { deliverAll, listWaiting } from './outbox.ts';
import { askedFor } from './reopen.ts';

const everySoOften = 20_000; // milliseconds

export class Keeping {
  private keepers: Keeper[] = [];
  private readonly asked = askedFor();

  constructor(private readonly signed: Signed) {}

  async start(): Promise<void> {
    await this.bind();
    document.addEventListener('kompass-answered', (event) =>
      this.answered((event as CustomEvent<Answered>).detail),
    );
    addEventListener('online', () => void this.deliver());
    setInterval(() => void this.deliver(), everySoOften);
    await this.deliver();
  }

  deliver(old = false): Promise<void> {
    return deliverAll(this.signed, (draft) => this.isOpen(draft), old);
  }

  private isOpen(draft: Draft): boolean {
    return !draft.closed && this.keepers.some((keeper) => keeper.id === draft.id);
  }

  private async bind(): Promise<void> {
    const drafts = await draftsOf(this.signed.account);
    for (const form of keptForms()) {
      this.keepers.push(this.bindForm(form, drafts));
    }
    await listWaiting(this.signed.account);
  }

  private bindForm(form: HTMLFormElement, drafts: Draft[]): Keeper {
    const keeper = new Keeper(form, this.signed, headingOf(document));
    const action = new URL(form.action).pathname;
    const isFresh = form.dataset['fresh'] !== undefined;
    // What was sent from here and not taken is opened again; what only waits is not.
    const mine = drafts.filter(
      (draft) =>
        draft.action === action &&
        (!draft.closed || draft.state !== 'waiting') &&
        (isFresh ? draft.fresh && draft.kind === (form.dataset['kind'] ?? '') : draft.part === form.dataset['part']),
    );
    const draft = mine.find(({ id }) => id === this.asked) ?? mine[0];
    if (draft !== undefined) keeper.restore(draft);
    return keeper;
  }

  /** The form of an answer takes over, with what was typed after the other one was sent. */
  private answered({ action, typed, madeFrom }: Answered): void {
    this.keepers = [];
    for (const form of keptForms()) {
      const isIt = new URL(form.action).pathname === action;
      if (isIt && typed !== undefined) fill(form, withValue(typed, 'revision', valueOf(fieldsOf(form), 'revision')));
      if (isIt && madeFrom !== undefined) form.dataset['held'] = madeFrom;
      const keeper = new Keeper(form, this.signed, headingOf(document), isIt);
      if (isIt && typed !== undefined) keeper.goOn();
      this.keepers.push(keeper);
    }
  }
}
