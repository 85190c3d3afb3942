import { existsSync } from 'node:fs';
import { accountsOfReadings } from '../calculate/account/rows-read.ts';
import { requireSound } from '../calculate/audit/discrepancy.ts';
import { auditIndexed } from '../calculate/audit/indexed-amounts.ts';
import { indexBudget, namedColumns } from '../calculate/index-budget.ts';
import { indexAmount } from '../calculate/indexation.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { tablePath } from '../input/reading/workbook/sheets.ts';
import { headingWithUnit } from '../input/tables/absent-columns.ts';
import { readBudget } from '../input/tables/budget-file.ts';
import { otherLineUnits } from '../input/tables/units/units-of-lines.ts';
import { ratiosAdded } from '../input/tables/unlike/ratios-added.ts';
import { severalVersions } from '../input/tables/unlike/several-versions.ts';
import { addAll, type Diagnostic, distinct, failure } from '../model/diagnostic.ts';
import { kroner } from '../model/exact/unit.ts';
import { unusedOf } from '../model/file-account.ts';
import { hasColumn, headingKey } from '../model/heading.ts';
import { startOf } from '../model/origin.ts';
import { problemList, refuseFaults } from '../model/problem-list.ts';
import type { Budget } from '../model/scheme/budget.ts';
import { type IndexRate, type RateKind, rateKinds } from '../model/scheme/index-rate.ts';
import type { Indexed } from '../model/scheme/indexed.ts';
import { partlyUsedBlocks } from '../publish/format/input-document.ts';
import { indexationDocument, indexedBudgetDocument } from '../publish/indexation/document.ts';
import { answer } from './answer.ts';
import { type IndexationOptions, number, oneOf, ratesOf, ruleOf } from './indexation-options.ts';
import type { Outcome, Session } from './session.ts';

/** `fordel fremskriv BELOEB|BUDGET.csv --fra AAR --til AAR`: into another year's prices, with the factors shown. */
export function fremskriv(subject: string, options: IndexationOptions, session: Session): Promise<Outcome> {
  if (isBudget(subject)) {
    return answer(options, session, () => indexedBudget(subject, options, session), {
      notices: ({ doubts, indexed }, format) => [
        ...doubts,
        ...(format === 'csv' ? expectedRates(indexed.lines.map((line) => line.indexed)) : []),
      ],
      accounts: ({ accounts }) => accounts,
      accountIn: ['tabel', 'md', 'html', 'xlsx'],
      sheet: 'Fremskrivning',
      document: ({ indexed, shown, rule, accounts }) => [
        ...indexedBudgetDocument(indexed, shown, rule),
        ...partlyUsedBlocks(accounts),
      ],
      workbook: async ({ indexed, shown, rule, accounts }) =>
        (await import('../publish/workbook/indexation-workbook.ts')).indexedBudgetWorkbook(
          indexed,
          shown,
          rule,
          partlyUsedBlocks(accounts),
        ),
      csv: async ({ indexed, columns, column, rule }) =>
        (await import('../publish/indexation/csv.ts')).indexedBudgetCsv(indexed, columns, column, rule),
      json: async ({ indexed, rule, doubts }) =>
        (await import('../publish/indexation/json.ts')).indexedBudgetJson(indexed, rule, doubts),
    });
  }
  return answer(options, session, () => indexedAmount(subject, options, session), {
    notices: ({ doubts }) => doubts,
    sheet: 'Fremskrivning',
    document: ({ amount, indexed, rule }) => indexationDocument(amount, indexed, rule),
    workbook: async ({ amount, indexed, rule }) =>
      (await import('../publish/workbook/indexation-workbook.ts')).indexationWorkbook(amount, indexed, rule),
    csv: async ({ indexed }) => (await import('../publish/indexation/csv.ts')).indexationCsv(indexed),
    json: async ({ amount, indexed, rule, doubts }) =>
      (await import('../publish/indexation/json.ts')).indexationJson(amount, indexed, rule, doubts),
  });
}

function indexedAmount(written: string, options: IndexationOptions, session: Session) {
  const { rule, kind, rates, doubts } = indexationOf(options, session);
  const amount = number(written, 'beløbet');
  const indexed = indexAmount(amount, rates(kind), rule);
  requireSound(auditIndexed({ title: 'Beløbet' }, amount, indexed, rule));
  return { amount, indexed, rule, doubts: distinct(doubts) };
}

