import { inNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import type { FileAccount, UnusedReason } from '../../model/file-account.ts';
import { type Block, table, words, years } from './document.ts';

const reasonWords: Readonly<Record<UnusedReason, (count: number) => string>> = {
  totalraekke: (count) => `${inNumber(count, 'totalrække', 'totalrækker')} udeladt`,
  heraf: (count) => `${inNumber(count, 'heraf-linje', 'heraf-linjer')} udeladt`,
  udeladt: (count) => `${inNumber(count, 'linje', 'linjer')} udeladt i ordningen`,
  'uden-tal': (count) => `${inNumber(count, 'linje', 'linjer')} uden tal`,
  'anden-modtager': (count) => `${inNumber(count, 'linje', 'linjer')} om andre end modtagerne`,
  'andet-aar': (count) => `${inNumber(count, 'linje', 'linjer')} fra en anden periode`,
  'ikke-bedt-om': () => 'resten er der ikke bedt om',
  'ikke-opkraevet': (count) => `${inNumber(count, 'linje', 'linjer')} opkræves der ikke hos`,
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

/** What is left out because of what a file says, and not because the ordning does. */
const foundInFile: readonly UnusedReason[] = ['totalraekke', 'heraf', 'uden-tal', 'ikke-opkraevet', 'ubrugt'];

/** The same of those files alone from which the program left out rows that nobody told it to. */
export function partlyUsedBlocks(accounts: readonly FileAccount[]): Block[] {
  return inputBlocks(accounts.filter(({ reasons }) => foundInFile.some((reason) => reasons.has(reason))));
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
  'uden-tal': 'har intet tal',
  'anden-modtager': 'er ikke om en modtager',
  'andet-aar': 'anden periode',
  'ikke-bedt-om': 'ikke bedt om',
  'ikke-opkraevet': 'opkræves ikke',
  ubrugt: 'bruges ikke af noget',
};
