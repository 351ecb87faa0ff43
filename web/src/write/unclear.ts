// SPDX-License-Identifier: EUPL-1.2
// "@ku" where several role groups begin so: those that may be meant stand below the field at once, to
// choose from, out of what the page has; the server says the same when it is sent.
import { say } from '../words.svelte.ts';

interface Group {
  handle: string;
  id: string;
}

export interface Unclear {
  from: number;
  name: string;
  /** Handles, without "@". */
  offers: string[];
}

export function handlesOn(page: Document): Group[] {
  return [...page.querySelectorAll<HTMLElement>('.handles dl > div')].map((line) => ({
    handle: (line.querySelector('dt')?.textContent ?? '').trim().replace(/^@/, ''),
    id: line.dataset['group'] ?? '',
  }));
}

const aWordBegins = (handle: string, name: string): boolean => `-${handle}`.includes(`-${name}`);

/** Those of one whole name, else those of which a word begins so. */
function meantBy(name: string, groups: Group[]): Group[] {
  const whole = groups.filter(({ handle, id }) => handle === name || id === name);
  return whole.length > 0 ? whole : groups.filter(({ handle, id }) => aWordBegins(handle, name) || aWordBegins(id, name));
}

/** The first that is written to its end, by what `cursor` has left, and may be several. */
export function unclearIn(text: string, cursor: number, groups: Group[]): Unclear | undefined {
  for (const found of text.matchAll(/(?<![\p{L}\d.])@(\p{L}[\p{L}\d-]*)/gu)) {
    const name = (found[1] ?? '').replace(/-+$/, '');
    const from = found.index + 1;
    const isBeingWritten = cursor > found.index && cursor <= from + name.length;
    const meant = isBeingWritten ? [] : meantBy(name.toLowerCase(), groups);
    if (meant.length > 1) return { from, name, offers: meant.map(({ handle }) => handle) };
  }
  return undefined;
}

class Question {
  private readonly line = document.createElement('p');

  constructor(private readonly area: HTMLTextAreaElement) {
    this.line.className = 'which-group';
    this.line.role = 'status';
    this.line.hidden = true;
    area.after(this.line);
    for (const kind of ['input', 'blur', 'kompass-filled']) area.addEventListener(kind, (event) => this.look(event.type === 'blur'));
    this.look(true);
  }

  private look(isLeft: boolean): void {
    const cursor = isLeft ? -1 : this.area.selectionStart;
    const unclear = unclearIn(this.area.value, cursor, handlesOn(document));
    this.line.hidden = unclear === undefined;
    if (unclear === undefined) return this.line.replaceChildren();
    this.line.replaceChildren(say('live_which_group', { name: `@${unclear.name}` }), ...unclear.offers.map((handle) => this.button(unclear, handle)));
  }

  private button({ from, name }: Unclear, handle: string): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = `@${handle}`;
    button.addEventListener('click', () => {
      this.area.setRangeText(handle, from, from + name.length, 'end');
      this.area.focus();
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return button;
  }
}

export function askWhichGroup(area: HTMLTextAreaElement): void {
  new Question(area);
}
