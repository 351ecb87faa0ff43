// SPDX-License-Identifier: EUPL-1.2
// Builds the scripts of the workspace: one file for its pages, one for the service worker. Both are
// put into the program by cmake/web.cmake; KOMPASS_WEB_OUT names the folder they go to, and
// KOMPASS_WEB_PART which of the two is made.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const parts: Record<string, { entry: string; format: 'es' | 'iife' }> = {
  workspace: { entry: 'src/workspace.ts', format: 'es' },
  worker: { entry: 'src/worker/worker.ts', format: 'iife' },
};
const name = process.env['KOMPASS_WEB_PART'] ?? 'workspace';
const part = parts[name];
if (part === undefined) throw new Error(`there is no part '${name}'; say ${Object.keys(parts).join(' or ')}`);

export default defineConfig({
  plugins: [svelte({ compilerOptions: { customElement: true }, emitCss: false })],
  logLevel: 'warn',
  cacheDir: '../build/vite',
  build: {
    outDir: process.env['KOMPASS_WEB_OUT'] ?? 'dist',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: part.entry,
      output: { format: part.format, entryFileNames: `${name}.js`, codeSplitting: false },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
});
