// Builds dist/: the command line, whose parts are loaded as they are needed (see docs/decisions/0003), and the public
// API. Names are kept, so that a stack trace can be read.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'rolldown';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const common = {
  // What knows Node is our own code, so packages give their plain builds: yaml in modules, chalk without a look at the
  // terminal. They are smaller, and ask nothing of the environment.
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  external: [
    /^node:/,
    // Only `faktura` needs them: left outside, they cost the other commands nothing.
    'pdfkit',
    // Only `hent` goes to the network.
    'undici',
    'fontkit',
    '@xmldom/xmldom',
    // cli-table3 asks for it where a border is coloured; here none is.
    /^@colors\//,
  ],
};
/** What CSV and JSON are written with, and workbooks. A group takes what its modules import, so these come last, and no table needs them. */
const writesFormats = /decimal\.js|csv-stringify|publish.*(csv|json|decimal)\.ts/;
const writesWorkbooks = /publish.workbook/;
const define = { FORDEL_VERSION: JSON.stringify(version) };

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
copyFonts();
mkdirSync(new URL('dist/cli/', import.meta.url), { recursive: true });
// PDF.js (Apache License 2.0) is in the bundle, and its licence beside it.
copyFileSync(
  new URL('node_modules/pdfjs-dist/LICENSE', import.meta.url),
  new URL('dist/cli/LICENSE-pdfjs.txt', import.meta.url),
);
await build({
  ...common,
  input: 'src/index.ts',
  transform: { target: 'node20', define },
  output: { file: 'dist/index.js', format: 'esm' },
});
await build({
  ...common,
  input: { entry: 'src/cli/entry.ts' },
  // CommonJS has no import.meta.
  transform: { target: 'node20', define: { ...define, 'import.meta.url': 'urlOfThisFile' } },
  output: {
    dir: 'dist/cli',
    format: 'cjs',
    comments: { jsdoc: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    banner: "const urlOfThisFile = require('node:url').pathToFileURL(__filename).href;",
    // Each file takes time to open: what several commands share is one.
    codeSplitting: {
      groups: [
        { name: 'start', tags: ['$initial'], priority: 3 },
        {
          name: 'shared',
          test: (module) => !writesFormats.test(module) && !writesWorkbooks.test(module),
          minShareCount: 3,
          priority: 2,
        },
        { name: 'formats', test: writesFormats, minShareCount: 3, priority: 1 },
        { name: 'workbook', test: writesWorkbooks, minShareCount: 3 },
      ],
    },
  },
});

// What runs on the page of a report: one script, that the page holds.
await build({
  ...common,
  input: 'src/page/entry.ts',
  external: [],
  platform: 'browser',
  transform: { target: 'es2022' },
  output: { file: 'dist/page/report.js', format: 'iife', minify: true, comments: false },
});

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
