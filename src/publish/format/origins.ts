import type { Origin } from '../../model/origin.ts';

/** So many runs of rows are listed; of more the rest is counted. */
const mostListed = 20;

interface Manner {
  /** What stands between two runs of rows. */
  readonly between: string;
  /** How it is told that there are so many more rows. */
  readonly more: (rows: number) => string;
}

/** Every row behind a value: `folk1a.csv:3-20`, `budget.csv:2, 5-7; tal.csv:4`. Rows that follow on one another are one run. */
export function originsInWords(origins: readonly Origin[]): string {
  return inManner(origins, { between: ', ', more: (rows) => ` og ${rows} flere` });
}

/** The same for a memo, whose figures are read: each file with its rows is one word, `budget.csv:2,5-7`, in which nobody takes a row for a figure. */
export function originsAsWords(origins: readonly Origin[]): string {
  return inManner(origins, { between: ',', more: () => ' m.fl.' });
}

function inManner(origins: readonly Origin[], { between, more }: Manner): string {
  const runs: { readonly file: string; readonly from: number; to: number }[] = [];
  const files = [...new Set(origins.map(({ file }) => file))];
  for (const file of files) {
    const lines = new Set(origins.flatMap((origin) => (origin.file === file ? origin.line : [])));
    for (const line of [...lines].sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last?.file === file && last.to + 1 === line) last.to = line;
      else runs.push({ file, from: line, to: line });
    }
  }
  const listed = runs.slice(0, mostListed);
  const inFile = (file: string) =>
    listed.flatMap(({ file: own, from, to }) =>
      own === file ? (from === to ? `${from}` : `${from}-${to}`) : [],
    );
  const named = files
    .filter((file) => inFile(file).length > 0)
    .map((file) => `${file}:${inFile(file).join(between)}`);
  const left = runs.slice(mostListed).reduce((count, { from, to }) => count + to - from + 1, 0);
  return `${named.join('; ')}${left === 0 ? '' : more(left)}`;
}
