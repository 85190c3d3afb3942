import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSteps } from '../../../src/calculate/trace/printed-steps.ts';
import { traceKey } from '../../../src/calculate/trace/trace-key.ts';
import { populationWeights } from '../../../src/calculate/weighing/headcount.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readCountCube } from '../../../src/input/statbank/count-cube.ts';
import { readExtract } from '../../../src/input/statbank/extract.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { PopulationKey } from '../../../src/model/scheme/allocation-key.ts';
import { extractOf, readRows, register } from '../../support/extracts.ts';

const file = join(mkdtempSync(join(tmpdir(), 'fordel-udtraek-')), 'udtraek.csv');
const recipients = ['Aalborg', 'Rebild', 'Læsø'].map((name, index) => {
  const code = ['851', '840', '825'][index] ?? '';
  return { key: code, municipalityCode: code, memberCodes: [code], name };
});
const key = (changes: Partial<PopulationKey>): PopulationKey => ({
  kind: 'befolkning',
  file,
  label: 'folketal',
  date: '2023K2',
  ages: 'alle',
  sex: 'alle',
  missingRowsAreZero: false,
  origin: { file: 'ordning.yaml', line: 1, column: 1 },
  ...changes,
});

/** An extract of some areas, sexes, ages and dates, with a few of its rows left out. */
const rows = fc
  .record({
    areas: fc.shuffledSubarray(['Aalborg', 'Rebild', 'Læsø', 'Hele landet', 'Thisted'], { minLength: 3 }),
    sexes: fc.constantFrom(['I alt'], ['Mænd', 'Kvinder'], ['I alt', 'Mænd', 'Kvinder']),
    ages: fc.constantFrom(
      ['I alt'],
      ['I alt', '0 år', '1 år'],
      ['0 år', '1 år', '2-4 år'],
      ['0-4 år', 'I alt'],
    ),
    statuses: fc.constantFrom(['I alt'], ['U', 'G', 'E', 'F'], ['I alt', 'U']),
    leftOut: fc.constantFrom(0, 0, 1, 3),
  })
  .chain(({ areas, sexes, ages, statuses, leftOut }) => {
    const all = ['2023K2', '2023K3'].flatMap((date) =>
      areas.flatMap((area) =>
        sexes.flatMap((sex) =>
          ages.flatMap((age) => statuses.map((status) => [area, sex, age, status, date])),
        ),
      ),
    );
    return fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: all.length, maxLength: all.length }),
        fc.shuffledSubarray(
          all.map((_, index) => index),
          { minLength: Math.max(1, all.length - leftOut) },
        ),
      )
      .map(([counts, order]) => order.map((index) => [...(all[index] ?? []), counts[index] ?? 0].join(';')));
  });
const write = (lines: readonly string[]) => ['OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD', ...lines].join('\n');

const keys = fc.record({
  ages: fc.constantFrom('alle' as const, { from: 0, to: 1 }, { from: 0, to: 4 }, { from: 1, to: 1 }),
  sex: fc.constantFrom('alle' as const, 'maend' as const),
  missingRowsAreZero: fc.boolean(),
  date: fc.constantFrom('2023K2', '2023K3', '2023K4'),
});

function weights(work: () => ReturnType<typeof populationWeights>) {
  try {
    return work().map(({ weight }) => weight.value.numerator);
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(file, 'udtraek.csv')}`);
  }
}

describe('what is kept of an extract', () => {
  it('gives every key that asked for it what all of the rows give, in any order of the rows', () => {
    fc.assert(
      fc.property(rows, keys, keys, (lines, first, second) => {
        const text = write(lines);
        writeFileSync(file, text);
        const counts = [key(first), key(second)];
        const areaCodes = new Set(recipients.map(({ key: code }) => code));
        const kept = readExtract(file, new SourceReader(), { counts, areaCodes }, { register }, []);
        const all = extractOf(readRows(text).rows);
        const inOrder = extractOf(readRows(write([...lines].sort())).rows);
        for (const count of counts) {
          const named = { ...kept, source: { file: 'udtraek.csv', sha256: '' } };
          const found = weights(() => populationWeights(count, named, recipients));
          expect(found).toEqual(weights(() => populationWeights(count, all, recipients)));
          expect(found).toEqual(weights(() => populationWeights(count, inOrder, recipients)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is no more than was asked for: another date is an error of the program, never a missing one', () => {
    writeFileSync(file, write(['Aalborg;I alt;I alt;I alt;2023K2;5', 'Aalborg;I alt;I alt;I alt;2023K3;6']));
    const selection = { counts: [key({})], areaCodes: new Set(['851']) };
    const extract = readExtract(file, new SourceReader(), selection, { register }, []);
    expect(extract.dates).toEqual(['2023K2', '2023K3']);
    expect(() => populationWeights(key({ date: '2023K3' }), extract, recipients.slice(0, 1))).toThrow(
      'was not read',
    );
    expect(() => populationWeights(key({ date: '2023K4' }), extract, recipients)).toThrow(
      'UDTRAEK-TIDSPUNKT',
    );
  });

  it('knows the digest of the file', () => {
    writeFileSync(file, 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;5\n');
    const reader = new SourceReader();
    const plain = reader.read(file).sha256;
    const selection = { counts: [key({})], areaCodes: new Set<string>() };
    expect(readExtract(file, new SourceReader(), selection, { register }, []).source.sha256).toBe(plain);
  });
});

describe('readCountCube', () => {
  it('gives a search the same in any order of the rows', () => {
    const printed = toSteps(
      recipients.map(({ key: code, name }, index) => ({
        key: code,
        name,
        codes: [code],
        amount: rational([10n, 6n, 4n][index] ?? 0n),
      })),
      rational(20n),
      one,
    );
    const search = (lines: readonly string[]) => {
      writeFileSync(file, write(lines));
      const { hits, nearMisses, tried } = traceKey(
        printed,
        [readCountCube(file, new SourceReader(), register)],
        register.all,
      );
      const said = ({ candidate, method }: (typeof hits)[number]) => [
        candidate.date,
        candidate.sex,
        candidate.ages,
        candidate.counts,
        method,
      ];
      return { hits: hits.map(said), near: nearMisses.map(said), tried };
    };
    fc.assert(
      fc.property(rows, (lines) => {
        expect(search(lines)).toEqual(search([...lines].sort()));
      }),
      { numRuns: 100 },
    );
  });
});
