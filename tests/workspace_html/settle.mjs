// SPDX-License-Identifier: EUPL-1.2
// Makes a page say the same whenever it is looked at: days move with today, and what is drawn by lot
// is replaced. And what can be read in a part of it.
import { phrasesOf } from './phrases.mjs';

const today = '2026-03-09'; // what every day is moved by

function months() {
  const all = {};
  for (const lang of ['sv', 'en']) {
    const phrases = phrasesOf(lang);
    for (let number = 1; number <= 12; number += 1) all[phrases[`month_${number}`]] = { lang, number };
  }
  return all;
}

// Runs in the page.
function settleDocument({ today, now, months }) {
  const day = 86_400_000;
  const shift = Date.parse(today) - Date.parse(now);
  const near = (time) => Math.abs(time - Date.parse(now)) < 400 * day;
  const names = Object.keys(months);
  const nameOf = (lang, number) => names.find((name) => months[name].lang === lang && months[name].number === number);
  const spoken = new RegExp(`(\\d{1,2}) (${names.join('|')}) (\\d{4})`, 'g');
  const settled = (text) =>
    text
      .replace(spoken, (all, d, name, y) => {
        const time = Date.UTC(Number(y), months[name].number - 1, Number(d));
        if (!near(time)) return all;
        const moved = new Date(time + shift);
        return `${moved.getUTCDate()} ${nameOf(months[name].lang, moved.getUTCMonth() + 1)} ${moved.getUTCFullYear()}`;
      })
      .replace(/\b\d{4}-\d\d-\d\d\b/g, (all) => {
        const time = Date.parse(all);
        return near(time) ? new Date(time + shift).toISOString().slice(0, 10) : all;
      })
      .replace(/(\d{4}(?: kl\. |, ))\d\d([.:])\d\d(?![\d–])/g, (all, before, mark) => `${before}10${mark}15`)
      .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://kompass.example.org')
      .replace(/\/arbete\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/arbete/0195a1b2')
      .replace(/\b[0-9a-f]{64}\b/g, '5f'.repeat(32));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.tagName === 'TEXTAREA') continue;
    const text = settled(node.data);
    if (text !== node.data) node.data = text;
  }
  for (const field of document.querySelectorAll('input[type=text], textarea')) {
    const text = settled(field.value);
    if (text !== field.value) field.value = text;
  }
}

export async function settle(page) {
  await page.evaluate(settleDocument, { today, now: new Date().toISOString().slice(0, 10), months: months() });
  await page.evaluate(() => document.fonts.ready);
}

// Runs in the page: a line each text and each field whose middle is between the two heights and that
// begins left of the width.
function linesBetween({ top, bottom, width }) {
  const shown = (rect) => {
    const middle = (rect.top + rect.bottom) / 2 + scrollY;
    const visible = rect.width > 1 && rect.height > 1 && rect.right > 0 && rect.left < width;
    return visible && middle > top && middle < bottom;
  };
  const lines = [];
  const say = (text) => lines.push(text.replace(/\s+/g, ' ').trim());
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) {
      if (!shown(node.getBoundingClientRect())) continue;
      const chosen = node.type === 'radio' || node.type === 'checkbox';
      if (chosen) say(node.checked ? '[x]' : '[ ]');
      else say(`[${node instanceof HTMLSelectElement ? node.selectedOptions[0]?.text ?? '' : node.value}]`);
    } else if (node instanceof Text && node.data.trim() !== '') {
      if (node.parentElement.closest('textarea, select, .vh, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (shown(range.getBoundingClientRect())) say(node.data);
    }
  }
  return lines;
}

export const textBetween = (page, span) => page.evaluate(linesBetween, span);
