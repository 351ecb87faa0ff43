// SPDX-License-Identifier: EUPL-1.2
// One form that keeps itself: what is typed is kept on this device at once and sent to the server
// after a pause. A form has data-keep="live", or "local" where sending is a deed of its own, and
// data-part, the key of what it writes.
import { refresh, showAnswer, type Signed } from '../page.ts';
import { standing } from '../state/standing.svelte.ts';
import { forget, forgetSent, idOf, keep, type Draft } from './drafts.ts';
import { clearFaults, tellFault, tellsFault } from './faults.ts';
import { clear, fieldsOf, fill, hasFile, keptForms, saySame, valueOf, withoutWay, withValue, type Fields } from './fields.ts';
import { landOn } from './landing.ts';
import { listWaiting } from './outbox.ts';
import { goBackTo, placeIn } from './place.ts';
import { send, type Outcome } from './send.ts';

const beforeKeeping = 150; // milliseconds without a key
const beforeSending = 1200;
const beforeSendingAgain = 5000;

/** An answer has taken the place of the form that is sent to `action`. */
export interface Answered {
  action: string;
  /** What was typed until then, where that is more than the answer has. */
  typed?: Fields;
  /** Where it shows both versions: the revision that was changed here. */
  madeFrom?: string;
}

export class Keeper {
  private readonly action: string;
  private readonly isLocal: boolean;
  private part: string;
  private keeping: number | undefined;
  private sendingLater: number | undefined;
  private sending: Promise<void> | undefined;
  /** Both versions are on the page: only who typed decides what is saved. */
  private readonly held: boolean;
  /** What a new form holds before anybody types; undefined where it came back with what was sent. */
  private blank: Fields | undefined;
  private leaves = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly signed: Signed,
    private readonly title: string,
    isAnswer = false,
  ) {
    this.action = new URL(form.action).pathname;
    this.part = form.dataset['part'] ?? '';
    this.isLocal = form.dataset['keep'] !== 'live';
    this.held = form.dataset['held'] !== undefined;
    this.blank = form.dataset['fresh'] === undefined || isAnswer ? undefined : fieldsOf(form);
    form.addEventListener('input', () => this.typed(beforeKeeping, beforeSending));
    form.addEventListener('change', () => this.typed(0, beforeKeeping));
    form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('pagehide', () => void this.keepNow());
    addEventListener('beforeunload', (event) => {
      if (!this.leaves && form.isConnected && hasFile(form)) event.preventDefault();
    });
  }

  get id(): string {
    return idOf(this.signed.account, this.action, this.part);
  }

  /** What was typed into the form that this one took the place of is kept and sent as if typed here. */
  goOn(): void {
    this.typed(0, beforeSending);
  }

  /** Puts back what was typed here and not confirmed. */
  restore(draft: Draft): void {
    if (saySame(fieldsOf(this.form), draft.fields)) return void forget(draft.id).then(() => this.list());
    this.part = draft.part;
    this.form.dataset['part'] = draft.part;
    fill(this.form, draft.fields);
    this.form.dispatchEvent(new CustomEvent('kompass-filled'));
    if (draft.state === 'refused') {
      standing.tell('refused', draft.why);
      tellFault(this.form, { why: draft.why, where: draft.where ?? '' });
    }
    this.sendLater(0);
  }

  /** Nothing was typed into a form that is not on the server: there is nothing to keep. */
  private isBlank(): boolean {
    const isThere = valueOf(fieldsOf(this.form), 'revision') !== '';
    return this.blank !== undefined && !isThere && saySame(fieldsOf(this.form), this.blank);
  }

  private typed(keepIn: number, sendIn: number): void {
    clearTimeout(this.keeping);
    clearTimeout(this.sendingLater);
    if (this.isBlank()) return void this.forgetBlank();
    this.keeping = setTimeout(() => void this.keepNow(), keepIn);
    this.sendLater(sendIn);
  }

  private sendLater(milliseconds: number): void {
    if (this.isLocal || this.held) return;
    standing.typed();
    clearTimeout(this.sendingLater);
    this.sendingLater = setTimeout(() => void this.sendNow(), milliseconds);
  }

  private draft(closed = false): Draft {
    const typed = fieldsOf(this.form);
    // Until who typed has decided, the draft stands on what it was made from.
    const fields = this.held ? withValue(typed, 'revision', this.form.dataset['held'] ?? '') : typed;
    return {
      id: this.id,
      account: this.signed.account,
      page: location.pathname + location.search,
      action: this.action,
      part: this.part,
      kind: this.form.dataset['kind'] ?? '',
      fresh: this.form.dataset['fresh'] !== undefined,
      closed,
      byButton: this.isLocal,
      title: this.title,
      fields,
      typedAt: Date.now(),
      state: this.held ? 'late' : 'waiting',
      why: '',
    };
  }

  private async keepNow(): Promise<void> {
    if (this.keeping === undefined) return;
    clearTimeout(this.keeping);
    this.keeping = undefined;
    if (!this.form.isConnected) return; // the form that took its place has what it held
    await keep(this.draft());
    await this.list();
  }

  private async forgetBlank(): Promise<void> {
    this.keeping = undefined;
    await forget(this.id);
    if (this.sending === undefined) standing.tell('quiet');
    await this.list();
  }

  private list(): Promise<void> {
    return listWaiting(this.signed.account);
  }

  private async sendNow(): Promise<void> {
    if (!this.form.isConnected || this.isBlank()) return;
    this.sending ??= this.sendOnce().finally(() => (this.sending = undefined));
    await this.sending;
  }

  private async sendOnce(): Promise<void> {
    await this.keepNow();
    const sent = this.draft();
    standing.tell('saving');
    const outcome = await send(this.action, withoutWay(sent.fields), this.signed.csrf);
    if (outcome.is === 'saved') return this.saved(sent, outcome.page);
    await this.unsaved(sent, outcome);
    // Who writes is told at a field only of what was told there before.
    if (outcome.is === 'refused' && tellsFault(this.form)) tellFault(this.form, outcome.fault);
    if (outcome.is === 'late') this.showBoth(outcome.page);
    if (outcome.is === 'refused' && this.goesOn(sent)) this.sendLater(beforeKeeping);
  }

  /** Something was typed since `sent` was. */
  private goesOn(sent: Draft): boolean {
    return !saySame(fieldsOf(this.form), sent.fields);
  }

  private async saved(sent: Draft, page: Document): Promise<void> {
    const part = page.querySelector<HTMLElement>(`[data-part="${CSS.escape(this.part)}"][data-revision]`);
    this.standOn(sent, part?.dataset['revision']);
    clearFaults(this.form);
    refresh(page);
    this.form.dispatchEvent(new CustomEvent('kompass-saved', { detail: part }));
    const isAll = !this.goesOn(sent);
    if (isAll) await forget(this.id);
    else this.sendLater(beforeSending);
    standing.tell(!isAll ? 'saving' : hasFile(this.form) ? 'file' : 'saved');
    await this.list();
  }

  /** From now on the form changes what was just saved. */
  private standOn(sent: Draft, revision: string | undefined): void {
    const field = this.form.elements.namedItem('revision');
    if (revision !== undefined && field instanceof HTMLInputElement) field.value = revision;
    for (const was of this.form.querySelectorAll<HTMLInputElement>('[data-follows]')) {
      was.value = valueOf(sent.fields, was.dataset['follows'] ?? '');
    }
  }

  /** What is not saved stays on this device, with what was typed since it was sent. */
  private async unsaved(sent: Draft, outcome: Exclude<Outcome, { is: 'saved' }>): Promise<void> {
    const fault = outcome.is === 'refused' ? outcome.fault : { why: '', where: '' };
    const isDecided = outcome.is === 'late' || outcome.is === 'refused' || outcome.is === 'lost';
    const state = isDecided ? outcome.is : 'waiting';
    await keep({ ...this.draft(sent.closed), state, ...fault });
    standing.tell(outcome.is, fault.why);
    if (outcome.is === 'unreachable') this.sendLater(beforeSendingAgain);
    await this.list();
  }

  /** The answer's form, with what was typed and what is there now, takes the place of this one. */
  private showBoth(page: Document): void {
    const typed = fieldsOf(this.form);
    this.giveWay(page, { action: this.action, typed, madeFrom: valueOf(typed, 'revision') });
  }

  /** The answer's form takes the place of this one; its fault has the focus, but for who types on. */
  private showFault(page: Document, sent: Draft): void {
    const more = this.goesOn(sent) ? { typed: fieldsOf(this.form) } : {};
    this.giveWay(page, { action: this.action, ...more });
  }

  private giveWay(page: Document, answered: Answered): void {
    const place = answered.typed === undefined ? undefined : placeIn(this.form);
    showAnswer(page);
    document.dispatchEvent(new CustomEvent('kompass-answered', { detail: answered }));
    const form = keptForms().find((one) => new URL(one.action).pathname === this.action);
    if (place !== undefined && form !== undefined) goBackTo(place, form);
  }

  private submitted(event: SubmitEvent): void {
    const button = event.submitter;
    const isOther =
      hasFile(this.form) ||
      (button instanceof HTMLButtonElement &&
        (button.hasAttribute('formaction') || (button.name === 'do' && button.value !== 'save')));
    if (isOther) {
      // The page is left: its answer shows what was typed, or it is taken away.
      this.leaves = true;
      if (!(button instanceof HTMLButtonElement) || button.value !== 'preview') void forget(this.id);
      return;
    }
    event.preventDefault();
    void this.sendAndLeave();
  }

  private async sendAndLeave(): Promise<void> {
    clearTimeout(this.sendingLater);
    clearTimeout(this.keeping);
    await this.sending;
    if (!this.form.isConnected) return; // both versions are there now, to be decided on
    const sent = this.draft(true);
    const isBlank = this.isBlank();
    if (!isBlank) await keep(sent);
    standing.tell('saving');
    const outcome = await send(this.action, fieldsOf(this.form), this.signed.csrf, 'address');
    if (outcome.is === 'saved') {
      await forgetSent(sent);
      return landOn(outcome.address, sent.fresh ? this.firstField()?.id ?? '' : '');
    }
    if (isBlank) standing.tell(outcome.is === 'refused' ? 'quiet' : outcome.is);
    else await this.unsaved(sent, outcome);
    if (outcome.is === 'late') return this.showBoth(outcome.page);
    if (outcome.is === 'refused') this.showFault(outcome.page, sent);
    if (outcome.is === 'unreachable' && sent.fresh) this.empty();
  }

  /** Ready for the next, while the last waits to be sent. */
  private empty(): void {
    clearTimeout(this.sendingLater); // the last is sent from the device
    if (this.blank === undefined) clear(this.form);
    else this.form.reset();
    const name = crypto.randomUUID();
    this.part = (this.form.dataset['kind'] ?? '') + name;
    this.form.dataset['part'] = this.part;
    const key = this.form.elements.namedItem('key');
    const revision = this.form.elements.namedItem('revision');
    if (key instanceof HTMLInputElement) key.value = name;
    if (revision instanceof HTMLInputElement) revision.value = '';
    this.blank = fieldsOf(this.form);
    this.firstField()?.focus();
  }

  private firstField(): HTMLElement | null {
    return this.form.querySelector<HTMLElement>('textarea, input:not([type=hidden])');
  }
}
