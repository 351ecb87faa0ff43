// SPDX-License-Identifier: EUPL-1.2
// What is pasted from a word processor becomes the Markdown that reports are written in:
// paragraphs, lists, emphasis and links, and nothing else.
import TurndownService from 'turndown';

const wordProcessor = /class="?Mso|urn:schemas-microsoft-com|docs-internal-guid|<meta name="?Generator|LibreOffice/i;

function converter(): TurndownService {
  const turn = new TurndownService({ bulletListMarker: '-', emDelimiter: '*', strongDelimiter: '**' });
  turn.remove(['style', 'script', 'title', 'head', 'meta', 'link']);
  turn.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  });
  turn.addRule('picture', { filter: 'img', replacement: () => '' });
  turn.addRule('cell', { filter: ['td', 'th'], replacement: (content) => `${content.trim()}\t` });
  turn.addRule('row', { filter: 'tr', replacement: (content) => `- ${content.trim().replaceAll('\t', ' – ')}\n` });
  turn.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  return turn;
}

/** Word writes a list as paragraphs that begin with a sign of its own. */
function listsOfWord(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"]')) {
    item.querySelector('span[style*="mso-list:Ignore"], span[style*="mso-list: Ignore"]')?.remove();
    const list = body.ownerDocument.createElement('ul');
    const line = body.ownerDocument.createElement('li');
    line.append(...item.childNodes);
    list.append(line);
    item.replaceWith(list);
  }
}

export function markdownOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?o:p>/g, ''), 'text/html');
  listsOfWord(body);
  return converter()
    .turndown(body)
    .replace(/\u00a0/g, ' ')
    .replace(/^(-) {2,}/gm, '$1 ')
    .replace(/(^- .*)\n\n(?=- )/gm, '$1\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function pasteCleanly(area: HTMLTextAreaElement): void {
  area.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!wordProcessor.test(html)) return;
    event.preventDefault();
    area.setRangeText(markdownOf(html), area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
