// SPDX-License-Identifier: EUPL-1.2
// The points of an evaluation from its agreed grades, exactly, by another way than the program's:
// whole numbers over a common denominator. And the figures a printed report shows, read off its text.
import { execFileSync } from 'node:child_process';

// A fraction of whole numbers.
const plus = ([a, b], [c, d]) => [a * d + c * b, b * d];

// Half away from zero; no figure is negative.
const rounded = ([over, under]) => Number((2n * over + under) / (2n * under));

// max x (sum of worth x grade) / (sum of worth), in per cent.
function pointsOf(subArea, gradeOf) {
  let got = 0n;
  let all = 0n;
  for (const { id, worth } of subArea.criteria) {
    got += BigInt(worth) * BigInt(gradeOf(id));
    all += BigInt(worth);
  }
  return [BigInt(subArea.max) * got, 100n * all];
}

// Shown points by code of sub-area and area, and of the whole under 'total'.
export function shownPoints(subAreas, gradeOf) {
  const exact = { total: [0n, 1n] };
  for (const subArea of subAreas) {
    const area = subArea.code.split('.')[0];
    const points = pointsOf(subArea, gradeOf);
    exact[subArea.code] = points;
    exact[area] = plus(exact[area] ?? [0n, 1n], points);
    exact.total = plus(exact.total, points);
  }
  return Object.fromEntries(Object.entries(exact).map(([code, points]) => [code, rounded(points)]));
}

// Of a report in Swedish.
export function printedPoints(pdf) {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const printed = {};
  for (const line of text.split('\n')) {
    const row = /^\s*(\d\.\d)\s+\S.*?\s(\d+)\s+(\d+)\s+\d+\s?%\s*$/.exec(line);
    if (row) printed[row[1]] = Number(row[2]);
    const area = /^\s*Område (\d)\s.*\s(\d+) poäng\s+\d+\s*$/.exec(line);
    if (area) printed[area[1]] = Number(area[2]);
  }
  printed.total = Number(/(\d+)\s+av 800 poäng/.exec(text)?.[1]);
  return printed;
}

// What differs, in words.
export function differences(wanted, found) {
  return Object.keys(wanted)
    .filter((code) => wanted[code] !== found[code])
    .map((code) => `${code}: ${found[code]} is printed, ${wanted[code]} is right`);
}
