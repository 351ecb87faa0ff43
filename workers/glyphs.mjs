// SPDX-License-Identifier: EUPL-1.2
// Which characters of a text neither face can show. PDF/UA-1 refuses a character without a glyph, so
// they are found before. Reads the cmap tables (OpenType 1.9, formats 4 and 12) of the regular faces.
import fs from 'node:fs';
import path from 'node:path';

const regular = ['CharisSIL-Regular.ttf', 'Inter-Regular.otf'];

function cmapOf(font) {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === 'cmap') return font.subarray(font.readUInt32BE(at + 8));
  }
  return null;
}

function format12(table, add) {
  for (let i = 0, n = table.readUInt32BE(12); i < n; i++) add(table.readUInt32BE(16 + 12 * i), table.readUInt32BE(20 + 12 * i));
}

function format4(table, add) {
  const twice = table.readUInt16BE(6);
  for (let i = 0; i < twice; i += 2) {
    const end = table.readUInt16BE(14 + i);
    if (end !== 0xffff) add(table.readUInt16BE(16 + twice + i), end);
  }
}

// Code point ranges [first, last] of a font file.
export function ranges(file) {
  const cmap = cmapOf(fs.readFileSync(file));
  const found = [];
  const add = (first, last) => found.push([first, last]);
  for (let i = 0, n = cmap ? cmap.readUInt16BE(2) : 0; i < n; i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = table.readUInt16BE(0);
    if (format === 12) format12(table, add);
    if (format === 4) format4(table, add);
  }
  return found;
}

let known = null; // what both faces show
function coverage(folders) {
  if (known) return known;
  const sets = regular.map((name) => {
    const file = folders.map((folder) => path.join(folder, name)).find((f) => fs.existsSync(f));
    const set = new Set();
    for (const [first, last] of file ? ranges(file) : []) for (let c = first; c <= last; c++) set.add(c);
    return set;
  }).filter((set) => set.size > 0);
  known = (code) => sets.every((set) => set.has(code));
  return known;
}

// Never drawn: controls, joiners, direction marks, variation selectors, the byte order mark. And what
// the template writes in another way: the arrow "by meaning", ligatures out of PDFs.
const silent = /[\u21b7\ufb00-\ufb04\p{Cc}\u00ad\u034f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;

// In order of their numbers, each once.
export function uncovered(folders, json) {
  const shows = coverage(folders);
  if (/^[\x00-\xff]*$/.test(json) && !json.includes('\\u')) return [];
  const found = new Set();
  const look = (value) => {
    if (typeof value === 'string') {
      if (!value.startsWith('<svg')) for (const c of value) if (!silent.test(c) && !shows(c.codePointAt(0))) found.add(c);
    } else if (value && typeof value === 'object') for (const child of Object.values(value)) look(child);
  };
  look(JSON.parse(json));
  return [...found].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
}

// As the inside of a character class of the regular expressions of Typst.
export const characters = (list) => list.map((c) => `\\x{${c.codePointAt(0).toString(16)}}`).join('');
