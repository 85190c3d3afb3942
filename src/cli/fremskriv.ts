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
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { renderText } from '../publish/format/text.ts';
import { indexationCsv, indexedBudgetCsv } from '../publish/indexation/csv.ts';
import { indexationDocument, indexedBudgetDocument } from '../publish/indexation/document.ts';
import { indexationJson, indexedBudgetJson } from '../publish/indexation/json.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

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
export function fremskriv(subject: string, options: IndexationOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const rule = ruleOf(options);
  const kind = oneOf(rateKinds, options.art ?? 'samlet', '--art');
  const found = new Map<RateKind, IndexRate[]>();
  const rates = (of: RateKind) => {
    const known = found.get(of) ?? ratesOf(of, rule, options, session);
    found.set(of, known);
    return known;
  };
  if (isBudget(subject))
    return { text: budgetText(subject, kind, rates, rule, options, session)[format](), exitCode: 0 };
  const amount = number(subject, 'beløbet');
  const indexed = indexAmount(amount, rates(kind), rule);
  requireSound(auditIndexed({ title: 'Beløbet' }, amount, indexed, rule));
  const document = () => indexationDocument(amount, indexed, rule);
  const render = {
    tabel: () => renderText(document(), session.screen),
    md: () => renderMarkdown(document()),
    csv: () => indexationCsv(indexed),
    json: () => renderJson(indexationJson(amount, indexed, rule)),
  };
  return { text: render[format](), exitCode: 0 };
}

function budgetText(
  file: string,
  kind: RateKind,
  rates: (kind: RateKind) => readonly IndexRate[],
  rule: Indexation,
  options: IndexationOptions,
  session: Session,
) {
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
  const document = () => indexedBudgetDocument(indexed, shown, rule);
  return {
    tabel: () => renderText(document(), session.screen),
    md: () => renderMarkdown(document()),
    csv: () => indexedBudgetCsv(indexed, budget.columns, rule),
    json: () => renderJson(indexedBudgetJson(indexed, rule)),
  };
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
