import { describe, expect, it } from 'vitest';
import { chargingOf } from '../../../src/calculate/invoice/passed-on.ts';
import type { Amount, Scheme } from '../../../src/model/scheme/scheme.ts';
import { invoicing } from '../../support/invoicing.ts';
import { fordeling, readScheme } from '../../support/scheme-text.ts';
import { problemsOf, tariffOf } from '../../support/tariffs.ts';

const all = { modtagere: 'Aalborg, Rebild, Thisted' };
const source = fordeling('led', 'fast: 900', all);
const fromAalborg = '{ fordelt: { fordeling: led, til: Aalborg } }';
const scheme = (charged: readonly string[] | undefined, ...blocks: string[]): Scheme => ({
  ...readScheme(`fordelinger:\n${blocks.join('')}`),
  invoicing: { ...invoicing, ...(charged === undefined ? {} : { charged }) },
});
const del = (amount: string, id = 'del') => fordeling(id, amount);
const taken = del('fordelt: { fordeling: led, til: Aalborg }');

/** What is charged of each fordeling: all of it, all but what some are given, or nothing. */
const chargedOf = (of: Scheme) =>
  [...chargingOf(of)].map(([id, { isCharged, parts, whole }]) => {
    const passed = [...parts].map(([key, to]) => `${key} i ${to.id}`);
    const all = whole === undefined ? [] : [`alt i ${whole.id}`];
    return [id, isCharged ? 'opkræves' : 'opkræves ikke', ...passed, ...all].join(' · ');
  });
const refusedOf = (of: Scheme) =>
  problemsOf(() => chargingOf(of)).map(({ code, message }) => `${code} ${message}`);

describe('a fordeling that is shared on', () => {
  it('is charged in full where none uses another', () => {
    expect(chargedOf(scheme(undefined, source, del('fast: 7')))).toEqual([
      'led · opkræves',
      'del · opkræves',
    ]);
    expect(chargedOf(scheme(['del'], source, del('fast: 7')))).toEqual([
      'led · opkræves ikke',
      'del · opkræves',
    ]);
  });

  it.each([
    ['fordelt: { fordeling: led, til: Aalborg }'],
    ['fordelt: { fordeling: led }'],
    [`sum: [{ fast: 1 }, ${fromAalborg}]`],
    [`gange: [{ fast: "0,5" }, ${fromAalborg}]`],
    [`minus: ${fromAalborg}`],
  ])('asks the ordning which are charged: %s', (amount) => {
    const [problem, ...others] = problemsOf(() => chargingOf(scheme(undefined, source, del(amount))));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'FAKTURA-OPKRAEVES', place: invoicing.origin });
    expect(problem?.message).toContain('"led" i "del"');
    expect(problem?.advice).toContain('opkraeves: [led, del]');
  });

  it('asks nothing of an ordning that is not invoiced', () => {
    const { invoicing: _, ...rest } = scheme(undefined, source, taken);
    expect(chargingOf(rest).size).toBe(2);
  });

  it('is not charged for what another one charges', () => {
    expect(chargedOf(scheme(['led', 'del'], source, taken))).toEqual([
      'led · opkræves · 851 i del',
      'del · opkræves',
    ]);
    expect(chargedOf(scheme(['led', 'del'], source, del(`sum: [${fromAalborg}, { fast: 1 }]`)))[0]).toBe(
      'led · opkræves · 851 i del',
    );
    expect(chargedOf(scheme(['led'], source, taken))).toEqual(['led · opkræves', 'del · opkræves ikke']);
    expect(chargedOf(scheme(['del'], source, taken))).toEqual([
      'led · opkræves ikke · 851 i del',
      'del · opkræves',
    ]);
    expect(chargedOf(scheme(['del'], source, del('fordelt: { fordeling: led }')))[0]).toBe(
      'led · opkræves ikke · alt i del',
    );
  });

  it('is followed through one that is not charged itself', () => {
    const last = fordeling('sidst', 'fordelt: { fordeling: del, til: Rebild }');
    expect(chargedOf(scheme(['led', 'sidst'], source, taken, last))).toEqual([
      'led · opkræves · 851 i del',
      'del · opkræves ikke · 840 i sidst',
      'sidst · opkræves',
    ]);
  });

  it('is charged beside the rest that another one is less by it', () => {
    const rest = del('sum: [{ fast: 2000 }, { minus: { fordelt: { fordeling: led } } }]');
    expect(chargedOf(scheme(['led', 'del'], source, rest))).toEqual(['led · opkræves', 'del · opkræves']);
  });

  it.each([
    [
      'hele "led" er delt videre i "del" og ville blive opkrævet to gange',
      [del('fordelt: { fordeling: led }')],
    ],
    ['"del" er regnet ud af det til Aalborg i "led"', [del(`gange: [{ fast: "0,5" }, ${fromAalborg}]`)]],
    ['"del" er regnet ud af det til Aalborg i "led"', [del(`afrundet: { af: ${fromAalborg} }`)]],
    [
      'det til Aalborg i "led" er delt videre både i "del" og i "andet" og ville blive opkrævet to gange',
      [taken, del('fordelt: { fordeling: led, til: Aalborg }', 'andet')],
    ],
    [
      'det til Aalborg i "led" er delt videre både i "del" og i "del" og ville blive opkrævet to gange',
      [del(`sum: [${fromAalborg}, ${fromAalborg}]`)],
    ],
  ])('is refused where a krone would be charged twice: %s', (message, blocks) => {
    const ids = ['led', 'del', ...(blocks.length === 2 ? ['andet'] : [])];
    expect(refusedOf(scheme(ids, source, ...blocks))).toEqual([
      expect.stringContaining(`FAKTURA-OPKRAEVES ${message}`),
    ]);
  });

  it('is refused beside a takst that is worked out of it, but not beside one that is less by it', () => {
    const { origin } = invoicing;
    const all = { kind: 'fordelt', allocation: 'led', origin } as const;
    const takst = (charged: readonly string[], need: Amount = all): Scheme => {
      const plain = scheme(charged, source);
      const tariffFiles = [{ tariff: 't', file: 'tilbud.csv' }];
      const { plan } = tariffOf('1', { id: 't' });
      const tariffs = [{ ...plan, base: { kind: 'behov', amount: need } as const }];
      return { ...plain, tariffs, invoicing: { ...invoicing, charged, tariffFiles } };
    };
    expect(refusedOf(takst(['led']))).toEqual([expect.stringContaining('"t" er regnet ud af hele "led"')]);
    expect(refusedOf(takst([]))).toEqual([]);
    // Less what is charged in the fordeling: the rest, which is no krone twice.
    expect(refusedOf(takst(['led'], { kind: 'minus', of: all, origin }))).toEqual([]);
  });

  it('is refused where two that are charged take the same, though it is not charged itself', () => {
    const other = del('fordelt: { fordeling: led }', 'andet');
    expect(refusedOf(scheme(['del', 'andet'], source, taken, other))).toEqual([
      expect.stringContaining('hele "led" er delt videre både i "del" og i "andet"'),
    ]);
    expect(refusedOf(scheme(['del'], source, taken, other))).toEqual([]);
  });
});
