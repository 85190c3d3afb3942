import { inNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import type { FileAccount, UnusedReason } from '../../model/file-account.ts';
import { type Block, table, words, years } from './document.ts';

const reasonWords: Readonly<Record<UnusedReason, (count: number) => string>> = {
  totalraekke: (count) => `${inNumber(count, 'totalrække', 'totalrækker')} udeladt`,
  heraf: (count) => `${inNumber(count, 'heraf-linje', 'heraf-linjer')} udeladt`,
  udeladt: (count) => `${inNumber(count, 'linje', 'linjer')} udeladt i ordningen`,
  'anden-modtager': (count) => `${inNumber(count, 'linje', 'linjer')} om andre end modtagerne`,
  'andet-aar': (count) => `${inNumber(count, 'linje', 'linjer')} fra en anden periode`,
  'ikke-bedt-om': () => 'resten er der ikke bedt om',
  ubrugt: (count) => `${inNumber(count, 'linje', 'linjer')} bruges ikke`,
};

/** What became of the rows of each input file, a line a file: `budget.csv: 14 af 15 linjer, 1 totalrække udeladt`. */
export function inputBlocks(accounts: readonly FileAccount[]): Block[] {
  if (accounts.length === 0) return [];
  return [
    { kind: 'overskrift', text: 'Inddata' },
    { kind: 'afsnit', lines: accounts.map(accountInWords) },
  ];
}

function accountInWords({ file, rows, used, reasons }: FileAccount): string {
  const parts = [...reasons].map(([reason, count]) => reasonWords[reason](count));
  return [`${file}: ${used} af ${inNumber(rows, 'linje', 'linjer')}`, ...parts].join(', ');
}

/** The rows that count in nothing, each with its place and why; those that nobody asked for are only counted. */
export function unusedBlocks(accounts: readonly FileAccount[]): Block[] {
  return accounts
    .filter(({ unused }) => unused.length > 0)
    .flatMap((account): Block[] => [
      { kind: 'overskrift', text: `Linjer, der ikke er regnet med · ${account.file}` },
      table(
        [years('Linje'), words('Indhold'), words('Hvorfor')],
        account.unused.map(({ line, text, reason }) => [rational(BigInt(line)), text, reasonNames[reason]]),
      ),
    ]);
}

const reasonNames: Readonly<Record<UnusedReason, string>> = {
  totalraekke: 'totalrække',
  heraf: 'heraf-linje',
  udeladt: 'udeladt i ordningen',
  'anden-modtager': 'er ikke om en modtager',
  'andet-aar': 'anden periode',
  'ikke-bedt-om': 'ikke bedt om',
  ubrugt: 'bruges ikke af noget',
};
