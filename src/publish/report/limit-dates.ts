import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { Extract, Headcounts } from '../../model/statbank/extract.ts';

/** How many rows of an extract a page carries: a megabyte of them. */
const mostRows = 80_000;

export interface Limited {
  readonly input: SchemeInput;
  /** What the page does not have, for whoever reads it. */
  readonly leftOut: readonly Diagnostic[];
}

/**
 * An ordning whose extracts have no more rows than a page carries: the dates that it counts people at whatever they take, then the newest of
 * the others that there is room for.
 */
export function limitDates(input: SchemeInput, most = mostRows): Limited {
  const leftOut: Diagnostic[] = [];
  const extracts = [...input.extracts].map(([file, extract]): [string, Extract] => {
    const headcounts = keptDates(extract, datesUsed(input.scheme, file), input, most);
    const { size } = extract.headcounts;
    if (headcounts.size < size) leftOut.push(leftOutOf(extract, headcounts.size, size));
    return [file, { ...extract, headcounts }];
  });
  return { input: { ...input, extracts: new Map(extracts) }, leftOut };
}

function datesUsed({ allocations }: Scheme, file: string): ReadonlySet<string> {
  const keys = circlesOf(allocations).flatMap(({ key }) => keysIn(key));
  return new Set(keys.flatMap((key) => (key.kind === 'befolkning' && key.file === file ? [key.date] : [])));
}

function keptDates(
  { headcounts }: Extract,
  used: ReadonlySet<string>,
  { municipalities }: SchemeInput,
  most: number,
): ReadonlyMap<string, Headcounts> {
  const byAge = [...headcounts.keys()].sort().reverse();
  const inOrder = [...byAge.filter((date) => used.has(date)), ...byAge.filter((date) => !used.has(date))];
  let rows = 0;
  const kept = new Set<string>();
  for (const date of inOrder) {
    for (const { code } of municipalities) rows += headcounts.get(date)?.rowsOf(code)?.length ?? 0;
    if (rows > most && !used.has(date)) break;
    kept.add(date);
  }
  return new Map([...headcounts].filter(([date]) => kept.has(date)));
}

function leftOutOf({ source }: Extract, kept: number, all: number): Diagnostic {
  return {
    code: 'RAPPORT-UDELADT',
    severity: 'note',
    message: `siden har ${inNumber(kept, 'opgørelsestidspunkt', 'opgørelsestidspunkter')} af udtrækkets ${all} med: alle ville gøre den for stor`,
    place: { file: source.file },
    advice:
      'Det er dem, ordningen bruger, og de nyeste. Skal der vælges mellem flere under "Hvad hvis?", så brug et udtræk med færre grupper, eller skriv tidspunktet i ordningen.',
  };
}
