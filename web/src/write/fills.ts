// SPDX-License-Identifier: EUPL-1.2
// A choice that says what another field holds: a step of the ladder is a percent. What is typed
// there chooses in turn: the step that it reaches or, with data-exact, the very one.

const choicesOf = (field: HTMLInputElement): HTMLInputElement[] =>
  [...(field.form?.querySelectorAll<HTMLInputElement>('input[data-fills]') ?? [])].filter(
    (choice) => choice.dataset['fills'] === field.name,
  );

/** How far a percent goes from one step into the next, as a share; 0 when it does not reach into it. */
const partOf = (percent: number, from: number, to: number): number =>
  percent > from && percent < to ? (percent - from) / (to - from) : 0;

/** Steps up to the percent look filled, and the foot of the one it reaches into; the lowest stands for nothing. */
function showFilled(field: HTMLInputElement): void {
  const percent = Number.parseInt(field.value, 10);
  let below = 0;
  for (const choice of choicesOf(field)) {
    const at = Number(choice.value);
    const label = choice.dataset['exact'] === undefined ? choice.closest('label') : null;
    label?.classList.toggle('on', at > 0 && percent >= at);
    label?.querySelector('.ladder-foot')?.setAttribute('width', `${partOf(percent, below, at) * 100}%`);
    below = at;
  }
}

function choose(field: HTMLInputElement): void {
  const percent = Number.parseInt(field.value, 10);
  const fits = (choice: HTMLInputElement): boolean =>
    choice.dataset['exact'] === undefined ? Number(choice.value) <= percent : Number(choice.value) === percent;
  const reached = choicesOf(field).filter(fits).at(-1);
  for (const choice of choicesOf(field)) choice.checked = choice === reached;
  showFilled(field);
}

const bound = new WeakSet<HTMLInputElement>();

export function fillAlong(choice: HTMLInputElement): void {
  const field = choice.form?.elements.namedItem(choice.dataset['fills'] ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  choice.addEventListener('change', () => {
    field.value = choice.value;
    showFilled(field);
  });
  if (bound.has(field)) return;
  bound.add(field);
  field.addEventListener('input', () => choose(field));
  field.form?.addEventListener('kompass-filled', () => showFilled(field));
}
