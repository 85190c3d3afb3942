import { compare, equal, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Block } from '../../../model/memo/memo.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { numberLike } from '../printed-like.ts';
import { deltasIn } from '../prose/change/deltas.ts';
import { proseRelation } from '../prose/prose-relation.ts';
import { wording } from '../prose/reading/phrase.ts';
import { type Quantity, quantitiesOf } from '../prose/reading/quantities.ts';
import { paragraphsOf, type Sentence } from '../prose/reading/sentences.ts';
import { isOneWord, namingWords } from '../prose/reading/words.ts';
import { isWord, writtenSum } from '../prose/runs.ts';
import { percentOf } from '../quotient.ts';
import { sureTablesOf, type TableLine, type TableView } from '../tables/table-view.ts';
import { repetition } from './repeated-columns.ts';

/**
 * What a sentence beside a table says of lines that it names: `De fire kommuner har tilsammen 154.210 indbyggere` (NOTAT-SKREVET), `Nordbys andel af
 * bidraget er 23,9 %` (NOTAT-ANDEL) and `Tilsynet koster 36,1 mio. kr.` (NOTAT-GENTAGET).
 */
export const saidOfLines: MemoRule = (memos) => memos.flatMap(saidIn);

/** As many blocks may stand between. */
const furthest = 3;

function saidIn(read: ReadMemo): Relation[] {
  const tables = new Map<Block, TableView>(sureTablesOf(read).map((view) => [view.table, view]));
  if (tables.size === 0) return [];
  const tableAt = (at: number) => {
    const block = read.memo.blocks[at];
    return block === undefined ? undefined : tables.get(block);
  };
  const blocksNear = Array.from({ length: 2 * furthest + 1 }, (_, at) => at - furthest);
  return paragraphsOf(read).flatMap(({ sentences, block, kind }) => {
    const near = kind === 'celle' ? [] : blocksNear.flatMap((by) => tableAt(block + by) ?? []);
    return near.length === 0 ? [] : sentences.flatMap((sentence) => ofSentence(sentence, near));
  });
}

/** One figure is said, and of one table; where several may be meant only what holds is told. */
function ofSentence(sentence: Sentence, views: readonly TableView[]): Relation[] {
  const all = quantitiesOf(sentence);
  const [said, ...others] = all.filter(({ figure }) => !isWord(figure));
  if (said === undefined || others.length > 0 || deltasIn(all).includes(said)) return [];
  const read = views.flatMap((view) => [
    ...together(said, sentence, view),
    ...shares(said, sentence, view),
    ...values(said, sentence, view),
  ]);
  const held = read.find(({ verdict }) => verdict === 'holder');
  return held === undefined && read.length === 1 ? read : held === undefined ? [] : [held];
}

const inAll = wording`\b(?:i alt|tilsammen|sammenlagt|samlet)\b`;

/** `De fire kommuner har tilsammen …`: all lines, as many as are said; or those that are named. */
function together({ figure }: Quantity, sentence: Sentence, view: TableView): Relation[] {
  if (sentence.frame.search(inAll) < 0 || figure.kind === 'procent') return [];
  const count = sentence.figures.find((each) => isWord(each.figure))?.figure;
  const named = linesNamed(sentence, view);
  const parts = partsOf(view);
  const isAll = count !== undefined && equal(count.value, rational(BigInt(parts.length)));
  const lines = named.length > 1 ? named : isAll ? parts : [];
  return columnsOf(view, figure, sentence).flatMap((column) => {
    const figures = lines.flatMap(({ figures }) => figures[column] ?? []);
    const labels = [...lines.map(({ label }) => label), count?.unit ?? '', view.heads[column] ?? ''];
    return figures.length < 2 || figures.length < lines.length || !isOnlyOf(labels, sentence)
      ? []
      : [
          writtenSum(figure, figures, {
            code: 'NOTAT-SKREVET',
            isGuess: false,
            title: 'Rækkerne i tabellen',
          }),
        ];
  });
}

const isShare = wording`\b(?:andel\b~40\b(?:er|udgør)|står for|dækker|bærer|betaler|udgør|bidrager med) $`;
const ofColumn = /(?:\bandel af|^ ?af) (?<what>[^,.;:]{3,40}?)(?: er| udgør|[,.;:]|$)/i;

