import type { AcceptedFinding } from '../../check/memo/accept.ts';
import type { MemoCheck } from '../../check/memo/check-memos.ts';
import { uncheckedIn } from '../../check/memo/unchecked.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import type { ReadMemo } from '../../model/memo/relation.ts';
import { type RelationCode, relationCodes } from '../../model/memo/relation-codes.ts';
import { type Block, counts, type Document, names, table } from '../format/document.ts';

/** What came of a check of memos, with what is accepted and what was left out. */
export interface MemoReport {
  readonly check: MemoCheck;
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
  readonly off: readonly RelationCode[];
}

/** Of what an ordning computes and the memos do not state so many are listed. */
const mostListed = 40;

/** How much of each memo was checked and by which rules, and with `all` each figure that was not, and why. */
export function memoDocument({ check, accepted, off }: MemoReport, all: boolean): Document {
  return [
    ...check.memos.flatMap((read) => memoBlocks(read, check, all)),
    ...schemeBlocks(check, all),
    ...acceptedBlocks(accepted),
    ...(off.length === 0 ? [] : [{ kind: 'afsnit', lines: [`Slået fra: ${off.join(', ')}.`] } as const]),
  ];
}

/** What is let stand, with its reason: counted and shown, never hidden. */
function acceptedBlocks(accepted: readonly AcceptedFinding[]): Block[] {
  if (accepted.length === 0) return [];
  return [
    table(
      [names('Accepteret'), names('Angivet'), names('Beregnet'), names('Grund')],
      accepted.map(({ acceptance }) => [
        acceptance.code,
        acceptance.stated,
        acceptance.computed,
        acceptance.reason,
      ]),
    ),
  ];
}

/** How many figures the ordninger compute, and with `all` which of them no memo states. */
function schemeBlocks({ bound, notStated }: MemoCheck, all: boolean): Block[] {
  if (bound.size + notStated.length === 0) return [];
  const line = `${inNumber(bound.size, 'tal', 'tal')} er fundet i ordningen; ${inNumber(notStated.length, 'tal', 'tal')} beregner den, som ikke er nævnt.`;
  const listed = notStated.slice(0, mostListed);
  const rest = notStated.length - listed.length;
  return [
    { kind: 'afsnit', lines: [line] },
    ...(all && listed.length > 0
      ? [
          table(
            [names('Beregnet, men ikke nævnt'), names('Tal')],
            listed.map(({ title, text }) => [title, text]),
          ),
        ]
      : []),
    ...(all && rest > 0 ? [{ kind: 'afsnit', lines: [`… og ${rest} til.`] } as const] : []),
  ];
}

function memoBlocks(read: ReadMemo, check: MemoCheck, all: boolean): Block[] {
  const unchecked = uncheckedIn(read, check);
  const total = read.figures.length;
  const checked = total - unchecked.length;
  return [
    { kind: 'overskrift', text: `${read.memo.file} · kontrol af tal` },
    {
      kind: 'afsnit',
      lines: [
        `${inNumber(checked, 'tal', 'tal')} af ${total} er holdt op mod andre; ${unchecked.length} ikke.`,
      ],
    },
    ...(checked === 0 ? [] : [ruleTable(read, check)]),
    ...(all && unchecked.length > 0 ? [uncheckedTable(unchecked)] : []),
  ];
}

function ruleTable({ memo }: ReadMemo, { relations, checkedBy }: MemoCheck): Block {
  const codes = Object.entries(relationCodes).map(([code, rule]) => {
    const seen = relations.filter(
      (relation) => relation.code === code && relation.stated.place.file === memo.file,
    );
    const figures = [...checkedBy].filter(
      ([figure, rules]) => figure.place.file === memo.file && [...rules].some((each) => each === code),
    );
    return { code, rule, seen, figures: figures.length };
  });
  return table(
    [names('Regel'), names('Holder, at'), counts('Prøvet'), counts('Fund'), counts('Tal')],
    codes
      .filter(({ seen }) => seen.length > 0)
      .map(({ code, rule, seen, figures }) => [
        code,
        rule,
        whole(seen.length),
        whole(seen.filter(({ verdict }) => verdict !== 'holder').length),
        whole(figures),
      ]),
  );
}

function uncheckedTable(unchecked: ReturnType<typeof uncheckedIn>): Block {
  return table(
    [names('Sted'), names('Ikke kontrolleret'), names('Hvorfor')],
    unchecked.map(({ figure: { place, text }, why }) => [
      place.within ?? [place.line, place.column].filter((part) => part !== undefined).join(':'),
      text,
      why,
    ]),
  );
}

function whole(count: number) {
  return rational(BigInt(count));
}
