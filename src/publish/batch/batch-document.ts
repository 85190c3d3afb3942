import { inNumber } from '../../model/exact/format.ts';
import { isZero, negate, type Rational, rational, sum } from '../../model/exact/rational.ts';
import { residualInWords } from '../../model/exact/residual.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { ControlSum, Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import {
  amounts,
  type Block,
  type Column,
  counts,
  type Document,
  dates,
  names,
  type Row,
  table,
} from '../format/document.ts';
import { partlyUsedBlocks } from '../format/input-document.ts';
import { isWholeYear, periodSpan } from '../invoice/invoice-words.ts';

/** What a batch came to, for the person who ran it. No personal data: names of kommuner, numbers and sums only. */
export function batchDocument(batch: InvoiceBatch): Document {
  const { documents, notInvoiced, control } = batch;
  return [
    { kind: 'overskrift', text: `${batch.schemeTitle} · fakturering`, note: countNote(documents) },
    table(
      ['Rate', dates('Dato'), dates('Forfald'), counts('Antal'), 'Numre', money('Beløb')],
      instalmentRows(documents),
      [['I alt', '', '', countOf(documents), '', netSum(documents)]],
    ),
    ...control.map(controlTable),
    ...(notInvoiced.length === 0
      ? []
      : [
          table(
            [names('Ikke faktureret'), names('Opkrævning'), money('Beløb'), 'Grund'],
            notInvoiced.map(({ recipient, groupId, amount, reason }) => [
              recipient.name,
              groupId,
              amount,
              reason,
            ]),
          ),
        ]),
    ...partlyUsedBlocks(batch.accounts),
  ];
}

function countNote(documents: readonly Invoice[]): string {
  const count = (kind: Invoice['kind']) => documents.filter((each) => each.kind === kind).length;
  const credits = count('kreditnota');
  const drafts = documents.some(({ isDraft }) => isDraft) ? ' · KLADDE, ingen numre er taget' : '';
  const credited = credits === 0 ? '' : ` og ${inNumber(credits, 'kreditnota', 'kreditnotaer')}`;
  return `${inNumber(count('faktura'), 'faktura', 'fakturaer')}${credited}${drafts}`;
}

/** Kroner, always with øre. */
function money(title: string): Column {
  return amounts(title, kroner, { least: 2 });
}

function countOf(documents: readonly Invoice[]): Rational {
  return rational(BigInt(documents.length));
}

/** A rate with its dates: members for a part of the year may have others. */
function rateOf({ instalment }: Invoice): string {
  return `${instalment.index} ${instalment.issueDate} ${instalment.dueDate}`;
}

function instalmentRows(documents: readonly Invoice[]): Row[] {
  const rates = [...new Set(documents.map(rateOf))];
  return rates.map((rate) => {
    const own = documents.filter((document) => rateOf(document) === rate);
    const [one] = own;
    if (one === undefined) return [];
    const { instalment } = one;
    return [
      instalment.of === 1
        ? isWholeYear(instalment.period)
          ? 'Hele året'
          : periodSpan({ instalment })
        : `${instalment.index} af ${instalment.of}`,
      instalment.issueDate,
      instalment.dueDate,
      countOf(own),
      numbersOf(own, documents),
      netSum(own),
    ];
  });
}

/** The numbers of some documents, those that follow on each other in their series together; drafts are one series. */
function numbersOf(own: readonly Invoice[], all: readonly Invoice[]): string {
  const seriesOf = ({ isDraft, kind }: Invoice) => (isDraft ? 'kladde' : kind);
  return (['kladde', 'faktura', 'kreditnota'] as const)
    .flatMap((series) =>
      runsOf(
        own,
        all.filter((each) => seriesOf(each) === series),
      ),
    )
    .map(([from, to]) => (from === to ? from : `${from} – ${to}`))
    .join(', ');
}

/** The first and the last number of each run of documents in a series. */
function runsOf(own: readonly Invoice[], series: readonly Invoice[]): [from: string, to: string][] {
  const runs: [string, string][] = [];
  for (const [at, each] of series.entries()) {
    if (!own.includes(each)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === series[at - 1]?.number) last[1] = each.number;
    else runs.push([each.number, each.number]);
  }
  return runs;
}

function netSum(documents: readonly Invoice[]): Rational {
  return sum(documents.map(({ kind, net }) => (kind === 'kreditnota' ? negate(net) : net)));
}

/** From what was invoiced to what was to come in: every difference named. */
function controlTable(control: ControlSum): Block {
  const line = (text: string, value: Rational) => (isZero(value) ? [] : [[text, value]]);
  return table(
    [`Kontrolsum · ${control.title}`, money('Beløb')],
    [
      ...(isSetAside(control) ? [] : [['Faktureret', control.invoiced]]),
      ...line('Krediteret', negate(control.credited)),
      ...line('Undtaget i ordningen', control.excluded),
      ...line(`Delt videre, opkræves i ${control.passedOnTo.join(', ')}`, control.passedOn),
      ...line('Opkræves ikke', control.notCharged),
      ...line(residualName(control), control.residual),
      ...line('UFORKLARET', control.unexplained),
    ],
    [[control.totalName, control.total]],
  );
}

/** Nothing of it is charged here. */
function isSetAside({ invoiced, passedOn, notCharged }: ControlSum): boolean {
  return isZero(invoiced) && !(isZero(passedOn) && isZero(notCharged));
}

function residualName({ total, residual }: ControlSum): string {
  return `Afrundingsdifference, ${residualInWords(total, residual)}`;
}
