// SPDX-License-Identifier: EUPL-1.2
// A warm Typst process: one request a line on standard input, one answer a line on standard output.
//   node typst.mjs --fonts FOLDER [--fonts FOLDER ...]
//   first  {"ready":true} or {"ready":false,"error":"...","remedy":"..."}
//   in     {"id":1,"template":"FOLDER","main":"report.typ","data":"JSON text","files":{"NAME":"base64"}}
//   out    {"id":1,"ok":true,"pdf":"base64","missing_glyphs":"","ms":310} or
//          {"id":1,"ok":false,"blame":"report","picture":"","error":"..."}
// blame: "report" for what cannot be set, with the NAME of the picture when it is one; or "template".
// Only the given folders are searched for fonts: no system fonts and no silent replacement.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { showable } from './glyphs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const faces = [
  { family: 'Charis SIL', package: 'fonts-sil-charis' },
  { family: 'Inter', package: 'fonts-inter' },
  { family: 'DejaVu Sans', package: 'fonts-dejavu-core' },
];
const say = (answer) => fs.writeSync(1, JSON.stringify(answer) + '\n');
const write = (answer) => new Promise((done) => process.stdout.write(JSON.stringify(answer) + '\n', done));
const failed = (error, remedy) => { say({ ready: false, error, remedy }); process.exit(1); };

const fontFolders = process.argv.slice(2).filter((_, i, all) => all[i - 1] === '--fonts');
// Read by the font loader when it is first used: without it every font of the machine takes part.
process.env.FONTCONFIG_FILE = path.join(here, 'no-system-fonts.conf');
if (!fs.existsSync(process.env.FONTCONFIG_FILE)) failed(`there is no ${process.env.FONTCONFIG_FILE}`, 'restore workers/');
const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((trouble) =>
  failed(`the Typst compiler cannot be loaded (${String(trouble.message).split('\n')[0]})`, 'run ./start, which installs it'));

const fontArgs = [{ fontPaths: fontFolders.filter((folder) => fs.existsSync(folder)) }];
const compilers = new Map(); // a template folder each
const compilerFor = (template) => {
  if (!compilers.has(template)) compilers.set(template, NodeCompiler.create({ workspace: template, fontArgs }));
  return compilers.get(template);
};

// Asks the compiler's own font book, by the warnings it gives for a family it does not know.
function missingFace() {
  const probe = NodeCompiler.create({ workspace: here, fontArgs });
  return faces.find(({ family }) => {
    const warnings = probe.compile({ mainFileContent: `#set text(font: "${family}")\nx` }).takeWarnings();
    return warnings && probe.fetchDiagnostics(warnings).some((w) => w.message.includes('unknown font family'));
  });
}

// "areas.typ:12:5: unexpected argument", at most three of them.
function diagnostics(compiler, problem) {
  let list = [];
  try { list = compiler.fetchDiagnostics(problem); } catch { /* an error of the export has no list */ }
  const said = list.filter((d) => d.severity === 1).slice(0, 3).map((d) => {
    const at = d.range ? `:${d.range.start.line + 1}:${d.range.start.character + 1}` : '';
    return `${path.basename(d.path ?? '')}${at}: ${d.message}`;
  });
  return said.join('; ');
}
const fault = (error, blame, picture = '') => Object.assign(new Error(error), { blame, picture });
// The model is data and the program makes it, so only a picture can be what does not compile.
function compileFault(said, compiler, pictures) {
  const undecoded = /failed to decode image.*/.exec(said);
  if (!undecoded) return fault(said || 'Typst gave no document', 'template');
  const broken = pictures.find((name) => !compiler.compile({ mainFileContent: `#image("/files/${name}")` }).result);
  return fault(undecoded[0], 'report', broken);
}
// Errors of the export come as text: SourceDiagnostic { ..., message: "...", ... }.
const exportErrors = (trouble) => {
  const found = [...String(trouble.message ?? trouble).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => m[1].replaceAll('\\"', '"'));
  return [...new Set(found)].slice(0, 3).join('; ') || String(trouble.message ?? trouble).slice(0, 300);
};

function map(compiler, template, request, json) {
  const put = (name, bytes) => compiler.mapShadow(path.join(template, name), bytes);
  put('report.json', Buffer.from(json));
  for (const [name, content] of Object.entries(request.files ?? {})) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw new Error(`the file name '${name}' has other signs than letters, digits, '.', '_' and '-'`);
    put(path.join('files', name), Buffer.from(content, 'base64'));
  }
}

function pdfOf(request) {
  const template = path.resolve(request.template);
  const mainFilePath = path.join(template, path.basename(request.main ?? 'report.typ'));
  if (!fs.existsSync(mainFilePath)) throw fault(`${mainFilePath} is missing`, 'template');
  const compiler = compilerFor(template);
  const { json, missing } = showable(fontFolders, request.data);
  try {
    map(compiler, template, request, json);
    const compiled = compiler.compile({ mainFilePath, resetRead: true });
    if (!compiled.result) throw compileFault(diagnostics(compiler, compiled.takeDiagnostics()), compiler, Object.keys(request.files ?? {}));
    try {
      const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
      return { pdf: pdf.toString('base64'), missing_glyphs: missing.join('') };
    } catch (trouble) { throw new Error(exportErrors(trouble)); }
  } finally {
    compiler.resetShadow();
  }
}

// What the last report left in the caches goes when its answer is out, so that nobody waits for it.
async function answer(line) {
  const began = performance.now();
  let id = null;
  try {
    const request = JSON.parse(line);
    id = request.id ?? null;
    await write({ id, ok: true, ...pdfOf(request), ms: Math.round(performance.now() - began) });
  } catch (trouble) {
    await write({ id, ok: false, blame: trouble.blame ?? 'report', picture: trouble.picture ?? '', error: String(trouble.message ?? trouble) });
  }
  for (const compiler of compilers.values()) compiler.evictCache(1);
}

const absent = missingFace();
if (absent) failed(`the font ${absent.family} is not in ${fontFolders.join(', ') || 'any folder: none was given'}`, `install the Debian package ${absent.package}`);
say({ ready: true });
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') await answer(line);
}
