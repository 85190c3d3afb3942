// Builds dist/: the command line as one CommonJS file with V8's code cache beside it (see docs/decisions/0003), and the
// public API as an ES module.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // Only `faktura` needs them: left outside, they cost the other commands nothing.
  external: ['pdfkit', 'fontkit', '@xmldom/xmldom'],
};

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
copyFonts();
await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  // Some packages are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import{createRequire as fordelRequire}from'node:module';const require=fordelRequire(import.meta.url);",
  },
});
await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/fordel.cjs',
  format: 'cjs',
  // import() becomes a require() that runs when it is reached, so that a command loads only what it needs.
  supported: { 'dynamic-import': false },
  // What is slow at the start: crypto waits until a digest is asked for; nothing uses the next two, for no command is a
  // program of its own, and session.ts decides about colours; and most texts need no look at each letter.
  alias: {
    'node:crypto': './bin/late-crypto.cjs',
    'node:child_process': './bin/nothing.cjs',
    '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js',
    'string-width': './bin/string-width.cjs',
  },
  define: { FORDEL_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
});

// In ASCII alone the bundle takes half the room in memory; esbuild itself leaves regular expressions as they stand.
const bundle = fileURLToPath(new URL('dist/fordel.cjs', import.meta.url));
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/[^\0-\x7f]/g, escaped), 'latin1');

// The cache holds what has been compiled by the time it is made: so it is made after the main job has run once.
const { loadBundle } = createRequire(import.meta.url)('./bin/load-bundle.cjs');
process.argv = [process.execPath, 'fordel', 'beregn', 'socialtilsyn-nord-2024'];
process.stdout.write = () => true;
const { script, cacheFile } = loadBundle(bundle);
process.on('exit', () => writeFileSync(cacheFile, script.createCachedData()));

// The invoices' font (SIL Open Font License) travels with the bundle, its licence beside it.
function copyFonts() {
  const from = new URL('node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);
  const to = new URL('dist/fonts/', import.meta.url);
  mkdirSync(to, { recursive: true });
  for (const [path, name] of [
    ['400Regular/SourceSans3_400Regular.ttf', 'SourceSans3-Regular.ttf'],
    ['600SemiBold/SourceSans3_600SemiBold.ttf', 'SourceSans3-SemiBold.ttf'],
    ['LICENSE_FONT', 'LICENSE-SourceSans3.txt'],
  ]) {
    copyFileSync(new URL(path, from), new URL(name, to));
  }
}
