// SPDX-License-Identifier: EUPL-1.2
// Serves the files of a folder on a loopback address of its own, as the site serves them.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html', '.css': 'text/css', '.woff2': 'font/woff2' };

// Gives the address, and what ends it.
export async function serveFolder(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(folder, path.normalize(new URL(request.url, 'http://x').pathname));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const kept = path.extname(file) === '.html' ? 'no-cache' : 'max-age=31536000, immutable';
    const type = types[path.extname(file)] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': kept });
    return response.end(fs.readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
