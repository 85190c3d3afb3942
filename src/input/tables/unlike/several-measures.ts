import type { Diagnostic } from '../../../model/diagnostic.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell, BudgetLine } from '../../../model/scheme/budget.ts';
import { type Adding, placeOfCell } from './several-periods.ts';

/** What is counted, by the words for it: people of any kind are one measure, and so on. */
const measures: readonly RegExp[] = [
  /^(?:personer|borgere|indbyggere|brugere|elever|børn|boern|klienter|cpr)$/,
  /^(?:timer|minutter|dage|døgn|uger|måneder|årsværk|helårs?personer|fuldtidspersoner|normeringer|stillinger)$/,
  /^(?:pladser|døgnpladser|dagpladser|senge|boliger|tilbud|institutioner|skoler|enheder|huse)$/,
  /^(?:sager|besøg|ture|kørsler|ydelser|bevillinger|henvendelser|afgørelser|møder|kontakter)$/,
  /^(?:km|kilometer|m2|m²|kvm|kvadratmeter|ha|hektar|meter|m)$/,
  /^(?:kwh|mwh|liter|kg|ton)$/,
  /^(?:kr|kroner|dkk|t\.?kr|1\.?000 kr|mio kr)$/,
  /^(?:pct|procent|%|andel)$/,
];

/**
 * A column that says what each row measures, with more than one of them among the rows that are added up: persons and hours have no sum.
 * Nothing is asked where a text of the column is of something else.
 */
export function severalMeasures(
  column: string,
  lines: readonly { readonly cells: BudgetLine }[],
  adding: Adding,
): Diagnostic[] {
  const own = lines.flatMap(({ cells }) => cells.get(column) ?? []).filter(({ text }) => text !== '');
  const [first] = own;
  if (first === undefined) return [];
  const measured = new Map<string, BudgetCell>();
  for (const cell of own) if (!measured.has(cell.text)) measured.set(cell.text, cell);
  const kinds = [...measured.keys()].map(measureOf);
  const at = kinds.findIndex((kind) => kind !== kinds[0]);
  const other = [...measured.values()][at];
  if (kinds.includes(-1) || other === undefined) return [];
  const texts = [...measured.keys()].map((text) => `"${text}"`).join(', ');
  const where = adding === 'beloeb' ? 'ved siden af fil' : 'under nøglen';
  return [
    {
      code: 'HVOR-ENHED',
      severity: 'fejl',
      message: `kolonnen "${column}" har både "${first.text}" og "${other.text}", og de lægges sammen`,
      place: placeOfCell(other),
      advice: `Skriv den, der tælles, ${where}: hvor: { ${column}: "${first.text}" }. Skal de lægges sammen: hvor: { ${column}: [${texts}] }.`,
    },
  ];
}

/** The place of what a text measures among the measures, or -1: of `Antal borgere`, `Timer pr. uge` what is counted. */
function measureOf(text: string): number {
  const word = headingKey(text)
    .replace(/^antal /, '')
    .replace(/ (?:pr\.?|per|i) .*$/, '')
    .replace(/\.$/, '');
  return measures.findIndex((measure) => measure.test(word));
}
