import type { Diagnostic } from '../../../model/diagnostic.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell, BudgetLine } from '../../../model/scheme/budget.ts';
import { labelColumns } from '../totals/label-columns.ts';
import { type Adding, placeOfCell } from './several-periods.ts';

const versionHeading =
  /(?:^|[\s_-])(?:version(?:snr|snummer)?|udgave|fase|status|stadie|stadium|behandling|scenarie|scenario|pris(?:niveau|år|aar)|(?:pris- og løn|pl-?)niveau|pl-?(?:år|aar))$|^budget(?:version|udgave|fase|type|status|art|navn)$/;
/** Amounts at different levels of prices have no sum, whichever lines they are of. */
const priceHeading = /(?:^|[\s_-])(?:pris(?:niveau|år|aar)|(?:pris- og løn|pl-?)niveau|pl-?(?:år|aar))$/;
const version =
  /(?:^|[^\p{L}])(?:budget|regnskab|prognose|estimat|(?:budget|teknisk |administrativt |politisk )?(?:forslag|udkast)|opr(?:indeligt?|\.)|vedtag(?:et|ne|elser?)|godkendt|korr(?:igeret|\.)|just(?:eret|\.)|rev(?:ideret|\.)|endeligt?|år til dato|åtd|ytd|(?:hele )?året|helår|forel(?:ø|oe)bigt?|forventet|(?:1|2|første|foerste|anden)\.? behandling|(?:v|ver|version|udgave|udg)\.? ?\d+|(?:19|20)\d\d[ -]?(?:p\/?l|pris(?:er|niveau)?|niveau))(?![\p{L}])/u;

/** So many versions are named in a message at most. */
const mostNamed = 6;

interface Row {
  readonly cells: BudgetLine;
}

/**
 * A column of versions (`forslag` and `vedtaget`, `2025-pl` and `2026-pl`) with more than one of them among the rows that are added up. The same line in two of
 * them is counted twice; where no line is, both may be parts of one budget, and it is told.
 */
export function severalVersions(
  column: string,
  lines: readonly Row[],
  columns: readonly string[],
  adding: Adding,
): Diagnostic[] {
  const own = lines.flatMap(({ cells }) => cells.get(column) ?? []).filter(({ text }) => text !== '');
  const [first] = own;
  if (first === undefined) return [];
  const other = own.find(({ text }) => !isSame(text, first.text));
  if (other === undefined) return [];
  const isOfStages = priceHeading.test(headingKey(column)) || own.every(({ text }) => isVersion(text));
  if (!isOfStages && !isVersionHeading(column)) return [];
  const twins = twinsIn(column, lines, columns);
  if (twins === undefined && !isOfStages) return [];
  const texts = [...new Map(own.map(({ text }) => [headingKey(text), text])).values()];
  const [what, where] = adding === 'beloeb' ? ['ordningen', 'ved siden af fil'] : ['nøglen', 'under nøglen'];
  const named = texts.slice(0, mostNamed).map((text) => `"${text}"`);
  const more = texts.length > named.length ? ` og ${texts.length - named.length} til` : '';
  const [earlier, later] = twins ?? [first, other];
  return [
    {
      code: 'HVOR-UDGAVE',
      severity: twins === undefined ? 'advarsel' : 'fejl',
      message:
        twins === undefined
          ? `kolonnen "${column}" har både "${first.text}" og "${other.text}", og de lægges sammen`
          : `linjen er den samme som linje ${earlier.origin.line} i en anden udgave ("${earlier.text}" og "${later.text}"), og ${what} siger ikke, hvilken der tælles`,
      place: placeOfCell(later),
      advice: `Kolonnen "${column}" har ${named.join(', ')}${more}. Skriv den, der tælles, ${where}: hvor: { ${column}: "${later.text}" }. Skal flere tælles sammen: hvor: { ${column}: ["${earlier.text}", "${later.text}"] }.`,
    },
  ];
}

/** The cells of the column in the first two lines that say the same of themselves in two versions. */
function twinsIn(
  column: string,
  lines: readonly Row[],
  columns: readonly string[],
): [BudgetCell, BudgetCell] | undefined {
  const seen = new Map<string, BudgetCell>();
  const identities = identitiesIn(column, lines, columns);
  for (const [at, { cells }] of lines.entries()) {
    const version = cells.get(column);
    if (version === undefined || version.text === '') continue;
    const identity = identities[at] ?? '';
    const earlier = seen.get(identity);
    if (earlier !== undefined && !isSame(earlier.text, version.text)) return [earlier, version];
    if (earlier === undefined) seen.set(identity, version);
  }
  return undefined;
}

/** What each line says of itself beside a column: the same of lines that are the same in two versions, or at two times. */
export function identitiesIn(column: string, lines: readonly Row[], columns: readonly string[]): string[] {
  const isAmount = (name: string) => lines.some(({ cells }) => cells.get(name)?.value !== undefined);
  const left = columns.filter((name) => headingKey(name) !== headingKey(column) && !isAmount(name));
  const rows = lines.map(({ cells }) => left.flatMap((name) => cells.get(name) ?? []));
  const { dimensions, others } = labelColumns(left, rows, new Set());
  const naming = dimensions.length > 0 ? dimensions : others;
  return rows.map((cells) => JSON.stringify(naming.map((each) => headingKey(cells[each]?.text ?? ''))));
}

function isSame(a: string, b: string): boolean {
  return headingKey(a) === headingKey(b);
}

/** Whether a column's heading is that of versions of one thing: `version`, `udgave`, `budgetversion`, `status`. */
function isVersionHeading(column: string): boolean {
  return versionHeading.test(headingKey(column));
}

/** Whether a text names a version of a budget: `forslag`, `Budget 2026 vedtaget`, `korr.`, `2. behandling`, `v2`. */
function isVersion(text: string): boolean {
  return version.test(text.normalize('NFC').toLowerCase());
}