/** `Sydby står for 46,1 pct. af bidraget`: of the total of the column that is called so. */
function shares({ figure, before, after }: Quantity, sentence: Sentence, view: TableView): Relation[] {
  const [line, ...others] = linesNamed(sentence, view);
  if (figure.kind !== 'procent' || line === undefined || others.length > 0 || before.search(isShare) < 0)
    return [];
  const what = ofColumn.exec(before)?.groups?.what ?? ofColumn.exec(after)?.groups?.what;
  const words = namingWords(what ?? '').filter((word) => !/^(?:samle[td]e?|total)/.test(word));
  const total = view.lines.find(({ label }) => totalWordIn(label) !== undefined);
  return view.heads.flatMap((head, column) => {
    const [part, whole] = [line.figures[column], total?.figures[column]];
    const isMeant =
      words.length > 0 && words.every((word) => namingWords(head).some((own) => isOneWord(own, word)));
    const computed = part === undefined || whole === undefined ? undefined : percentOf(part, whole);
    if (
      !isMeant ||
      !isOfYears(head, sentence) ||
      !isOnlyOf([line.label, head], sentence) ||
      computed === undefined ||
      !part ||
      !whole
    )
      return [];
    return [
      proseRelation({
        code: 'NOTAT-ANDEL',
        stated: figure,
        from: [part, whole],
        computed,
        formula: `${numberLike(part.value, part)} / ${numberLike(whole.value, whole)}`,
        given: `rækken ${line.label} af ${whole.text}`,
      }),
    ];
  });
}

const costs = wording`\b(?:koster|udgør|er(?: på)?|(?:budget|bevilling|ramme) på|budgetteret (?:til|med))(?: i \d{4})? $`;
/** Words that name nothing but that there is so much, and where it stands. */
const generic =
  /^(?:koster|betaler|bidrager|modtager|udgift|budget|udgør|bevilling|ramme|post|beløb|fremgår|tabel|ifølge|tilsammen|samle|sammenlagt|andel|står|dækker|bærer)/;

/** Whether a sentence names nothing but what is called so: what it names besides may be of some of it alone. */
function isOnlyOf(names: readonly string[], { frame }: Sentence): boolean {
  const known = names.flatMap(namingWords);
  if (/\d/.test(frame.replace(year, ''))) return false;
  return namingWords(frame).every((word) => generic.test(word) || known.some((own) => isOneWord(own, word)));
}

/** `Tilsynet koster 36,1 mio. kr. i 2024`, and nothing else is named. */
function values({ figure, before }: Quantity, sentence: Sentence, view: TableView): Relation[] {
  const [line, ...others] = linesNamed(sentence, view);
  if (figure.kind !== 'penge' || line === undefined || others.length > 0 || before.search(costs) < 0)
    return [];
  return columnsOf(view, figure, sentence).flatMap((column) => {
    const isAlone = isOnlyOf([line.label, view.heads[column] ?? ''], sentence);
    const printed = line.figures[column];
    // The very same figure is told as a repetition by its table.
    const isAgain = printed !== undefined && equal(figure.value, printed.value);
    const isRounded = printed !== undefined && compare(figure.step, printed.step) >= 0;
    return isAlone && isRounded && !isAgain ? [repetition(printed, figure, 'Samme tal som i tabellen')] : [];
  });
}

/** The columns of what a figure counts, in a year that the sentence speaks of: the one there is, or none. */
function columnsOf(view: TableView, { kind, unit }: Figure, sentence: Sentence): number[] {
  const columns = view.heads.flatMap((head, column) => {
    const figures = view.lines.flatMap(({ figures }) => figures[column] ?? []);
    const [first] = figures;
    const isOfUnit =
      kind === 'penge'
        ? first?.kind === kind
        : first?.kind !== 'penge' &&
          first?.kind !== 'procent' &&
          namingWords(unit).some((word) => namingWords(head).some((own) => isOneWord(own, word)));
    return first !== undefined && isOfUnit && isOfYears(head, sentence) ? [column] : [];
  });
  return columns.length === 1 ? columns : [];
}

const year = /\b(?:19|20)\d\d\b/g;

/** A sentence with a year is of a column of that year, as its head says. */
function isOfYears(head: string, { frame }: Sentence): boolean {
  const said = frame.match(year) ?? [];
  return said.every((each) => head.includes(each));
}

function partsOf({ lines }: TableView): TableLine[] {
  return lines.filter(
    ({ label, figures }) => label !== '' && totalWordIn(label) === undefined && figures.some(Boolean),
  );
}

const ending = /^(?:s|e?ts?|e?ns?|er?n?e?s?)?$/;

/** The lines that a sentence calls by all of their words, in any form: `Nordbys`, `Tilsynet`. */
function linesNamed({ frame }: Sentence, view: TableView): TableLine[] {
  const words = namingWords(frame);
  const isSaid = (name: string) =>
    words.some((word) => word.startsWith(name) && ending.test(word.slice(name.length)));
  return partsOf(view).filter(({ label }) => {
    const names = namingWords(label);
    return names.length > 0 && names.every(isSaid);
  });
}
