// SPDX-License-Identifier: EUPL-1.2
// Writes what no face can show in another way. PDF/UA-1 refuses a character without a glyph, so this
// is done before: by its plain form, else as U+FFFD, the sign for a character that cannot be shown.
// Reads the cmap tables (OpenType 1.9, formats 4 and 12) of the faces.
import fs from 'node:fs';
import path from 'node:path';

// A face shows what all of its named styles have; those of the first two have the same.
const faces = [['CharisSIL-Regular.ttf'], ['Inter-Regular.otf'],
  ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSans-Oblique.ttf', 'DejaVuSans-BoldOblique.ttf']];

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

// Whether one face or another shows a code point. Each is looked up in the ranges, once: to list all
// that a face has costs more than a whole report asks for.
let known = null;
function coverage(folders) {
  if (known) return known;
  const styles = faces.map((names) => names
    .map((name) => folders.map((folder) => path.join(folder, name)).find((f) => fs.existsSync(f)))
    .filter(Boolean).map(ranges));
  const has = (c) => styles.some((files) => files.length > 0 && files.every((found) => found.some(([first, last]) => first <= c && c <= last)));
  const asked = new Map();
  known = (c) => {
    if (!asked.has(c)) asked.set(c, has(c));
    return asked.get(c);
  };
  return known;
}

// Never drawn: controls, joiners, direction marks, variation selectors, the byte order mark.
const silent = /[\p{Cc}\u00ad\u034f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;
const unknown = '\ufffd';

function shownAs(sign, shows) {
  const plain = sign.normalize('NFKC');
  return plain !== sign && [...plain].every(shows) ? plain : unknown;
}

// The report with what cannot be shown written otherwise, and the signs that became U+FFFD, in order
// of their numbers. What is never drawn (alternative texts, titles of drawings) stays as it is.
export function showable(folders, json) {
  const covers = coverage(folders);
  const shows = (c) => silent.test(c) || covers(c.codePointAt(0));
  const written = new Set(json.match(/[^\x00-\xff]/gu)); // letters of Latin-1 are in every face
  if (!json.includes('\\u') && [...written].every(shows)) return { json, missing: [] };
  const missing = new Set();
  let changed = false;
  const put = (text) => {
    if ([...text].every(shows)) return text;
    changed = true;
    const otherwise = [...text].map((c) => {
      const form = shows(c) ? c : shownAs(c, shows);
      if (form === unknown) missing.add(c);
      return form;
    });
    return otherwise.join('').replace(/\ufffd[\ufffd\u200d\ufe0f]+/g, unknown); // one for a row of them
  };
  const drawing = (svg) => svg.replace(/<text\b.*?<\/text>/gs, (text) => text.replace(/>[^<]+</g, put));
  const report = JSON.parse(json, (key, value) => {
    if (typeof value !== 'string' || key === 'alt') return value;
    return value.startsWith('<svg') ? drawing(value) : put(value);
  });
  return { json: changed ? JSON.stringify(report) : json, missing: [...missing].sort((a, b) => a.codePointAt(0) - b.codePointAt(0)) };
}
