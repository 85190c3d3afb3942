import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

/** An ordning with one fordeling of 1.000 kr., read from standard input. */
const ordning = (noegle: string, more = '') => `ordning: r
titel: R
aar: 2026
udsteder: x
fordelinger:
  - id: a
    titel: A
    beloeb: { fast: 1000 }
    noegle: { ${noegle} }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: stoerste-rest, til: 1 }
${more}`;

describe('percentages', () => {
  it.each(['tabel', 'csv', 'json', 'md'])(
    'that are parts of one are a finding on stderr, as %s',
    async (format) => {
      const input = ordning('procenter: { vaerdier: { Aalborg: "0,75", Læsø: "0,25" } }');
      const { status, stderr } = await fordel(['beregn', '-', '--format', format], { input });
      expect(status).toBe(1);
      expect(stderr).toContain('0,75 læses som 0,75 %; mener du 75 %?');
    },
  );

  it.each([
    ['a mix', 'blanding: { dele: [{ procent: "99,5 %", noegle: { lige: {} } }] }'],
    ['amounts', 'beloeb: { vaerdier: { Aalborg: 500, Læsø: 495 } }'],
    ['percentages', 'procenter: { vaerdier: { Aalborg: "62,5 %", Læsø: "37" } }'],
  ])('or %s that leave out more than rounding explains are a finding', async (_, noegle) => {
    const { status, stderr } = await fordel(['beregn', '-'], { input: ordning(noegle) });
    expect(status).toBe(1);
    expect(stderr).toContain('NOEGLE-SUM');
  });

  it.each([
    ['101', '{ Aalborg: 61, Læsø: 40 }', 'procenterne summer til 101, ikke til 100'],
    ['1', '{ Aalborg: "0,6", Læsø: "0,4" }', '0,6 læses som 0,6 %; mener du 60 %?'],
  ])('of %s are the cause where the rows are no whole kroner', async (_, values, said) => {
    const input = ordning(`procenter: { vaerdier: ${values} }`).replace('fast: 1000', 'fast: "375.250,50"');
    const { status, stderr } = await fordel(['beregn', '-'], { input });
    expect([status, stderr.includes('fejl NOEGLE-SUM'), stderr.includes('AFRUND-TOTAL')]).toEqual([
      2,
      true,
      false,
    ]);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Ret nøglen, så den deler hele beløbet.');
  });

  it('that cover an amount of no whole kroner leave the rounding as the cause', async () => {
    const input = ordning('procenter: { vaerdier: { Aalborg: 60, Læsø: 40 } }').replace('1000', '"375,50"');
    const { status, stderr } = await fordel(['beregn', '-'], { input });
    expect([status, stderr.includes('AFRUND-TOTAL'), stderr.includes('NOEGLE-SUM')]).toEqual([
      2,
      true,
      false,
    ]);
  });

  it('that miss the amount by no more than its rounding explains are a note', async () => {
    const input = ordning('procenter: { vaerdier: { Aalborg: "66,67 %", Læsø: "33,32 %" } }').replace(
      'stoerste-rest',
      'hver-for-sig',
    );
    const { status, stderr } = await fordel(['beregn', '-', '--streng'], { input });
    expect(status).toBe(0);
    expect(stderr).toContain('note NOEGLE-SUM');
  });

  it('that are floors need not add up to anything, unless they are parts of one', async () => {
    const within = (floors: string) =>
      ordning(`graenser: { noegle: { lige: {} }, gulv: { noegle: { procenter: { vaerdier: ${floors} } } } }`);
    const sound = await fordel(['beregn', '-'], { input: within('{ Aalborg: 70, Læsø: 10 }') });
    expect(sound).toMatchObject({ status: 0, stderr: '' });
    const parts = await fordel(['beregn', '-'], { input: within('{ Aalborg: "0,7", Læsø: "0,3" }') });
    expect(parts.stderr).toContain('0,7 læses som 0,7 %; mener du 70 %?');
  });

  it('of a step above 100 and of a PL rate that is a fraction are doubted, and --streng makes it a finding', async () => {
    const steps = 'trin: { noegle: { lige: {} }, trin: [{ over: 500, procent: 744 }] }';
    const { status, stderr } = await fordel(['beregn', '-', '--streng'], { input: ordning(steps) });
    expect(status).toBe(1);
    expect(stderr).toContain('744 læses som 744 %; mener du 74,4 %?');
    const indexed = ordning('lige: {}').replace(
      '{ fast: 1000 }',
      '{ fremskrevet: { af: { fast: 1000 }, fra: 2025, til: 2026, satser: ["0,048"], afrund: 1 } }',
    );
    const rate = await fordel(['beregn', '-'], { input: indexed });
    expect(rate.stderr).toContain('0,048 læses som 0,048 %; mener du 4,8 %?');
  });

  it('of a takst are written as procent, and the old form is refused with the new one', async () => {
    const tariff = (service: string) =>
      ordning(
        'lige: {}',
        `takster: [{ id: t, titel: T, grundtakst: { fast: 40000 }, grupper: [{ id: g, titel: G, faktor: 1 }], ydelser: [{ id: s, titel: S, ${service} }] }]`,
      );
    const refused = async (service: string) =>
      (await fordel(['takst', '-'], { input: tariff(service) })).stderr;
    expect(await refused('andel: 10')).toMatch(/skriv procent: 10\n\n1 fejl/);
    expect(await refused('andel: "0,075"')).toMatch(/skriv procent: "7,5"\n\n1 fejl/);
    const { stdout, status } = await fordel(['takst', '-'], { input: tariff('procent: "7,5 %"') });
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(7,5 %\)[\s\S]*3\.000/);
  });
});
