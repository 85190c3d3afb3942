import { existsSync } from 'node:fs';
import { indexRates } from '../api/index-rates.ts';
import { accountsOfReadings } from '../calculate/account/rows-read.ts';
import { requireSound } from '../calculate/audit/discrepancy.ts';
import { auditIndexed } from '../calculate/audit/indexed-amounts.ts';
import { ratesBetween, statedRates } from '../calculate/choose-rates.ts';
import { indexBudget, namedColumns } from '../calculate/index-budget.ts';
import { indexAmount } from '../calculate/indexation.ts';
import { parseAmount, parseDanishPercent } from '../input/reading/danish-number.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { headingWithUnit } from '../input/tables/absent-columns.ts';
import { readBudget } from '../input/tables/budget-file.ts';
import { otherLineUnits } from '../input/tables/units/units-of-lines.ts';
import { addAll, type Diagnostic, distinct, failure } from '../model/diagnostic.ts';
import { type Rational, sign } from '../model/exact/rational.ts';
import { kroner } from '../model/exact/unit.ts';
import { unusedOf } from '../model/file-account.ts';
import { hasColumn, headingKey } from '../model/heading.ts';
import { problemList, refuseFaults } from '../model/problem-list.ts';
import {
  type Chaining,
  chainings,
  type Indexation,
  type IndexRate,
  type RateKind,
  rateKinds,
} from '../model/scheme/index-rate.ts';
import { partlyUsedBlocks } from '../publish/format/input-document.ts';
import { indexationDocument, indexedBudgetDocument } from '../publish/indexation/document.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

export interface IndexationOptions extends CommonOptions {
  readonly fra: string;
  readonly til: string;
  readonly sats?: readonly string[];
  readonly indeks?: string;
  readonly skoen?: string;
  readonly art?: string;
  readonly satser?: string;
  readonly kaede?: string;
  readonly afrund?: string;
  readonly indekstal?: readonly string[];
  readonly tillaeg?: readonly string[];
  readonly kolonne?: string;
  readonly artkolonne?: string;
  readonly totalraekker?: readonly string[];
}