/** What a CSV file has no place for: that amounts rest on a rate that is not final. */
function expectedRates(chains: readonly Indexed[]): Diagnostic[] {
  const rates = new Set(chains.flatMap(({ steps }) => steps.map(({ rate }) => rate)));
  return [...rates]
    .filter(({ provisional }) => provisional)
    .map(({ from, to, origin }) => ({
      code: 'PL-FORELOEBIG',
      severity: 'note',
      message: `satsen ${from}-${to} er forventet`,
      place: origin,
      advice: 'Beløbene er foreløbige og skal efterreguleres, når den endelige sats er kendt.',
    }));
}

/** The rule, and the rates of each kind, which are read once however many lines ask for them. */
function indexationOf(options: IndexationOptions, session: Session) {
  const rule = ruleOf(options);
  const kind = oneOf(rateKinds, options.art ?? 'samlet', '--art');
  const found = new Map<RateKind, IndexRate[]>();
  const doubts = problemList();
  const rates = (of: RateKind) => {
    const known = found.get(of) ?? ratesOf(of, rule, options, session, doubts);
    found.set(of, known);
    return known;
  };
  return { rule, kind, rates, doubts };
}

function indexedBudget(file: string, options: IndexationOptions, session: Session) {
  if (options.tillaeg !== undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: '--tillaeg hører til ét beløb, ikke til hver linje af et budget',
      advice: 'Skriv tillægget som en linje i budgettet, eller fremskriv beløbet for sig.',
    });
  }
  const { rule, kind, rates, doubts } = indexationOf(options, session);
  const column = options.kolonne ?? 'beloeb';
  const problems = problemList();
  const budget = readBudget(
    session.reader.table(tablePath(file, { sheet: options.ark, area: options.omraade })),
    new Set([column]),
    problems,
    {
      optional: namedColumns,
      declared: declaredTotals(options),
      declaredBy: 'valg',
    },
  );
  for (const name of [column, ...(options.artkolonne === undefined ? [] : [options.artkolonne])]) {
    if (hasColumn(budget.columns, name)) continue;
    const meant = headingWithUnit(name, budget.columns);
    problems.push({
      code: 'BUDGET-KOLONNE',
      severity: 'fejl',
      message: `${budget.source.file} har ingen kolonne "${name}"`,
      place: startOf(budget.source),
      advice: `Kolonnerne er: ${budget.columns.join(', ')}.${meant === undefined ? didYouMean(name, budget.columns) : ` Skriv --kolonne "${meant}".`}`,
    });
  }
  const unit = budget.saidUnits?.get(headingKey(column))?.unit ?? kroner;
  addAll(problems, otherLineUnits(budget, budget.lines, column, [unit]));
  addAll(problems, ratiosAdded(budget, { column, where: new Map() }, problems).map(inOwnFile));
  const ofFile = refuseFaults(problems);
  const indexed = indexBudget(budget, column, options.artkolonne, kind, rates, rule);
  const shown = budget.columns.filter((name) => !hasColumn([column, options.artkolonne ?? ''], name));
  const { source, lines, leftOut } = budget;
  const rows = lines.length + leftOut.length;
  const accounts = accountsOfReadings([{ file: source.file, rows, unused: leftOut.map(unusedOf) }]);
  return {
    indexed,
    shown,
    columns: budget.columns,
    column,
    rule,
    accounts,
    doubts: distinct([...ofFile, ...versionsAdded(budget), ...doubts]),
  };
}

/** There is no ordning to leave lines out in. */
function inOwnFile(problem: Diagnostic): Diagnostic {
  return {
    ...problem,
    advice: 'Slet, hvad der ikke skal tælle. Er det beløb, så giv linjerne et andet navn.',
  };
}

/** Lines of several versions of one budget are each converted, but their I alt is of no budget. */
function versionsAdded({ columns, lines }: Budget): Diagnostic[] {
  const rows = lines.map((cells) => ({ cells }));
  return columns
    .flatMap((column) => severalVersions(column, rows, columns, 'beloeb'))
    .map(({ code, place }) => ({
      code,
      severity: 'advarsel',
      message: 'filen har flere udgaver af budgettet, og I alt lægger dem sammen',
      place,
      advice: 'Giv hver udgave sin egen fil, eller se bort fra I alt.',
    }));
}

/** The labels of the rows of totals, where the user says which they are. */
function declaredTotals({ totalraekker }: IndexationOptions): readonly string[] | undefined {
  return totalraekker?.length === 1 && totalraekker[0] === 'ingen' ? [] : totalraekker;
}

function isBudget(subject: string): boolean {
  return subject === '-' || /\.(csv|tsv|txt)$/i.test(subject) || existsSync(subject);
}
