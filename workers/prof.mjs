import fs from 'node:fs';
import path from 'node:path';
import { showable } from '/work/main/workers/glyphs.mjs';
process.env.FONTCONFIG_FILE = '/work/main/workers/no-system-fonts.conf';
const { NodeCompiler } = await import('/work/main/node_modules/@myriaddreamin/typst-ts-node-compiler/index.js');
const fontFolders=['/usr/share/fonts/truetype/charis','/usr/share/fonts/truetype/dejavu','/usr/share/fonts/opentype/inter'];
const T=process.argv[2]; const J=process.argv[3];
const c=NodeCompiler.create({workspace:T,fontArgs:[{fontPaths:fontFolders}]});
const src=fs.readFileSync(J,'utf8');
const files=process.argv.slice(4);
for(let i=0;i<10;i++){
 const t=[performance.now()];
 const m=JSON.parse(src); m.meta.status='x'+i; const data=JSON.stringify(m);
 const {json}=showable(fontFolders,data); t.push(performance.now());
 c.mapShadow(path.join(T,'report.json'),Buffer.from(json));
 for(const f of files) c.mapShadow(path.join(T,'files',path.basename(f)),fs.readFileSync(f));
 t.push(performance.now());
 const r=c.compile({mainFilePath:path.join(T,'report.typ'),resetRead:true}); t.push(performance.now());
 if(!r.result){console.log(c.fetchDiagnostics(r.takeDiagnostics()));break;}
 const pdf=c.pdf(r.result,{pdfStandard:'ua-1'}); t.push(performance.now());
 const b=pdf.toString('base64'); t.push(performance.now());
 c.resetShadow(); c.evictCache(1); t.push(performance.now());
 console.log(['json','map','compile','pdf','b64','evict'].map((n,k)=>n+' '+(t[k+1]-t[k]).toFixed(0)).join('  '), 'size',pdf.length);
}