/** `fordel fremskriv BELOEB|BUDGET.csv --fra AAR --til AAR`: into another year's prices, with the factors shown. */
export function fremskriv(subject: string, options: IndexationOptions, session: Session): Promise<Outcome> {
  if (isBudget(subject)) {
    return answer(options, session, () => indexedBudget(subject, options, session), {
      notices: ({ doubts }) => doubts,
      accounts: ({ accounts }) => accounts,
      accountIn: ['tabel', 'md'],
      document: ({ indexed, shown, rule, accounts }) => [
        ...indexedBudgetDocument(indexed, shown, rule),
        ...partlyUsedBlocks(accounts),
      ],
      csv: async ({ indexed, columns, column, rule }) =>
        (await import('../publish/indexation/csv.ts')).indexedBudgetCsv(indexed, columns, column, rule),
      json: async ({ indexed, rule, doubts }) =>
        (await import('../publish/indexation/json.ts')).indexedBudgetJson(indexed, rule, doubts),
    });
  }
  return answer(options, session, () => indexedAmount(subject, options, session), {
    notices: ({ doubts }) => doubts,
    document: ({ amount, indexed, rule }) => indexationDocument(amount, indexed, rule),
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
  const budget = readBudget(session.reader.read(file), new Set([column]), problems, {
    optional: namedColumns,
    declared: declaredTotals(options),
    declaredBy: 'valg',
  });
  for (const name of [column, ...(options.artkolonne === undefined ? [] : [options.artkolonne])]) {
    if (hasColumn(budget.columns, name)) continue;
    const meant = headingWithUnit(name, budget.columns);
    problems.push({
      code: 'BUDGET-KOLONNE',
      severity: 'fejl',
      message: `${budget.source.file} har ingen kolonne "${name}"`,
      place: { file: budget.source.file, line: 1, column: 1 },
      advice: `Kolonnerne er: ${budget.columns.join(', ')}.${meant === undefined ? didYouMean(name, budget.columns) : ` Skriv --kolonne "${meant}".`}`,
    });
  }
  const unit = budget.saidUnits?.get(headingKey(column))?.unit ?? kroner;
  addAll(problems, otherLineUnits(budget, budget.lines, column, [unit]));
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
    doubts: distinct([...ofFile, ...doubts]),
  };
}

/** The labels of the rows of totals, where the user says which they are. */
function declaredTotals({ totalraekker }: IndexationOptions): readonly string[] | undefined {
  return totalraekker?.length === 1 && totalraekker[0] === 'ingen' ? [] : totalraekker;
}

function isBudget(subject: string): boolean {
  return subject === '-' || /\.(csv|tsv|txt)$/i.test(subject) || existsSync(subject);
}

function ruleOf({ fra, til, kaede = 'uafrundet', afrund = '0,01', tillaeg }: IndexationOptions): Indexation {
  const [from, to] = [year(fra, '--fra'), year(til, '--til')];
  const chaining: Chaining = oneOf(chainings, kaede, '--kaede');
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const additions = byYear(tillaeg ?? [], '--tillaeg', first + 1);
  for (const year of additions.keys()) {
    if (year > first && year <= last) continue;
    throw failure({
      code: 'BRUG-VALG',
      message: `--tillaeg for ${year} bruges ikke, når der regnes mellem ${first} og ${last}`,
      advice: 'Skriv det år, tillægget gives for: det, der fremskrives til, eller et før.',
    });
  }
  const step = number(afrund, '--afrund');
  if (sign(step) > 0) return { from, to, chaining, step, additions };
  throw failure({
    code: 'BRUG-TAL',
    message: '--afrund skal være over nul',
    advice: 'Skriv fx 0,01 eller 1000.',
  });
}

function ratesOf(
  kind: RateKind,
  years: Indexation,
  { sats, indekstal, satser, indeks, skoen }: IndexationOptions,
  { reader }: Session,
  doubts: Diagnostic[],
): IndexRate[] {
  if (indekstal !== undefined) {
    const origin = { file: '--indekstal', line: 1, column: 1 };
    return ratesBetween(byYear(indekstal, '--indekstal', years.from), years, origin);
  }
  if (sats !== undefined) {
    const stated = sats.map((text) => {
      const percent = parseDanishPercent(text);
      return percent.ok ? percent.value : refuseNumber('--sats', percent);
    });
    return statedRates(stated, years, { file: '--sats', line: 1, column: 1 });
  }
  const files = satser === undefined ? undefined : [satser];
  return indexRates(years, { index: indeks, kind, vintage: skoen, files, reader, doubts });
}

/** Amounts or index numbers, each written with its year: `2025=100000`. */
function byYear(texts: readonly string[], option: string, example: number): Map<number, Rational> {
  const found = new Map<number, Rational>();
  for (const text of texts) {
    const [, written, value] = /^(\d{4})=(.+)$/.exec(text) ?? [];
    if (written === undefined || value === undefined) {
      const advice = `Skriv året foran, fx ${option} ${example}=${/^[\d.,-]+$/.test(text) ? text : '100'}.`;
      throw failure({ code: 'BRUG-TAL', message: `${option} "${text}" siger ikke hvilket år`, advice });
    }
    const of = year(written, option);
    if (found.has(of)) {
      const advice = 'Skriv det ene af dem.';
      throw failure({ code: 'BRUG-VALG', message: `${option} har ${of} to gange`, advice });
    }
    const amount = number(value, option);
    if (option === '--indekstal' && sign(amount) <= 0) {
      const advice = 'Et indekstal er over nul, fx 105,65.';
      throw failure({ code: 'BRUG-TAL', message: `indekstallet for ${of} er ikke over nul`, advice });
    }
    found.set(of, amount);
  }
  return found;
}

function year(text: string, option: string): number {
  if (/^(19|20|21)\d\d$|^2200$/.test(text)) return Number.parseInt(text, 10);
  throw failure({
    code: 'BRUG-TAL',
    message: `${option} "${text}" er ikke et årstal fra 1900 til 2200`,
    advice: 'Skriv fx 2024.',
  });
}

function number(text: string, what: string): Rational {
  const parsed = parseAmount(text);
  return parsed.ok ? parsed.value : refuseNumber(what, parsed);
}

function refuseNumber(what: string, problem: { readonly message: string; readonly advice: string }): never {
  throw failure({ code: 'BRUG-TAL', message: `${what}: ${problem.message}`, advice: problem.advice });
}

function oneOf<T extends string>(allowed: readonly T[], text: string, option: string): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  throw failure({
    code: 'BRUG-VALG',
    message: `${option} kan ikke være "${text}"`,
    advice: `Vælg mellem ${allowed.join(', ')}.${didYouMean(text, allowed)}`,
  });
}
