// SPDX-License-Identifier: EUPL-1.2
// Whether the markup is well-formed: a browser mends in silence what is not. Every element is closed
// in its order and attributes are quoted and stand once.
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const inParagraph = new Set(['p', 'div', 'ul', 'ol', 'dl', 'table', 'section', 'header', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5']);

function faultsOfAttributes(name, text) {
  const seen = new Set(), faults = [];
  const rest = text.replace(/\s([^\s"'<>=/]+)(?:="([^"<]*)")?(?=\s|\/|$)/g, (_, key) => {
    if (seen.has(key)) faults.push(`<${name}> has the attribute ${key} twice`);
    seen.add(key);
    return '';
  });
  if (!/^\s*\/?\s*$/.test(rest)) faults.push(`<${name}> has an attribute that cannot be read: ${rest.trim().slice(0, 60)}`);
  return faults;
}

export function faultsOfSource(html) {
  const faults = [], open = [];
  if (!html.startsWith('<!DOCTYPE html>')) faults.push('it does not begin with <!DOCTYPE html>');
  const body = html.replace(/^<!DOCTYPE html>/, '').replace(/<style>[^<]*<\/style>/g, '');
  for (const [, closing, name, attributes] of body.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>"]|"[^"]*")*)>/g)) {
    if (closing) {
      const last = open.pop();
      if (last !== name) { faults.push(`</${name}> closes <${last ?? 'nothing'}>`); break; }
      continue;
    }
    faults.push(...faultsOfAttributes(name, attributes));
    if (open.at(-1) === 'p' && inParagraph.has(name)) faults.push(`<${name}> stands inside <p>`);
    if (!empty.has(name) && !attributes.endsWith('/')) open.push(name);
  }
  if (open.length > 0) faults.push(`<${open.at(-1)}> is never closed`);
  const loose = body.replace(/<(?:[^<>"]|"[^"]*")*>/g, '');
  if (/[<>]/.test(loose)) faults.push(`a loose sign: ${loose.match(/.{0,30}[<>].{0,30}/)[0]}`);
  const bare = loose.match(/&(?!(?:[a-z]+|#\d+|#x[0-9a-f]+);).{0,20}/i);
  if (bare) faults.push(`a bare ampersand: ${bare[0]}`);
  return faults;
}
