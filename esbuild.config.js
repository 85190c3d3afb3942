// Builds dist/: the command line, whose parts are loaded as they are needed (see docs/decisions/0003), and the public
// API. Names are kept, so that a stack trace can be read.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'linked',
  logLevel: 'warning',
  // Only `faktura` needs them: left outside, they cost the other commands nothing.
  external: ['pdfkit', 'fontkit', '@xmldom/xmldom'],
  define: { FORDEL_VERSION: JSON.stringify(version) },
  // commander, yaml and others are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import{createRequire as fordelRequire}from'node:module';const require=fordelRequire(import.meta.url);",
  },
};

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
copyFonts();
await build({ ...common, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' });
await build({ ...common, entryPoints: ['src/cli/entry.ts'], outdir: 'dist/cli', splitting: true });

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
