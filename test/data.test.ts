import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkDataPackage, undescribedFiles } from '../src/input/data-package.ts';
import { shippedSchemes } from '../src/input/find-scheme.ts';
import { loadScheme } from '../src/input/load-scheme.ts';
import { packageRoot, shippedPath } from '../src/input/reading/paths.ts';
import { SourceReader } from '../src/input/reading/source.ts';
import { schemeSchema } from '../src/input/scheme/schema.ts';
import { renderJson } from '../src/publish/format/json.ts';
import { jsonSchema } from '../src/publish/schemas.ts';
import { readRowsOf } from './support/extracts.ts';

const reader = new SourceReader();
const folk1a = readRowsOf(shippedPath('befolkning', 'folk1a-2008K1-2026K1.csv')).rows;
const folk1am = readRowsOf(shippedPath('befolkning', 'folk1am-2021M10-2026M02.csv')).rows;

describe('the shipped data', () => {
  it('is what data/datapackage.json describes (npm run describe-data)', () => {
    const checked = checkDataPackage(reader);
    expect(checked.flatMap(({ findings }) => findings)).toEqual([]);
    expect(undescribedFiles(checked.map(({ resource }) => resource))).toEqual([]);
  });

  it('names a source and a licence for every file', () => {
    const { resources } = JSON.parse(readFileSync(join(packageRoot, 'data', 'datapackage.json'), 'utf8'));
    for (const { name, sources, licenses } of resources) {
      expect([name, sources.length > 0, licenses.length > 0]).toEqual([name, true, true]);
    }
  });

  it('has the JSON Schema of ordninger that the program checks by', () => {
    const shipped = readFileSync(shippedPath('skema', 'ordning.schema.json'), 'utf8');
    expect(shipped).toBe(renderJson(jsonSchema(schemeSchema)));
  });

  it('has ordninger whose name is their own', () => {
    for (const name of shippedSchemes()) expect(loadScheme(name).scheme.id).toBe(name);
  });
});

describe('the register of kommuner', () => {
  it.each([
    ['kommuner.csv', ['kommunekode', 'kommune', 'regionskode', 'region', 'cvr', 'juridisk_navn', 'folketal']],
    ['kommune-varianter.csv', ['variant', 'kommunekode']],
  ])('%s can be split at its semicolons', (file, columns) => {
    const { text } = reader.read(shippedPath(file));
    const [names, ...rows] = parse(text, { delimiter: ';' });
    expect(names).toEqual(columns);
    expect(text).not.toContain('"');
    expect(text.trimEnd().split('\n').slice(1)).toEqual(rows.map((row) => row.join(';')));
  });
});

describe('the circles', () => {
  const shared = ['ordning: k', 'titel: K', 'aar: 2024', 'udsteder: U'];
  const namesIn = (kreds: string) => {
    const text = [
      ...shared,
      `fordelinger: [{ id: f, titel: F, beloeb: { fast: 1 }, noegle: { lige: {} }, modtagere: { kreds: ${kreds} }, afrunding: { metode: hver-for-sig } }]`,
    ].join('\n');
    const folder = mkdtempSync(join(tmpdir(), 'fordel-kreds-'));
    writeFileSync(join(folder, 'o.yaml'), text);
    const { scheme } = loadScheme(join(folder, 'o.yaml'));
    return scheme.allocations.flatMap(({ recipients }) => recipients.map(({ name }) => name));
  };
  const namesOf = (ordning: string, id: number) =>
    loadScheme(ordning).scheme.allocations[id]?.recipients.map(({ name }) => name);

  it('are those of the shipped ordninger, in their order', () => {
    expect(namesIn('nordjylland-11')).toEqual(namesOf('erhvervshus-nordjylland-2023', 0));
    expect(namesIn('nordjylland-11').sort()).toEqual(namesOf('socialaftale-2024', 0)?.sort());
    expect(namesIn('socialtilsyn-nord')).toEqual(namesOf('socialtilsyn-nord-2024', 0));
    expect(namesIn('socialtilsyn-nord')).toEqual(namesOf('socialtilsyn-nord-2023', 0));
  });
});

describe('the population extracts', () => {
  const dates = (rows: typeof folk1a) => [...new Set(rows.map((row) => row.date))].sort();

  it('has all 98 kommuner at every date', () => {
    for (const rows of [folk1a, folk1am]) {
      for (const date of dates(rows)) {
        const codes = rows.filter((row) => row.date === date).flatMap((row) => row.municipalityCode ?? []);
        expect([date, new Set(codes).size, codes.length]).toEqual([date, 98, 98]);
      }
    }
  });

  it('has 5.873.420 inhabitants on 1 January 2022, and the kommuner within 150 (Christiansø) of it', () => {
    const at = folk1a.filter((row) => row.date === '2022K1');
    const country = at.find((row) => row.municipalityCode === null)?.count;
    const municipalities = at
      .filter((row) => row.municipalityCode !== null)
      .reduce((sum, { count }) => sum + count, 0n);
    expect(country).toBe(5_873_420n);
    expect(5_873_420n - municipalities).toBeGreaterThan(0n);
    expect(5_873_420n - municipalities).toBeLessThan(150n);
  });

  it('counts the same on the 1st of a quarter as on the 1st of its first month', () => {
    const months = new Map(folk1am.map((row) => [`${row.municipalityCode} ${row.date}`, row.count]));
    const quarterly = folk1a.filter((row) => row.municipalityCode !== null && row.date >= '2021K4');
    const month = { K1: 'M01', K2: 'M04', K3: 'M07', K4: 'M10' } as Record<string, string>;
    const differing = quarterly.filter(
      ({ municipalityCode, date, count }) =>
        months.get(`${municipalityCode} ${date.slice(0, 4)}${month[date.slice(4)]}`) !== count,
    );
    expect(quarterly).toHaveLength(98 * 18);
    expect(differing).toEqual([]);
  });
});
