import { createHash } from 'node:crypto';
import { asMarkup } from './markup.ts';

/** The look of every page: readable on paper, on a telephone and in the dark, with nothing fetched from anywhere. */
const look = `
:root { color-scheme: light dark; --ink: #1a1d21; --soft: #5b636d; --paper: #fff; --line: #d5dae0; --band: #f4f6f8;
  --bad: #b3261e; --bad-band: #fbe9e7; --doubt: #7a4b00; --doubt-band: #fff1d6; --good: #1b6b3a; --good-band: #e3f4e8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a9b1bb; --paper: #16181b; --line: #3a4048; --band: #202328;
  --bad: #ff8a80; --bad-band: #3d1f1d; --doubt: #ffc766; --doubt-band: #3a2c12; --good: #7fd49b; --good-band: #16301f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3, h4, h5, h6 { font-size: 1.05rem; }
a { color: inherit; }
pre { overflow-x: auto; padding: .75rem 1rem; background: var(--band); border: 1px solid var(--line); border-radius: .4rem; white-space: pre-wrap; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--soft); vertical-align: bottom; } tfoot td { border-top: 2px solid var(--soft); font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.soft { color: var(--soft); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .table { overflow: visible; } tr, pre { break-inside: avoid; } thead { display: table-header-group; } }
`;

/**
 * A page of its own: nothing in it is fetched, and it opens from the disk.
 *
 * @param script the one script that may run on it.
 */
export function htmlPage(title: string, body: string, ownLook = '', script?: string): string {
  const mayRun = script === undefined ? '' : `; script-src 'sha256-${digestOf(script)}'`;
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${mayRun}">
<title>${asMarkup(title)}</title>
<style>${look}${ownLook}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function digestOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}
