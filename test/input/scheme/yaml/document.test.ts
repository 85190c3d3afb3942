import { describe, expect, it } from 'vitest';
import { readScheme, underlined } from '../../../support/read-scheme.ts';

const sharing = (amount: string, more = '') => `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
${more}fordelinger:
  - id: f
    titel: F
    beloeb: ${amount}
    noegle: { lige: {} }
    modtagere: [Aalborg]
    afrunding: { metode: hver-for-sig }
`;
const told = (text: string) => readScheme(text).problems.map(({ code, message }) => `${code} ${message}`);
const nested = (depth: number) => `${'{ minus: '.repeat(depth)}{ fast: 1 }${' }'.repeat(depth)}`;

describe('the version of YAML', () => {
  it.each(['%YAML 1.1\n---\n', '# note\n%YAML 1.1\n---\n', '%YAML 2.0\n---\n', '%YAML\t1.1\n---\n'])(
    'is 1.2 or refused: %j',
    (head) => {
      const text = head + sharing('{ fast: 0100000 }');
      const { scheme, problems } = readScheme(text);
      expect(scheme).toBeUndefined();
      const own = problems.filter(({ message }) => message.includes('en ordning er YAML 1.2'));
      expect(own.map((problem) => underlined(text, problem))).toEqual([expect.stringMatching(/^%YAML/)]);
    },
  );

  it('may be written', () => {
    const { scheme, problems } = readScheme(`%YAML 1.2\n---\n${sharing('{ fast: 0740 }')}`);
    expect(problems).toEqual([]);
    expect(scheme?.allocations[0]?.amount).toMatchObject({ value: { numerator: 740n } });
  });
});

describe('names that mean something to JavaScript', () => {
  it('are refused where they would be lost', () => {
    const text = sharing('{ budget: { fil: b.csv, kolonne: k, hvor: { __proto__: drift, art: løn } } }');
    const { problems } = readScheme(text);
    expect(problems.map((problem) => [problem.code, underlined(text, problem)])).toEqual([
      ['ORDNING-NOEGLE', '__proto__'],
    ]);
  });

  it('are names like others elsewhere', () => {
    const { scheme, problems } = readScheme(
      sharing('{ budget: { fil: b.csv, kolonne: toString, hvor: { constructor: x, valueOf: y } } }'),
    );
    expect(problems).toEqual([]);
    expect(scheme?.allocations[0]?.amount).toMatchObject({
      where: new Map([
        ['constructor', ['x']],
        ['valueOf', ['y']],
      ]),
    });
  });

  it('are nobody and nothing where something must be known by them', () => {
    const text = sharing('{ fast: 1 }', 'kilder: { a: { dokument: D } }\n')
      .replace('{ lige: {} }', '{ procenter: { vaerdier: { Aalborg: 100, constructor: 5 } } }')
      .replace('titel: F', 'titel: F\n    kilde: constructor\n    toString: 3');
    expect(told(text).sort()).toEqual([
      'ORDNING-NOEGLE nøglen "toString" kendes ikke her',
      'ORDNING-VAERDI "constructor" er ikke en af fordelingens modtagere',
      'ORDNING-VAERDI kilden "constructor" er ikke under kilder',
    ]);
  });
});

describe('how deep it goes', () => {
  const tooDeep = 'ORDNING-YAML blokke og lister ligger for dybt i hinanden';

  it('is no trouble for any ordning that somebody reads', () => {
    expect(told(sharing(nested(80)))).toEqual([]);
  });

  it.each([
    ['amounts 500 deep', sharing(nested(500))],
    ['amounts 3.000 deep', sharing(nested(3000))],
    ['brackets alone', '['.repeat(20_000)],
    ['deep indents', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('is refused once for %s', (_what, text) => {
    expect(told(text)).toEqual([tooDeep]);
  });

  it('counts through aliases', () => {
    const links = Array.from(
      { length: 60 },
      (_, index) =>
        `  - { id: b${index + 1}, titel: B, beloeb: &b${index + 1} { gange: [{ fast: 1 }, *b${index}] } }\n`,
    );
    const more = `beloeb:\n  - { id: b0, titel: B, beloeb: &b0 { fast: 1 } }\n${links.join('')}`;
    expect(told(sharing('{ fast: 1 }', more))).toEqual([expect.stringMatching(/^ORDNING-YAML /)]);
  });

  it('counts through names: a chain of amounts ends somewhere', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) =>
        index === 0
          ? '  - { id: b0, titel: B, beloeb: { fast: 1 } }\n'
          : `  - { id: b${index}, titel: B, beloeb: { beloeb: b${index - 1} } }\n`,
      ).join('');
    expect(told(sharing('{ beloeb: b119 }', `beloeb:\n${chain(120)}`))).toEqual([]);
    expect(told(sharing('{ beloeb: b2999 }', `beloeb:\n${chain(3000)}`))).toEqual([
      'ORDNING-VAERDI beløbet hviler på mere end 300 andre i række',
    ]);
  });
});

describe('{ noegle: sum }', () => {
  const message = 'ORDNING-VAERDI { noegle: sum } kan kun være en fordelings hele beløb';

  it('is the whole amount of a fordeling', () => {
    expect(told(sharing('{ noegle: sum }'))).toEqual([]);
  });

  it.each([
    ['rounded', sharing('{ afrundet: { af: { noegle: sum } } }')],
    ['in a sum', sharing('{ sum: [{ fast: 1 }, { noegle: sum }] }')],
    ['turned', sharing('{ minus: { noegle: sum } }')],
    ['indexed', sharing('{ fremskrevet: { af: { noegle: sum }, fra: 2023, til: 2024 } }')],
    ['a named amount', sharing('{ fast: 1 }', 'beloeb: [{ id: a, titel: A, beloeb: { noegle: sum } }]\n')],
    [
      'a key figure',
      sharing('{ fast: 1 }', 'noegletal: [{ id: k, titel: K, taeller: [{ noegle: sum }] }]\n'),
    ],
    [
      'a takst',
      sharing(
        '{ fast: 1 }',
        'takster: [{ id: t, titel: T, grundtakst: { noegle: sum }, grupper: [{ id: g, titel: G, faktor: 1 }] }]\n',
      ),
    ],
  ])('is refused where it is %s', (_where, text) => {
    const { problems } = readScheme(text);
    expect(problems.map(({ code, message: said }) => `${code} ${said}`)).toEqual([message]);
    expect(problems.map((problem) => underlined(text, problem))).toEqual(['{']);
  });
});

describe('a file with very many keys that are not known', () => {
  it('is told of each of them at once, and read on', () => {
    const more = Array.from({ length: 20_000 }, (_, index) => `x${index}: 1\n`).join('');
    const before = process.cpuUsage();
    const { problems } = readScheme(sharing('{ fast: x }', more));
    expect(problems.map(({ code }) => code)).toHaveLength(20_001);
    expect(problems.filter(({ code }) => code !== 'ORDNING-NOEGLE').map(({ place }) => place?.line)).toEqual([
      20_008,
    ]);
    // Microseconds; looked for one by one in the whole map, they take ten times as long.
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  });
});
