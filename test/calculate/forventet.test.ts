import { describe, expect, it } from 'vitest';
import { explain } from '../../src/calculate/explain.ts';
import { chargesOfTariff } from '../../src/calculate/invoice/charges-of-tariff.ts';
import { brokenCarryOvers } from '../../src/check/published/rules-kept.ts';
import { explanationDocument } from '../../src/publish/explanation/document.ts';
import { noScreen } from '../../src/publish/format/screen.ts';
import { renderText } from '../../src/publish/format/text.ts';
import { resultCsv } from '../../src/publish/result/csv/result.ts';
import { resultDocument } from '../../src/publish/result/result-document.ts';
import { resultJson } from '../../src/publish/result/result-json.ts';
import { resultSchema } from '../../src/publish/result/result-schema.ts';
import { calculated, fordeling } from '../support/scheme-text.ts';
import { problemsOf } from '../support/tariffs.ts';

const start = [
  'beloeb: [{ id: v, titel: V, beloeb: { fast: forventet } }]',
  `fordelinger:\n${fordeling('f', 'sum: [{ beloeb: v }, { fast: 10 }]')}`,
].join('\n');
const takst = (base: string, antal: string) =>
  `takster: [{ id: t, titel: T, ${base}, grupper: [{ id: g, titel: G, faktor: 1, antal: ${antal} }] }]`;

const fragments = {
  'a grundtakst': takst('grundtakst: { beloeb: v }', '{ fast: 1 }'),
  'a need': takst('behov: { fordelt: { fordeling: f, til: Rebild } }', '{ fast: 1 }'),
  'a count': takst('behov: { fast: 1 }', '{ sum: [{ fast: 1 }, { fast: forventet }] }'),
  'the only count': takst('behov: { fast: 1 }', '{ fast: forventet }'),
  'a post of a budget':
    'budgetter: [{ id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K, poster: [{ post: Ny, beloeb: { beloeb: v } }] }] }]',
  'a frame': 'rammer: [{ id: r, titel: R, ramme: { beloeb: v }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]',
  'what counts against a frame':
    'rammer: [{ id: r, titel: R, ramme: { fast: 1 }, dele: [{ titel: D, beloeb: { beloeb: v } }] }]',
};
const files = { 'b.csv': 'post;beloeb\nDrift;300\n' };

