import { describe, expect, it } from 'vitest';
import { recomputed } from '../../../src/calculate/audit/amounts.ts';
import { auditPassedOn } from '../../../src/calculate/audit/invoice/passed-on.ts';
import { recounted } from '../../../src/calculate/audit/keys/weights.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import type { Recipient } from '../../../src/model/recipient.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import type { Amount } from '../../../src/model/scheme/amount.ts';
import { charge, group } from '../../support/invoicing.ts';
import { tal, vis } from '../../support/rational.ts';
import { fordeling, schemeOf } from '../../support/scheme-text.ts';

/** Faults that went unnoticed once: they are mended where they came from, and the audit sees them even so. */
const origin = { file: 'o.yaml', line: 1, column: 1 };
const common = { label: 'nøgle', origin };
const recipient = (key: string): Recipient => ({ key, municipalityCode: key, memberCodes: [key], name: key });
const [aalborg, hjoerring] = [recipient('851'), recipient('860')];
const input = schemeOf(
  `
beloeb:
  - { id: drift, titel: Drift, enhed: mio. kr., beloeb: { fast: "1,5" } }
  - { id: pladser, titel: Pladser, enhed: pladser, beloeb: { fast: 20 } }
fordelinger:
${fordeling('led', 'fast: 900', { enhed: '1.000 kr.', modtagere: 'Aalborg, Hjørring' })}`,
  (read) => read,
);
const { amounts, allocations } = calculateScheme(input);

function amountIn(unit: string, amount: Amount): { value: string; told: string[] } {
  const problems: Diagnostic[] = [];
  const value = recomputed(amount, unit, { title: 'Del' }, { input, amounts, allocations, problems });
  return { value: vis(value), told: problems.map(({ message }) => message) };
}

function weightsOf(key: AllocationKey, listed: readonly Recipient[], total = rational(1000n)) {
  const told: string[] = [];
  const { weights } = recounted(key, listed, { input, total, tell: (what) => told.push(what) });
  return { weights: [...weights.values()].map(vis), told };
}

const values = (written: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(written).map(([key, text]) => [key, { kind: 'tal', value: tal(text), origin } as const]),
  );

describe('the audit as a second net', () => {
  it('takes 1,5 mio. kr. for 1.500.000 kr., and the 450 of 1.000 kr. for 450.000', () => {
    expect(amountIn('kr.', { kind: 'beloeb', id: 'drift', origin })).toEqual({
      value: '1.500.000',
      told: [],
    });
    const passedOn: Amount = { kind: 'fordelt', allocation: 'led', recipient: aalborg, origin };
    expect(amountIn('kr.', passedOn)).toEqual({ value: '450.000', told: [] });
    expect(amountIn('mia. kr.', passedOn).value).toBe('0,00045');
  });

  it('tells of places in a sum of money, but not in a product with a rate', () => {
    const places: Amount = { kind: 'beloeb', id: 'pladser', origin };
    expect(amountIn('kr.', places).told).toEqual(['Del: et beløb i pladser indgår i et i kr.']);
    const rate: Amount = { kind: 'fast', value: rational(7n), unit: '1.000 kr. pr. plads', origin };
    expect(amountIn('kr.', { kind: 'gange', factors: [rate, places], origin })).toEqual({
      value: '140.000',
      told: [],
    });
  });

  it('tells of a floor above a ceiling', () => {
    const key: AllocationKey = {
      kind: 'graenser',
      key: { kind: 'procenter', values: values({ 851: '10', 860: '90' }), ...common },
      floor: { kind: 'procent', percent: rational(60n), origin },
      ceiling: { kind: 'procent', percent: rational(50n), origin },
      ...common,
    };
    expect(weightsOf(key, [aalborg, hjoerring]).told).toContain(
      'gulvet er over loftet for 851, og begge kan ikke holdes',
    );
  });

  it('sees what is passed on and charged in both places', () => {
    const [led] = allocations;
    if (led === undefined) throw new Error('no fordeling');
    const passedOn: Amount = { kind: 'fordelt', allocation: 'led', recipient: aalborg, origin };
    const del = { ...led, plan: { ...led.plan, id: 'del', title: 'Del', amount: passedOn } };
    const found = (recipient: string) =>
      auditPassedOn(
        [led, del],
        [group([charge(recipient, 450n)], { id: 'led' }), group([charge('787', 450n)], { id: 'del' })],
      ).map(({ message }) => message);
    expect(found('851')).toEqual(['Del: beløbet fra "led" opkræves både der og her']);
    expect(found('860')).toEqual([]);
  });

  it('sees what is set aside for a fordeling that does not charge it', () => {
    const [led] = allocations;
    if (led === undefined) throw new Error('no fordeling');
    const fordelt: Amount = { kind: 'fordelt', allocation: 'led', recipient: aalborg, origin };
    const found = (amount: Amount, charges: readonly ReturnType<typeof charge>[]) => {
      const del = { ...led, plan: { ...led.plan, id: 'del', title: 'Del', amount } };
      const setAside = [{ recipient: aalborg, amount: rational(450n), passedOnTo: 'Del' }];
      return auditPassedOn(
        [led, del],
        [group([charge('860', 450n)], { id: 'led', setAside }), group([...charges], { id: 'del' })],
      ).map(({ message }) => message);
    };
    const minus = (of: Amount): Amount => ({ kind: 'minus', of, origin });
    expect(found(fordelt, [charge('787', 450n)])).toEqual([]);
    expect(found(minus(minus(fordelt)), [charge('787', 450n)])).toEqual([]);
    const nowhere = [expect.stringMatching(/er sat til opkrævning i "Del", der ikke opkræver det/)];
    expect(found(minus(fordelt), [charge('787', 450n)])).toEqual(nowhere);
    expect(found({ ...fordelt, recipient: hjoerring }, [charge('787', 450n)])).toEqual(
      expect.arrayContaining(nowhere),
    );
    expect(found(fordelt, [])).toEqual(nowhere);
  });

  it('counts a recipient once that a part of a mix lists twice', () => {
    const key: AllocationKey = {
      kind: 'blanding',
      parts: [
        {
          percent: rational(100n),
          key: { kind: 'lige', ...common },
          recipients: [aalborg, aalborg, hjoerring],
          origin,
        },
      ],
      ...common,
    };
    expect(weightsOf(key, [aalborg, hjoerring]).weights).toEqual(['50', '50']);
  });

  it('takes floors that are a key of amounts for those amounts', () => {
    const key: AllocationKey = {
      kind: 'graenser',
      key: { kind: 'procenter', values: values({ 851: '90', 860: '10' }), ...common },
      floor: {
        kind: 'noegle',
        key: { kind: 'beloeb', values: values({ 851: '100', 860: '200' }), ...common },
        origin,
      },
      ...common,
    };
    expect(weightsOf(key, [aalborg, hjoerring]).weights).toEqual(['80', '20']);
  });
});
