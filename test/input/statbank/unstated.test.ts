import { describe, expect, it } from 'vitest';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { calculated } from '../../support/scheme-text.ts';
import { xlsx } from '../../support/xlsx.ts';

const scheme = (key: string, file = 'u.csv') => `fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 1000 }
    noegle: { befolkning: { fil: ${file}, ${key} } }
    modtagere: [Rebild, Thisted]
    afrunding: { metode: stoerste-rest, til: 1 }
`;
const rows = [
  ['OMRÅDE', 'ALDER', 'TID', 'INDHOLD'],
  ['Rebild', 'I alt', '2024K1', '30000'],
  ['Rebild', '0-17 år', '2024K1', '8000'],
  ['Rebild', '18-125 år', '2024K1', '22000'],
  ['Thisted', 'I alt', '2024K1', '40000'],
  ['Thisted', '0-17 år', '2024K1', '10000'],
  ['Thisted', '18-125 år', '2024K1', '30000'],
  ['Læsø', 'I alt', '2024K1', '2000'],
  ['Læsø', '0-17 år', '2024K1', '500'],
  ['Rebild', 'I alt', '2024K2', '30100'],
  ['Thisted', 'I alt', '2024K2', '40100'],
];
const total = 'tidspunkt: 2024K1';
const young = 'tidspunkt: 2024K1, alder: 0-17';

/** The rows with no count in those that begin so. */
const without = (...labels: string[]) =>
  rows.map((row) =>
    labels.some((label) => row.join(' ').startsWith(label)) ? [...row.slice(0, 3), '..'] : row,
  );
const csv = (table: readonly (readonly string[])[]) => table.map((row) => row.join(';')).join('\n');

function faultsOf(key: string, ...labels: string[]): string[] {
  try {
    calculated(scheme(key), { 'u.csv': csv(without(...labels)) });
    return [];
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  }
}

describe('a count that is not out', () => {
  it.each([
    ['of a recipient', total, 'Rebild I alt 2024K1', ['TAL-MANGLER 2']],
    ['of an age that is asked for', young, 'Thisted 0-17 år', ['TAL-MANGLER 6']],
    ['of another kommune', total, 'Læsø I alt', []],
    ['of another date', total, 'Rebild I alt 2024K2', []],
    ['of an age that nobody asks for', young, 'Rebild 18-125 år', []],
    ['of an age where everybody is asked for', total, 'Rebild 0-17 år', []],
    [
      'of an age where a missing row would be a zero',
      `${total}, nulraekker: udeladt`,
      'Rebild 0-17 år',
      ['TAL-MANGLER 3'],
    ],
  ])('%s', (_, key, label, faults) => {
    expect(faultsOf(key, label)).toEqual(faults);
  });

  it('is told where no key asks for it, and stands in the account', () => {
    const files = { 'u.csv': csv(without('Læsø', 'Rebild I alt 2024K2')) };
    const { warnings, accounts } = calculated(scheme(total), files);
    expect(
      warnings.map(({ code, severity, message, place }) => [code, severity, message, place?.line]),
    ).toEqual([
      [
        'RAEKKE-UDELADT',
        'note',
        '3 rækker uden tal (..) er ikke talt med, for ingen nøgle spørger efter dem: linje 8 (Læsø · I alt · 2024K1), linje 9 (Læsø · 0-17 år · 2024K1), linje 10 (Rebild · I alt · 2024K2)',
        8,
      ],
    ]);
    const [account] = accounts.filter(({ file }) => file.endsWith('u.csv'));
    expect({ ...account, file: '' }).toEqual({
      file: '',
      rows: 10,
      used: 2,
      reasons: new Map([
        ['uden-tal', 3],
        ['ikke-bedt-om', 5],
      ]),
      unused: [
        { line: 8, reason: 'uden-tal', text: 'Læsø · I alt · 2024K1' },
        { line: 9, reason: 'uden-tal', text: 'Læsø · 0-17 år · 2024K1' },
        { line: 10, reason: 'uden-tal', text: 'Rebild · I alt · 2024K2' },
      ],
    });
  });

  it('is told of a workbook by its row', () => {
    const sheet = without('Læsø I alt').map((row) =>
      row.map((text) => (/^\d+$/.test(text) ? { n: text } : text)),
    );
    const { warnings } = calculated(scheme(total, 'u.xlsx'), {
      'u.xlsx': xlsx([{ name: 'Data', rows: sheet }]),
    });
    expect(warnings.map(({ code, place }) => [code, place?.line, place?.sheet])).toEqual([
      ['RAEKKE-UDELADT', 8, 'Data'],
    ]);
  });
});
