// SPDX-License-Identifier: EUPL-1.2
// A percent by steps of one: buttons beside the field, which only scripts show, and the arrows in it.

const least = 0;
const most = 100;

function add(field: HTMLInputElement, change: number): void {
  const now = Number.parseInt(field.value, 10);
  if (Number.isNaN(now)) return;
  field.value = String(Math.min(most, Math.max(least, now + change)));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const changes = new Map([
  ['ArrowUp', 1],
  ['ArrowDown', -1],
]);
const bound = new WeakSet<HTMLElement>();

function followArrows(field: HTMLInputElement): void {
  if (bound.has(field)) return;
  bound.add(field);
  field.addEventListener('keydown', (event) => {
    const change = changes.get(event.key);
    if (change === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    add(field, change);
  });
}

export function addAlong(button: HTMLButtonElement): void {
  const field = button.form?.elements.namedItem(button.dataset['to'] ?? '');
  if (!(field instanceof HTMLInputElement) || bound.has(button)) return;
  bound.add(button);
  button.hidden = false;
  button.addEventListener('click', () => add(field, Number(button.dataset['adds'])));
  followArrows(field);
}
