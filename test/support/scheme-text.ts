import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import type { SchemeResult } from '../../src/model/result.ts';
import type { Scheme } from '../../src/model/scheme/scheme.ts';
import { vis } from './rational.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** An ordning from its blocks, read as the file it would be; `files` lie beside it. */
export function schemeOf<T>(
  blocks: string,
  use: (input: ReturnType<typeof loadScheme>) => T,
  files: Files = {},
): T {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const path = join(folder, 'ordning.yaml');
    writeFileSync(path, `ordning: proeve\ntitel: Prøve\naar: 2024\nudsteder: Eksempel\n${blocks}`);
    return use(loadScheme(path, { withPublished: true }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const calculated = (blocks: string, files?: Files): SchemeResult =>
  schemeOf(blocks, calculateScheme, files);
export const readScheme = (blocks: string): Scheme => schemeOf(blocks, ({ scheme }) => scheme);

/** A fordeling in one line; equal shares among Rebild and Thisted unless it says otherwise. */
export function fordeling(
  id: string,
  amount: string,
  {
    enhed = 'kr.',
    noegle = 'lige: {}',
    modtagere = 'Rebild, Thisted',
    til = '"0,01"',
    metode = 'hver-for-sig',
  } = {},
): string {
  return `  - { id: ${id}, titel: "${id}", enhed: "${enhed}", beloeb: { ${amount} }, noegle: { ${noegle} }, modtagere: [${modtagere}], afrunding: { metode: ${metode}, til: ${til} } }\n`;
}

/** The amounts of a fordeling, in the order of its recipients. */
export const amountsOf = ({ allocations }: SchemeResult, id: string): string[] =>
  (allocations.find(({ plan }) => plan.id === id)?.rows ?? []).map(({ amount }) => vis(amount));
