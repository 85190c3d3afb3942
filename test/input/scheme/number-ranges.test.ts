import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { schemeSchema } from '../../../src/input/scheme/schema.ts';
import { numberRanges } from '../../../src/input/scheme/schema-number.ts';
import { jsonSchema } from '../../../src/publish/schemas.ts';
import { readScheme, underlined } from '../../support/read-scheme.ts';

type Schema = z.core.$ZodType;

/** The numbers of a schema that no range is declared for, by their path. */
function withoutRange(schema: Schema, path: string, seen: Set<Schema>): string[] {
  if (seen.has(schema) || numberRanges.get(schema) !== undefined) return [];
  seen.add(schema);
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const inner = (child: Schema, name: string) => withoutRange(child, `${path}/${name}`, seen);
  switch (def.type) {
    case 'number':
    case 'bigint':
      return [path];
    case 'union':
      return def.options.flatMap((option, index) => inner(option, `${index}`));
    case 'array':
      return inner(def.element, '[]');
    case 'record':
      return inner(def.valueType, '*');
    case 'object':
      return Object.entries(def.shape).flatMap(([name, child]) => inner(child, name));
    case 'optional':
      return inner(def.innerType, '?');
    case 'lazy':
      return inner(def.getter(), 'lazy');
    default:
      return [];
  }
}

const scheme = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
kilder: { a: { dokument: A, side: 4 } }
beloeb:
  - { id: a, titel: A, beloeb: { fremskrevet: { af: { fast: "-5" }, fra: 2023, til: 2024, satser: [3], afrund: 10, tillaeg_for: { 2024: "-7" } } }, afrunding: { til: 100 } }
takster:
  - { id: t, titel: T, grundtakst: { fast: 1 }, grupper: [{ id: g, titel: G, faktor: 2, pladser: "1-8" }, { id: h, titel: H, faktor: 3, pladser: "9+" }], ydelser: [{ id: y, titel: Y, procent: 10 }] }
fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 12 }
    noegle:
      graenser:
        noegle:
          blanding:
            dele:
              - procent: 40
                noegle: { trin: { noegle: { befolkning: { fil: f.csv, tidspunkt: 2024K1, alder: "0-17" } }, trin: [{ over: 150000, procent: "74,4" }] } }
              - procent: 60
                noegle: { faktorer: { noegle: { klasser: { noegle: { lige: {} }, klasser: [{ fra: "-2", vaegt: 8 }] } }, vaerdier: { Aalborg: 9 }, ellers: 11 } }
        gulv: { procent: 13 }
        loft: { beloeb: 14 }
    modtagere: [Aalborg, { kommune: 860, fra: 2024-02, til: 2024-11 }]
    afrunding: { metode: stoerste-rest, til: 15 }
    andel: { decimaler: 5 }
  - id: p
    titel: P
    beloeb: { fast: 12 }
    noegle: { procenter: { vaerdier: { Aalborg: 16, Hjørring: 84 } } }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: hver-for-sig }
