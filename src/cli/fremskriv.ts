import { existsSync } from 'node:fs';
import { indexRates } from '../api/index-rates.ts';
import { requireSound } from '../calculate/audit/discrepancy.ts';
import { auditIndexed } from '../calculate/audit/indexed-amounts.ts';
import { statedRates } from '../calculate/choose-rates.ts';
import { indexBudget, namedColumns } from '../calculate/index-budget.ts';
import { indexAmount } from '../calculate/indexation.ts';
import { parseDanishNumber, parseDanishPercent } from '../input/reading/danish-number.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { readBudget } from '../input/tables/budget-file.ts';
import { FordelError, failure } from '../model/diagnostic.ts';
import { type Rational, sign } from '../model/exact/rational.ts';
import { hasColumn } from '../model/heading.ts';
import { problemList } from '../model/problem-list.ts';
import {
  type Chaining,
  chainings,
  type Indexation,
  type IndexRate,
  type RateKind,
  rateKinds,
} from '../model/scheme/index-rate.ts';
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
  readonly tillaeg?: string;
  readonly kolonne?: string;
  readonly artkolonne?: string;
}

/** `fordel fremskriv BELOEB|BUDGET.csv --fra AAR --til AAR`: into another year's prices, with the factors shown. */
export function fremskriv(subject: string, options: IndexationOptions, session: Session): Promise<Outcome> {
  if (isBudget(subject)) {
    return answer(options, session, () => indexedBudget(subject, options, session), {
      document: ({ indexed, shown, rule }) => indexedBudgetDocument(indexed, shown, rule),
      csv: async ({ indexed, columns, rule }) =>
        (await import('../publish/indexation/csv.ts')).indexedBudgetCsv(indexed, columns, rule),
      json: async ({ indexed, rule }) =>
        (await import('../publish/indexation/json.ts')).indexedBudgetJson(indexed, rule),
    });
  }
  return answer(options, session, () => indexedAmount(subject, options, session), {
    document: ({ amount, indexed, rule }) => indexationDocument(amount, indexed, rule),
    csv: async ({ indexed }) => (await import('../publish/indexation/csv.ts')).indexationCsv(indexed),
    json: async ({ amount, indexed, rule }) =>
      (await import('../publish/indexation/json.ts')).indexationJson(amount, indexed, rule),
  });
}

function indexedAmount(written: string, options: IndexationOptions, session: Session) {
  const { rule, kind, rates } = indexationOf(options, session);
  const amount = number(written, 'beløbet');
  const indexed = indexAmount(amount, rates(kind), rule);
  requireSound(auditIndexed({ title: 'Beløbet' }, amount, indexed, rule));
  return { amount, indexed, rule };
}

/** The rule, and the rates of each kind, which are read once however many lines ask for them. */
function indexationOf(options: IndexationOptions, session: Session) {
  const rule = ruleOf(options);
  const kind = oneOf(rateKinds, options.art ?? 'samlet', '--art');
  const found = new Map<RateKind, IndexRate[]>();
  const rates = (of: RateKind) => {
    const known = found.get(of) ?? ratesOf(of, rule, options, session);
    found.set(of, known);
    return known;
  };
  return { rule, kind, rates };
}

function indexedBudget(file: string, options: IndexationOptions, session: Session) {
  const { rule, kind, rates } = indexationOf(options, session);
  const column = options.kolonne ?? 'beloeb';
  const problems = problemList();
  const budget = readBudget(session.reader.read(file), new Set([column]), problems, namedColumns);
  for (const name of [column, ...(options.artkolonne === undefined ? [] : [options.artkolonne])]) {
    if (hasColumn(budget.columns, name)) continue;
    problems.push({
      code: 'BUDGET-KOLONNE',
      severity: 'fejl',
      message: `${budget.source.file} har ingen kolonne "${name}"`,
      place: { file: budget.source.file, line: 1, column: 1 },
      advice: `Kolonnerne er: ${budget.columns.join(', ')}.${didYouMean(name, budget.columns)}`,
    });
  }
  if (problems.length > 0) throw new FordelError(problems);
  const indexed = indexBudget(budget, column, options.artkolonne, kind, rates, rule);
  const shown = budget.columns.filter((name) => !hasColumn([column, options.artkolonne ?? ''], name));
  return { indexed, shown, columns: budget.columns, rule };
}

function isBudget(subject: string): boolean {
  return subject === '-' || /\.(csv|tsv|txt)$/i.test(subject) || existsSync(subject);
}

function ruleOf({ fra, til, kaede = 'uafrundet', afrund = '0,01', tillaeg }: IndexationOptions): Indexation {
  const [from, to] = [year(fra, '--fra'), year(til, '--til')];
  const chaining: Chaining = oneOf(chainings, kaede, '--kaede');
  const additions: ReadonlyMap<number, Rational> =
    tillaeg === undefined ? new Map() : new Map([[Math.min(from, to), number(tillaeg, '--tillaeg')]]);
  if (tillaeg !== undefined && from === to) {
    throw failure({
      code: 'BRUG-VALG',
      message: '--tillaeg lægges til, før et år fremskrives, og her er intet at fremskrive',
      advice: 'Vælg forskellige år med --fra og --til.',
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
  { sats, satser, indeks, skoen }: IndexationOptions,
  { reader }: Session,
): IndexRate[] {
  if (sats !== undefined) {
    const stated = sats.map((text) => {
      const percent = parseDanishPercent(text);
      return percent.ok ? percent.value : refuseNumber('--sats', percent);
    });
    return statedRates(stated, years, { file: '--sats', line: 1, column: 1 });
  }
  const files = satser === undefined ? undefined : [satser];
  return indexRates(years, { index: indeks, kind, vintage: skoen, files, reader });
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
  const parsed = parseDanishNumber(text);
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
