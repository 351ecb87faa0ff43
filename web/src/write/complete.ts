// SPDX-License-Identifier: EUPL-1.2
// Typing "#" and a number or a word offers the criteria of the edition, and "@" the role groups whose
// handles the page lists, as a list to choose from with the arrow keys. Pattern: combobox with a list (WAI-ARIA Authoring Practices 1.2).
import type { components } from '../../generated/api.ts';
import { say } from '../words.svelte.ts';

type Edition = components['schemas']['instrument_edition'];
export interface Offer {
  code: string;
  question: string;
}

const most = 6;
const mostGroups = 12;

export interface Asked {
  sign: '#' | '@';
  from: number;
  word: string;
}

/** What stands between "#" or "@" and the cursor, if anything. */
export function asked(text: string, cursor: number): Asked | undefined {
  const found = /(?:^|[\s(])(?:(#)([\p{L}\d.]*)|(@)([\p{L}\d-]*))$/u.exec(text.slice(0, cursor));
  if (found === null) return undefined;
  const word = found[2] ?? found[4] ?? '';
  return { sign: found[1] === '#' ? '#' : '@', from: cursor - word.length, word };
}

/** The role groups of the page, by their handles without "@". */
export function groupsOn(page: Document): Offer[] {
  return [...page.querySelectorAll('.handles dl > div')].map((line) => ({
    code: (line.querySelector('dt')?.textContent ?? '').trim().replace(/^@/, ''),
    question: (line.querySelector('dd')?.textContent ?? '').trim(),
  }));
}

export function offersFor(word: string, known: Offer[], count = most): Offer[] {
  const wanted = word.toLowerCase();
  const begins = known.filter(({ code }) => code.startsWith(wanted));
  const named = wanted === '' ? [] : known.filter(({ question }) => question.toLowerCase().includes(wanted));
  return [...new Set([...begins, ...named])].slice(0, count);
}

let loaded: Promise<Offer[]> | undefined;

async function criteriaOf(edition: string): Promise<Offer[]> {
  const [instrument, version] = edition.split('/');
  const language = document.documentElement.lang as 'sv' | 'nb' | 'en';
  const response = await fetch(`/api/v1/instruments/${instrument}/editions/${version}`);
  const whole = (await response.json()) as Edition;
  return whole.areas.flatMap((area) =>
    area.sub_areas.flatMap((subArea) =>
      subArea.criteria.map(({ id, question }) => ({ code: id, question: question[language] ?? question.sv ?? '' })),
    ),
  );
}

let pointerIsDown = false;
let watched = false;

function watchPointer(): void {
  if (watched) return;
  watched = true;
  addEventListener('pointerdown', () => (pointerIsDown = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => (pointerIsDown = false), { capture: true });
  }
}

class List {
  private readonly list = document.createElement('ul');
  private offers: Offer[] = [];
  private chosen = 0;

  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly edition: string,
  ) {
    this.list.className = 'offers';
    this.list.id = `${area.id}-offers`;
    this.list.role = 'listbox';
    this.list.hidden = true;
    area.after(this.list);
    area.setAttribute('aria-controls', this.list.id);
    area.setAttribute('aria-autocomplete', 'list');
    area.addEventListener('input', () => void this.look());
    area.addEventListener('keydown', (event) => this.pressed(event));
    area.addEventListener('blur', () => this.left());
  }

  /** A button that is being pressed stays where it is until it is let go. */
  private left(): void {
    if (!pointerIsDown) return this.close();
    const close = (): void => void setTimeout(() => this.close());
    addEventListener('pointerup', close, { once: true });
    addEventListener('pointercancel', close, { once: true });
  }

  private async look(): Promise<void> {
    const question = asked(this.area.value, this.area.selectionStart);
    if (question === undefined) return this.close();
    const isGroup = question.sign === '@';
    const known = isGroup ? groupsOn(document) : await this.criteria();
    this.list.ariaLabel = say(isGroup ? 'live_groups' : 'live_criteria');
    this.offers = offersFor(question.word, known, isGroup ? mostGroups : most);
    this.chosen = 0;
    this.show();
  }

  private criteria(): Promise<Offer[]> {
    loaded ??= criteriaOf(this.edition).catch(() => {
      loaded = undefined;
      return [];
    });
    return loaded;
  }

  private show(): void {
    this.list.hidden = this.offers.length === 0;
    this.list.replaceChildren(...this.offers.map((offer, index) => this.line(offer, index)));
    if (this.list.hidden) this.area.removeAttribute('aria-activedescendant');
    else this.area.setAttribute('aria-activedescendant', `${this.list.id}-${this.chosen}`);
  }

  private line(offer: Offer, index: number): HTMLElement {
    const line = document.createElement('li');
    line.id = `${this.list.id}-${index}`;
    line.role = 'option';
    line.ariaSelected = String(index === this.chosen);
    const code = document.createElement('b');
    code.textContent = offer.code;
    line.append(code, ` ${offer.question}`);
    line.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.take(offer);
    });
    return line;
  }

  private pressed(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const offer = this.offers[this.chosen];
    if (step !== undefined) {
      this.chosen = (this.chosen + step + this.offers.length) % this.offers.length;
      this.show();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && offer !== undefined) {
      this.take(offer);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  private take(offer: Offer): void {
    const question = asked(this.area.value, this.area.selectionStart);
    if (question === undefined) return;
    this.area.setRangeText(`${offer.code} `, question.from, this.area.selectionStart, 'end');
    this.close();
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private close(): void {
    this.offers = [];
    this.show();
  }
}

/** `edition`: "kommunkompassen/2.1" */
export function completeCriteria(area: HTMLTextAreaElement, edition: string): void {
  watchPointer();
  new List(area, edition);
}
