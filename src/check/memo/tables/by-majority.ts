import type { Interval } from '../../../model/exact/interval.ts';
import { absolute, compare, divide, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import type { RelationCode } from '../../../model/memo/relation-codes.ts';
import { type Computed, judge } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import type { TableView } from './table-view.ts';

/** The figures of a line, by column. */
type Line = readonly (Figure | undefined)[];

/** A way in which each figure of a column may come from others in its line. */
export interface ColumnFormula {
  readonly code: RelationCode;
  /** The head itself says that it is so ("Ændring i pct."): then one line that holds proves it. */
  readonly isNamed: boolean;
  /** So many lines must hold before another is wrong, where fewer do by chance; 2 if not said. */
  readonly least?: number;
  /** What the others of a line give; undefined where it lacks one of them. */
  readonly of: (line: Line) => ComputedFigure | undefined;
}

export interface ComputedFigure extends Computed {
  readonly from: readonly Figure[];
  /** The computed value, for people, and how it came: `(635 - 672) / 672`. */
  readonly value: Figure['value'];
  /** What it may be, where figures that are printed rounded give no one value; the value is then the middle. */
  readonly range?: Interval | undefined;
  readonly formula: () => string;
}

/**
 * Holds a column against the formula that most of its lines follow; the lines that do not are wrong. Where none is followed by more lines
 * than not, the column is not computed from its neighbours, and nothing is said.
 */
export function byMajority(
  view: TableView,
  column: number,
  formulas: readonly ColumnFormula[],
): readonly Relation[] {
  const trial = trialOf(view, column);
  let best: ColumnFormula | undefined;
  let most = 0;
  for (const formula of formulas) {
    const tried = trial.flatMap((line) => verdictOf(line, column, formula) ?? []);
    const held = tried.filter((verdict) => verdict === 'holder').length;
    if (!isProven(formula, held, tried.length) || held <= most) continue;
    best = formula;
    most = held;
  }
  if (best === undefined) return [];
  const relations = relationsBy(view, column, best);
  const held = relations.filter(({ verdict }) => verdict === 'holder').length;
  if (!isProven(best, held, relations.length)) return [];
  // One short figure that holds may do so by chance.
  return held > 1 || held === relations.length ? relations : relations.map(asGuess);
}

const short = rational(100n);

function asGuess(relation: Relation): Relation {
  const { verdict, stated } = relation;
  const isShort = compare(divide(absolute(stated.value), stated.step), short) < 0;
  return verdict !== 'holder' && isShort
    ? { ...relation, verdict: 'note', reading: 'kolonnen er beregnet som i den ene række, der passer' }
    : relation;
}

/** Of a long column so many lines tell which formula it follows. */
const longestTrial = 60;

function trialOf({ lines }: TableView, column: number): Line[] {
  const trial: Line[] = [];
  for (const { figures } of lines) {
    if (trial.length === longestTrial) break;
    if (figures[column] !== undefined) trial.push(figures);
  }
  return trial;
}

function isProven({ isNamed, least = 2 }: ColumnFormula, held: number, tried: number): boolean {
  if (isNamed) return held > 0 && held * 2 >= tried;
  return held > 1 && (held === tried || (held >= least && held * 2 > tried));
}

function verdictOf(line: Line, column: number, formula: ColumnFormula): Relation['verdict'] | undefined {
  const stated = line[column];
  const computed = stated === undefined ? undefined : formula.of(line);
  return stated === undefined || computed === undefined ? undefined : judge(stated, computed);
}

/** What a formula says of each line of a column, whether it is followed or not. */
export function relationsBy({ lines, heads }: TableView, column: number, formula: ColumnFormula): Relation[] {
  return lines.flatMap(({ label, figures }) => {
    const stated = figures[column];
    const computed = stated === undefined ? undefined : formula.of(figures);
    if (stated === undefined || computed === undefined) return [];
    const verdict = judge(stated, computed);
    const computedText = printedLike(computed.value, stated);
    const title = [label, heads[column]].filter(Boolean).join(', ');
    return [
      {
        code: formula.code,
        verdict,
        stated,
        from: computed.from,
        calculation: `${computed.formula()} = ${computedText}`,
        statedText: stated.text,
        computedText,
        computed: computed.value,
        message:
          verdict === 'holder' ? '' : `${title}: der står ${stated.text}, men ${given(computed, stated)}`,
      },
    ];
  });
}

function given({ value, range, formula }: ComputedFigure, stated: Figure): string {
  if (range === undefined) return `det er ${printedLike(value, stated)}`;
  return `${formula()} er mellem ${numberLike(range.from, stated)} og ${printedLike(range.to, stated)}, så afrundede som de er`;
}

/** The columns with figures of a kind, at least two of them. */
export function columnsOf({ lines, heads }: TableView, isKind: (figure: Figure) => boolean): number[] {
  const most = 40;
  return heads.slice(0, most).flatMap((_, column) => {
    const figures = lines.filter(({ figures }) => {
      const figure = figures[column];
      return figure !== undefined && isKind(figure);
    });
    return figures.length > 1 ? [column] : [];
  });
}
