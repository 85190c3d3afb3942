import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { FordelError } from '../../src/model/diagnostic.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The problems of an ordning, by code, in the order of the file. */
function problemsOf(text: string): string[] {
  const file = join(folder, 'ordning.yaml');
  writeFileSync(file, text);
  try {
    calculateScheme(loadScheme(file));
    return [];
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  }
}

const head = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
`;
/** There is no rate for these years, so this fails when it is worked out. */
const failing = '{ fremskrevet: { af: { fast: 100 }, fra: 2030, til: 2031 } }';
const sharing = (
  amount: string,
  id = 'f',
) => `  - { id: ${id}, titel: F, beloeb: ${amount}, noegle: { lige: {} }, modtagere: [Aalborg], afrunding: { metode: stoerste-rest } }
`;

describe('what rests on a part that failed', () => {
  it.each([
    ['another named amount', '  - { id: b, titel: B, beloeb: { sum: [{ beloeb: a }, { fast: 1 }] } }\n', ''],
    ['a fordeling', '', sharing('{ minus: { beloeb: a } }', 'g')],
    [
      'a fordeling of a fordeling',
      '',
      `${sharing('{ beloeb: a }', 'g')}${sharing('{ fordelt: { fordeling: g } }', 'h')}`,
    ],
    [
      'a takst',
      '',
      'takster: [{ id: t, titel: T, grundtakst: { beloeb: a }, grupper: [{ id: g, titel: G, faktor: 1 }] }]\n',
    ],
    [
      'a carry-over',
      '',
      'overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { beloeb: a } }] }]\n',
    ],
    [
      'a frame',
      '',
      'rammer: [{ id: r, titel: R, ramme: { fast: 1 }, dele: [{ titel: D, beloeb: { beloeb: a } }] }]\n',
    ],
    ['a key figure', '', 'noegletal: [{ id: k, titel: K, taeller: [{ beloeb: a }] }]\n'],
    [
      'a key figure of a fordeling',
      '',
      `${sharing('{ beloeb: a }', 'g')}noegletal: [{ id: k, titel: K, taeller: [{ fordeling: g }] }]\n`,
    ],
  ])('is silent: %s', (_what, amounts, rest) => {
    const text = `${head}beloeb:\n  - { id: a, titel: A, beloeb: ${failing} }\n${amounts}fordelinger:\n${sharing('{ fast: 1 }')}${rest}`;
    expect(problemsOf(text)).toEqual(['PL-MANGLER 6']);
  });

  it('does not silence what is wrong by itself, in whatever part', () => {
    const text = `${head}beloeb:
  - { id: a, titel: A, beloeb: ${failing} }
  - { id: b, titel: B, beloeb: { beloeb: a } }
fordelinger:
${sharing('{ fast: 1 }')}${sharing(failing, 'g')}noegletal:
  - { id: k, titel: K, taeller: [{ beloeb: b }] }
  - { id: l, titel: L, taeller: [{ fast: 1 }], naevner: [{ fast: 0 }] }
  - { id: m, titel: M, taeller: [{ fordeling: g }] }
`;
    expect(problemsOf(text)).toEqual(['PL-MANGLER 6', 'PL-MANGLER 10', 'NOEGLETAL-NUL 13']);
  });

  it('is told with all that is wrong with the amounts of one part', () => {
    const text = `${head}fordelinger:
${sharing('{ fast: 1 }')}noegletal:
  - id: k
    titel: K
    taeller:
      - ${failing}
      - { sum: [${failing}, { fast: 1 }] }
    naevner:
      - ${failing}
`;
    expect(problemsOf(text)).toEqual(['PL-MANGLER 11', 'PL-MANGLER 12', 'PL-MANGLER 14']);
  });
});
