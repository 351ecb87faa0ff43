// SPDX-License-Identifier: EUPL-1.2
// A choice that says what another field holds: a step of the ladder is a percent.
export function fillAlong(choice: HTMLInputElement): void {
  choice.addEventListener('change', () => {
    const field = choice.form?.elements.namedItem(choice.dataset['fills'] ?? '');
    if (field instanceof HTMLInputElement) field.value = choice.value;
  });
}