noegletal: [{ id: k, titel: K, taeller: [{ afrundet: { af: { fast: 7 }, til: 17 } }], afrunding: { til: 18 } }]
`;

describe('each number of an ordning', () => {
  it('has a range that its schema declares', () => {
    expect(withoutRange(schemeSchema, '', new Set())).toEqual([]);
  });

  it('may be negative where that has a meaning', () => {
    expect(readScheme(scheme).problems).toEqual([]);
  });

  it.each([
    ['aar: 2024', 'aar: 1899', '1899', 'fra 1900 til 2200'],
    ['aar: 2024', 'aar: 2201', '2201', 'fra 1900 til 2200'],
    ['side: 4', 'side: 0', '0', 'fra 1 til 99999'],
    ['fra: 2023, til', 'fra: 1066, til', '1066', 'fra 1900 til 2200'],
    ['satser: [3]', 'satser: [-100]', '-100', 'over -100 og højst 100'],
    ['afrund: 10', 'afrund: "-0,01"', '"-0,01"', 'over nul'],
    ['til: 100 }', 'til: 0 }', '0', 'over nul'],
    ['faktor: 2', 'faktor: 0', '0', 'over nul'],
    ['procent: 10', 'procent: 0', '0', 'over nul'],
    ['procent: 40', 'procent: "-40"', '"-40"', 'fra 0 til 100'],
    ['procent: 60', 'procent: 101', '101', 'fra 0 til 100'],
    ['over: 150000', 'over: -10', '-10', 'nul eller mere'],
    ['procent: "74,4"', 'procent: "74,4-"', '"74,4-"', 'nul eller mere'],
    ['vaegt: 8', 'vaegt: (8)', '(8)', 'nul eller mere'],
    ['Aalborg: 9', 'Aalborg: -9', '-9', 'nul eller mere'],
    ['ellers: 11', 'ellers: -11', '-11', 'nul eller mere'],
    ['gulv: { procent: 13 }', 'gulv: { procent: -13 }', '-13', 'fra 0 til 100'],
    ['gulv: { procent: 13 }', 'gulv: { beloeb: -13 }', '-13', 'nul eller mere'],
    ['loft: { beloeb: 14 }', 'loft: { beloeb: "-14" }', '"-14"', 'nul eller mere'],
    ['kommune: 860', 'kommune: -860', '-860', 'fra 1 til 999'],
    ['til: 15', 'til: "-1"', '"-1"', 'over nul'],
    ['decimaler: 5', 'decimaler: 7', '7', 'fra 0 til 6'],
    ['Aalborg: 16', 'Aalborg: 160', '160', 'fra 0 til 100'],
    ['til: 17', 'til: -17', '-17', 'over nul'],
    ['til: 18', 'til: 0', '0', 'over nul'],
    ['alder: "0-17"', 'alder: 126', '126', 'fra 0 til 125'],
  ])('is refused out of it, at its cell: %s as %s', (written, wrong, cell, range) => {
    const text = scheme.replace(written, wrong);
    expect(text).not.toBe(scheme);
    const { problems } = readScheme(text);
    expect(problems.map(({ code, message }) => [code, message.replace(/^"[^"]+" /, '')])).toEqual([
      ['ORDNING-VAERDI', `skal være ${range}`],
    ]);
    expect(problems.map((problem) => underlined(text, problem))).toEqual([cell]);
    expect(problems[0]?.advice).toContain(`Fundet "${cell.replace(/^"|"$/g, '')}". Skriv`);
  });

  it('does not hide what else is wrong', () => {
    const text = scheme.replace('til: 15', 'til: 0').replace('[Aalborg, Hjørring]', '[Aalborg, Hjøring]');
    expect(readScheme(text).problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ORDNING-VAERDI', 'KOMMUNE-UKENDT']),
    );
  });

  it('has its bounds in the JSON Schema', () => {
    const numbers = [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^\\s*[0-9]' },
    ];
    const service = { items: { properties: { procent: { anyOf: numbers } } } };
    expect(jsonSchema(schemeSchema)).toMatchObject({
      properties: {
        aar: { minimum: 1900, maximum: 2200 },
        takster: { items: { properties: { ydelser: service } } },
      },
    });
  });
});

describe('spans that hold together', () => {
  it.each([
    ['a span of ages that ends before it begins', 'alder: "0-17"', 'alder: "17-5"', '"17-5"'],
    ['a headcount date of no such century', 'tidspunkt: 2024K1', 'tidspunkt: 1024K1', '1024K1'],
    ['a group of sizes that ends before it begins', 'pladser: "1-8"', 'pladser: "8-1"', '"8-1"'],
    ['a group of no places', 'pladser: "1-8"', 'pladser: "0-8"', '"0-8"'],
    ['groups that overlap by one size', 'pladser: "9+"', 'pladser: "8-20"', '"8-20"'],
    ['groups that overlap without an end', 'pladser: "1-8"', 'pladser: "12+"', '"9+"'],
    ['a membership that ends before it begins', 'til: 2024-11', 'til: 2024-01', '2024-01'],
    ['a membership after the year', 'fra: 2024-02, til: 2024-11', 'fra: 2025-01', '2025-01'],
    ['a membership before the year', 'fra: 2024-02, til: 2024-11', 'til: 2023-12', '2023-12'],
  ])('%s is refused at its cell', (_what, written, wrong, cell) => {
    const text = scheme.replace(written, wrong);
    const { problems } = readScheme(text);
    expect(problems.map((problem) => [problem.code, underlined(text, problem)])).toEqual([
      ['ORDNING-VAERDI', cell],
    ]);
  });
});
