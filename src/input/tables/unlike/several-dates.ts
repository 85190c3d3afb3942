import type { Diagnostic } from '../../../model/diagnostic.ts';
import { parseDate } from '../../../model/exact/calendar-date.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetLine } from '../../../model/scheme/budget.ts';
import { type Adding, placeOfCell } from './several-periods.ts';
import { identitiesIn } from './several-versions.ts';

/** When a file was drawn, and not when something was paid. */
const ofDrawing =
  /opdater|udtræk|udtrukket|trukket|dannet|hentet|eksport|(?:kørsels|rapport|status|opgørelses)dato|opgjort/;
const ofPayment = /bogfør|poster|bilag|betal|forfald|faktura|valør|rente|leverings/;
/** So many dates of each line are likely drawings of one budget, and so many counts at different times: more of them are payments and visits. */
const mostDates = { beloeb: 2, antal: 4 } as const;

/**
 * A column of dates that is all that sets the same lines apart: one budget, or one count, as it was at two times. It is told where the dates
 * are of drawing, or few and each line stands once at each.
 */
export function severalDates(
  column: string,
  lines: readonly { readonly cells: BudgetLine }[],
  columns: readonly string[],
  adding: Adding,
): Diagnostic[] {
  const heading = headingKey(column);
  const cells = lines.flatMap((line) => line.cells.get(column) ?? []);
  const [first] = cells;
  const other = cells.find(({ text }) => text !== first?.text);
  if (first === undefined || other === undefined || ofPayment.test(heading)) return [];
  if (cells.some(({ text }) => parseDate(text) === undefined)) return [];
  const timesOf = new Map<string, string[]>();
  for (const [at, identity] of identitiesIn(column, lines, columns).entries()) {
    const times = timesOf.get(identity) ?? [];
    timesOf.set(identity, [...times, cells[at]?.text ?? '']);
  }
  const dates = new Set(cells.map(({ text }) => text));
  const all = [...timesOf.values()];
  const isAtEach = all.every((times) => times.length === dates.size && new Set(times).size === dates.size);
  const isTwice = all.some((times) => new Set(times).size > 1);
  const isDrawn = ofDrawing.test(heading) && isTwice;
  if (!isDrawn && (!isAtEach || all.length < 2 || dates.size > mostDates[adding])) return [];
  const [what, where] = adding === 'beloeb' ? ['linjer', 'ved siden af fil'] : ['modtagere', 'under nøglen'];
  return [
    {
      code: 'HVOR-PERIODE',
      severity: 'advarsel',
      message: `de samme ${what} står den ${first.text} og den ${other.text} i kolonnen "${column}", og de lægges sammen`,
      place: placeOfCell(other),
      advice: `Er det det samme på to tidspunkter, så skriv ${where}: hvor: { ${column}: "${other.text}" }. Skal de alle tælle: hvor: { ${column}: [${[...dates].map((date) => `"${date}"`).join(', ')}] }.`,
    },
  ];
}