describe('an amount that is not out yet', () => {
  it.each(Object.entries(fragments))('makes what rests on it provisional, and no zero, as %s', (_, block) => {
    const result = calculated(start + block, files);
    const { takster, rammer, budgetter } = resultJson(result);
    const parts = [...takster, ...rammer, ...budgetter.flatMap(({ raekker }) => raekker)];
    expect(parts.some(({ foreloebig }) => foreloebig)).toBe(true);
    const text = renderText(resultDocument(result), noScreen);
    expect(text).toContain('Foreløbigt (f): hviler på tal, der ikke er kommet endnu');
    expect(text).not.toMatch(/(^| )0( f)?$/m);
  });

  it('is forventet in what explains a row whose whole amount it is, and no zero', () => {
    const result = calculated(
      `beloeb: [{ id: v, titel: V, beloeb: { fast: forventet } }]\nfordelinger:\n${fordeling('f', 'sum: [{ beloeb: v }]')}`,
    );
    const [allocation] = result.allocations;
    const explanation = allocation && explain(allocation, allocation.rows[0]?.recipient.key ?? '');
    const text = renderText(explanationDocument(result, explanation ? [explanation] : []), noScreen);
    expect(text).toMatch(/^forventet {2}Rebild/);
    expect(text).toContain('= forventet × 1 / ');
    expect(text).not.toMatch(/ 0 kr\./);
  });

  it('is empty in CSV and null in JSON where nothing is known, and never a zero', () => {
    const result = calculated(
      [
        'beloeb: [{ id: v, titel: V, beloeb: { fast: forventet } }]\n',
        `fordelinger:\n${fordeling('f', 'beloeb: v')}${fordeling('g', 'fast: 100', { noegle: 'beloeb: { vaerdier: { Rebild: forventet, Thisted: 40 } }' })}`,
        'afregninger: [{ id: s, titel: S, fordelinger: [f, g] }]\n',
        'noegletal: [{ id: n, titel: N, taeller: [{ beloeb: v }], naevner: [{ fast: 2 }] }]\n',
        takst('grundtakst: { beloeb: v }', '{ fast: 1 }'),
        '\nrammer: [{ id: r, titel: R, ramme: { beloeb: v }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]\n',
        'overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { beloeb: v }, indregnet: [] }] }]\n',
      ].join(''),
    );
    const json = resultJson(result);
    expect(() => resultSchema.parse(json)).not.toThrow();
    const unknown = { eksakt: null, eksaktBroek: null, beloeb: null, foreloebig: true };
    expect(json.beloeb[0]).toMatchObject({ beloeb: null, foreloebig: true });
    const [whole, weighed] = json.fordelinger;
    expect(whole).toMatchObject({ total: null, sum: null, afrundingsdifference: null });
    expect(whole?.raekker[0]).toMatchObject({ ...unknown, vaegt: '1', andel: '0.5' });
    expect(weighed?.raekker[0]).toMatchObject({ ...unknown, vaegt: null, andel: null, andelBroek: null });
    expect(weighed?.raekker[1]).toMatchObject({ beloeb: '40', foreloebig: false });
    expect(json.afregninger[0]?.raekker[1]).toMatchObject({ dele: [null, '40'], beloeb: null });
    expect(json.noegletal[0]).toMatchObject({ taeller: null, naevner: '2', vaerdi: null });
    expect(json.takster[0]).toMatchObject({ grundtakst: null, grupper: [{ eksakt: null, takst: null }] });
    expect(json.rammer[0]).toMatchObject({ ramme: null, ialt: '1', tilbage: null });
    expect(json.overfoersler[0]?.aar[0]).toMatchObject({
      resultat: null,
      skalIndregnes: null,
      mangler: null,
    });
    expect(json.overfoersler[0]?.konto[0]).toMatchObject({ primo: '0', resultat: null, ultimo: null });
    const lines = resultCsv(result).split('\r\n');
    const cellsOf = (start: string) =>
      lines.filter((line) => line.startsWith(start)).map((line) => line.split(';'));
    const blank = ['', '', '', ''];
    expect(cellsOf('f;').map((cells) => cells.slice(5, 9))).toEqual([blank, blank, blank]);
    expect(cellsOf('g;').map((cells) => cells[8])).toEqual(['', '40', '40', '60']);
    for (const id of ['v;', 'n;']) expect(cellsOf(id).map((cells) => cells.slice(5, 9))).toEqual([blank]);
    // Nothing is taken in, and the account begins with nothing: that is known.
    expect(cellsOf('o;;2023;;;0').map((cells) => cells[12])).toEqual(['indregnet', 'primo', 'indregnet']);
  });

  it('leaves out the takst of the year before, and how much it has changed', () => {
    const block = takst('grundtakst: { fast: 1 }, forrige: { beloeb: v }', '{ fast: 1 }');
    const [tariff] = calculated(start + block).tariffs;
    expect(tariff?.groups.map(({ previous }) => previous)).toEqual([undefined]);
  });

  it('makes the result of a year, and the account from then on, provisional, and breaks no rule', () => {
    const years =
      '[{ aar: 2021, resultat: { fast: 7 }, indregnet: [{ aar: 2022, beloeb: { fast: 7 } }] }, { aar: 2022, resultat: { beloeb: v }, indregnet: [{ aar: 2023, beloeb: { fast: 5 } }] }]';
    const result = calculated(
      `${start}overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: ${years} }]`,
    );
    const [account] = resultJson(result).overfoersler;
    expect(account?.aar.map(({ foreloebig }) => foreloebig)).toEqual([false, true]);
    expect(account?.konto.map(({ foreloebig }) => foreloebig)).toEqual([false, true, true, true]);
    expect(result.carryOvers.flatMap(brokenCarryOvers)).toEqual([]);
    const text = renderText(resultDocument(result), noScreen);
    expect(text).toMatch(/^2022 +forventet +forventet +5/m);
    expect(text).toContain('Foreløbigt (f): hviler på tal, der ikke er kommet endnu');
  });

  it('is refused in a takst that is to be charged', () => {
    const [tariff] = calculated(start + fragments['a grundtakst']).tariffs;
    const charged = () => tariff && chargesOfTariff(tariff, []);
    expect(problemsOf(charged).map(({ code }) => code)).toEqual(['FORVENTET']);
  });

  it('is waited for by what another recipient is given of the same sum, and by nobody where each has its own', () => {
    const shared = (noegle: string) =>
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 100', { noegle })}${fordeling('g', 'fordelt: { fordeling: f, til: Thisted }')}`,
      ).allocations.map(({ rows }) => rows.map(({ provisional }) => provisional));
    const factors = 'faktorer: { noegle: { lige: {} }, vaerdier: { Rebild: forventet, Thisted: 1 } }';
    expect(shared(factors)).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(shared('beloeb: { vaerdier: { Rebild: forventet, Thisted: 40 } }')).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it('is waited for by all whose andel is of the same sum, or held at a bound with it, within a key of amounts too', () => {
    const marked = (noegle: string) =>
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 100', { noegle: `sats: { sats: 1, noegle: { ${noegle} } }`, modtagere: 'Aalborg, Rebild, Thisted' })}`,
      ).allocations[0]?.rows.map(({ provisional }) => provisional);
    const half = (noegle: string) =>
      `blanding: { dele: [{ procent: 50, noegle: { ${noegle} }, modtagere: [Rebild, Thisted] }, { procent: 50, noegle: { lige: {} } }] }`;
    const of = 'vaerdier: { Rebild: forventet, Thisted: 1 }';
    expect(marked(half(`faktorer: { noegle: { lige: {} }, ${of} }`))).toEqual([false, true, true]);
    expect(marked(half(`procenter: { ${of.replace('1', '100')} }`))).toEqual([false, true, false]);
    const bounded = 'procenter: { vaerdier: { Aalborg: 50, Rebild: forventet, Thisted: 50 } }';
    expect(marked(`graenser: { noegle: { ${bounded} }, loft: { procent: 60 } }`)).toEqual([true, true, true]);
  });
});
