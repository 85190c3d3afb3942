import { describe, expect, it } from 'vitest';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const told = (circle: string, text: string) =>
  problemsOf(() =>
    calculated(
      `fordelinger:\n${fordeling('f', 'fast: 10').replace('[Rebild, Thisted]', `{ kreds: x, fil: k.csv${circle} }`)}`,
      { 'k.csv': `kreds;kommune;fra;til\n${text}` },
    ),
  ).map(({ code, message, place }) => `${code} ${place?.line} ${message}`);

describe('a kommune twice in a circle', () => {
  it('is refused at its second row, where it leaves and comes again', () => {
    expect(told('', 'x;Rebild;;2024-03\nx;Rebild;2024-10;\nx;Thisted;;\n')).toEqual([
      'KREDS 3 Rebild har mere end én række i kredsen i 2024',
    ]);
  });

  it('is none where the other row is of another year', () => {
    expect(told('', 'x;Rebild;;2023-03\nx;Rebild;2024-10;\nx;Thisted;;\n')).toEqual([]);
  });

  it('is refused under uden', () => {
    expect(told(', uden: [Rebild, Rebild]', 'x;Rebild;;\nx;Thisted;;\n')).toEqual([
      'ORDNING-VAERDI 6 Rebild står to gange i uden',
    ]);
  });
});

describe('a kommune that comes to a circle within a month', () => {
  const spells = 'x;Rebild;15.07.2024;\nx;Thisted;;\n';
  const shared = (rule: string) =>
    amountsOf(
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 536').replace('modtagere: [Rebild, Thisted]', `modtagere: { kreds: x, fil: k.csv }, medlemskab: ${rule}`)}`,
        { 'k.csv': `kreds;kommune;fra;til\n${spells}` },
      ),
      'f',
    );

  it('wants a rule for what that counts', () => {
    expect(told('', spells)).toEqual([
      'KREDS 2 "15.07.2024" er inde i en måned, og ordningen siger ikke, hvordan den tæller',
    ]);
  });

  it('is a member for its days, or its months, of the year', () => {
    // From 15 July: 17 + 31 + 30 + 31 + 30 + 31 = 170 of 366 days, so 170 and 366 of 536.
    expect(shared('dage')).toEqual(['170', '366']);
    // Five whole months, or six that it touches: 536 × 5 / 17 = 157,65 and 536 × 6 / 18 = 178,67.
    expect(shared('hele-maaneder')[0]).toBe('157,65');
    expect(shared('paabegyndte-maaneder')[0]).toBe('178,67');
  });

  it('is refused where only whole months count, and it has none', () => {
    const rule = 'medlemskab: hele-maaneder';
    const problems = problemsOf(() =>
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 10').replace('modtagere: [Rebild, Thisted]', `modtagere: { kreds: x, fil: k.csv }, ${rule}`)}`,
        { 'k.csv': 'kreds;kommune;fra;til\nx;Rebild;15.12.2024;\nx;Thisted;;\n' },
      ),
    );
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'KREDS medlemskabet har ingen hel måned af 2024',
    ]);
  });
});
