// SPDX-License-Identifier: EUPL-1.2
// Under a form of the report, what it says as the report will show it, as of the last saving.
export function previewBelow(form: HTMLFormElement): void {
  const place = document.createElement('div');
  place.className = 'preview as-read';
  place.hidden = true;
  form.append(place);
  form.addEventListener('kompass-saved', (event) => {
    const part = (event as CustomEvent<HTMLElement | null>).detail;
    const shown = part?.querySelector('.as-read, .words');
    place.hidden = shown === null || shown === undefined;
    if (shown) place.replaceChildren(document.importNode(shown, true));
  });
}
