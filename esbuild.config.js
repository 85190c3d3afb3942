// Builds dist/: the command line, whose parts are loaded as they are needed (see docs/decisions/0003), and the public
// API. Names are kept, so that a stack trace can be read.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const common = {
  bundle: true,
  // What knows Node is our own code, so packages give their plain builds: yaml in modules, chalk without a look at the
  // terminal. They are smaller, and ask nothing of the environment.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'esm',
  legalComments: 'linked',
  logLevel: 'warning',
  external: [
    'node:*',
    // Only `faktura` needs them: left outside, they cost the other commands nothing.
    'pdfkit',
    'fontkit',
    '@xmldom/xmldom',
    // cli-table3 asks for it where a border is coloured; here none is.
    '@colors/colors',
  ],
  define: { FORDEL_VERSION: JSON.stringify(version) },
  // commander and others are CommonJS and call require() for Node's own modules.
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
