import { describe, expect, it } from 'vitest';
import { enhancedService } from '../../../src/calculate/invoice/enhanced-service.ts';
import { tariffCharge } from '../../../src/calculate/invoice/tariff-charge.ts';
import type { TariffService } from '../../../src/model/scheme/tariff.ts';
import { fordelInProcess as fordel } from '../../support/in-process.ts';
import { tal, vis } from '../../support/rational.ts';
import { problemsOf, tariffOf } from '../../support/tariffs.ts';

const ydelse = (id: string, fraction: string, more: Partial<TariffService> = {}): TariffService => ({
  id,
  title: id,
  fraction: tal(fraction),
  counts: new Map(),
  ...more,
});
const found = (...services: TariffService[]) => enhancedService(tariffOf('50.000', { services }).plan).id;

describe('the service that skærpet tilsyn is charged by', () => {
  it('is the only one whose id begins so, or the one that says it', () => {
    expect(found(ydelse('godkendelse', '0,5'), ydelse('skaerpet', '0,05'))).toBe('skaerpet');
    const marked = ydelse('s2', '0,2', { isEnhanced: true });
    expect(found(ydelse('skaerpet-1', '0,1'), ydelse('skaerpet-2', '0,1'), marked)).toBe('s2');
  });

  it('is asked for where none is it, or several may be', () => {
    const none = problemsOf(() => found(ydelse('godkendelse', '0,5')));
    expect(none).toMatchObject([
      { code: 'TAKST-SKAERPET', advice: expect.stringContaining('10 % af årstaksten') },
    ]);
    const several = problemsOf(() => found(ydelse('skaerpet-1', '0,1'), ydelse('skaerpet-2', '0,2')));
    expect(several).toMatchObject([
      { code: 'TAKST-SKAERPET', message: expect.stringContaining('kan være det: skaerpet-1, skaerpet-2') },
    ]);
  });

  it('is charged at its own percentage, and not asked for where no month is charged', () => {
    const five = tariffOf('50.000', { services: [ydelse('skaerpet', '0,05')] });
    const charge = tariffCharge(five, { size: { places: 30 }, enhancedMonths: 3 });
    expect([vis(charge.enhanced), vis(charge.total)]).toEqual(['15.000', '115.000']);
    const none = tariffOf('50.000', { services: [] });
    expect(vis(tariffCharge(none, { size: { places: 30 }, enhancedMonths: 0 }).total)).toBe('100.000');
  });
});

const ordning = (services: string) => `ordning: t
titel: Tilsyn 2026
aar: 2026
udsteder: x
takster:
  - id: tilbud
    titel: Takster pr. tilbud
    grundtakst: { fast: 50000 }
    grupper:
      - { id: g1, titel: 1-24 pladser, faktor: 1, pladser: "1-24" }
      - { id: g2, titel: 25+ pladser, faktor: 2, pladser: "25+" }
    ${services}
`;
const takst = (services: string) =>
  fordel(['takst', '-', '--pladser', '30', '--skaerpet', '3'], { input: ordning(services) });

describe('fordel takst --skaerpet', () => {
  it('charges what the ordning declares', async () => {
    const services = 'ydelser: [{ id: st, titel: Skærpet tilsyn, procent: 5, skaerpet_tilsyn: true }]';
    expect((await takst(services)).stdout).toMatch(/100\.000 × 5 % × 3 +15\.000/);
  });

  it('refuses an ordning that declares none, and the advice works', async () => {
    const { status, stdout, stderr } = await takst('');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('TAKST-SKAERPET');
    const advised = /ydelser: \[\{.*?\}\]/.exec(stderr.replace(/\s+/g, ' '))?.[0] ?? '';
    expect((await takst(advised)).stdout).toMatch(/100\.000 × 10 % × 3 +30\.000/);
  });

  it('refuses two that say they are it', async () => {
    const one = (id: string) => `{ id: ${id}, titel: S, procent: 5, skaerpet_tilsyn: true }`;
    const { status, stderr } = await takst(`ydelser: [${one('a')}, ${one('b')}]`);
    expect([status, stderr.includes('to ydelser er skærpet tilsyn')]).toEqual([2, true]);
  });
});
