// SPDX-License-Identifier: EUPL-1.2
// A browser's picture of a page as a PNG with a palette, which takes a third of the room (PNG 1.2,
// W3C 2003). Shades that the eye does not tell apart are made one where there are more than 256.
import zlib from 'node:zlib';

const most = 256;
const signature = 8;

function chunksOf(png) {
  const chunks = [];
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

// Of what is left, above and above left (clause 9.4).
function paeth(left, up, corner) {
  const near = left + up - corner;
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function predicted(filter, left, up, corner) {
  return [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
}

// Rows of bytes, of 8 bits a channel and not interlaced, as browsers write them.
function pixelsOf(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[head[9]];
  const raw = zlib.inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x >= channels ? bytes[here - channels] : 0;
      const up = y > 0 ? bytes[here - stride] : 0;
      const corner = x >= channels && y > 0 ? bytes[here - stride - channels] : 0;
      bytes[here] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return { width, height, channels, bytes };
}

// Each pixel's colour with its lowest `coarse` bits alike; all that there are.
function coloursOf({ bytes, channels }, coarse) {
  const count = bytes.length / channels;
  const keep = 0xff << coarse;
  const colours = new Map();
  const indexes = Buffer.alloc(count);
  for (let at = 0; at < count; at += 1) {
    const [red, green, blue] = [bytes[at * channels], bytes[at * channels + 1], bytes[at * channels + 2]];
    const key = ((red & keep) << 16) | ((green & keep) << 8) | (blue & keep);
    if (!colours.has(key)) {
      if (colours.size === most) return undefined;
      colours.set(key, { index: colours.size, shown: [red, green, blue] });
    }
    indexes[at] = colours.get(key).index;
  }
  return { indexes, palette: Buffer.from([...colours.values()].flatMap(({ shown }) => shown)) };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(zlib.crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

export function smallPng(png) {
  const pixels = pixelsOf(png);
  let found;
  for (let coarse = 0; !found; coarse += 1) found = coloursOf(pixels, coarse);
  const { width, height } = pixels;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits, a palette
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) found.indexes.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const parts = [chunk('IHDR', head), chunk('PLTE', found.palette), chunk('IDAT', zlib.deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([png.subarray(0, signature), ...parts]);
}
