// Bundles the command line and the public API into dist/. Splitting keeps one copy of every module, and each
// command's packages are read only when that command runs.
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({
  entryPoints: ['src/cli/main.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  outbase: 'src',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  define: { FORDEL_VERSION: JSON.stringify(version) },
  // commander and cli-table3 are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import{createRequire as fordelRequire}from'node:module';const require=fordelRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
