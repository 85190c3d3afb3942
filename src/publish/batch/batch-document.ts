import { formatDate } from '../../model/exact/calendar-date.ts';
import { inNumber } from '../../model/exact/format.ts';
import { isZero, negate, type Rational, sign, sum } from '../../model/exact/rational.ts';
import type { ControlSum, Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { type Block, type Document, table } from '../format/document.ts';
import { kroner } from '../invoice/invoice-words.ts';

/** What a batch came to, for the person who ran it. No personal data: names of kommuner, numbers and sums only. */
export function batchDocument(batch: InvoiceBatch): Document {
  const { documents, notInvoiced, control } = batch;
  return [
    { kind: 'overskrift', text: `${batch.schemeTitle} · fakturering`, note: countNote(documents) },
    table(['Rate', 'Dato', 'Forfald', 'Antal>', 'Numre', 'Beløb kr.>'], instalmentRows(documents), [
      ['I alt', '', '', String(documents.length), '', kroner(netSum(documents))],
    ]),
    ...control.map(controlTable),
    ...(notInvoiced.length === 0
      ? []
      : [
          table(
            ['Ikke faktureret', 'Opkrævning', 'Beløb kr.>', 'Grund'],
            notInvoiced.map(({ recipient, groupId, amount, reason }) => [
              recipient.name,
              groupId,
              kroner(amount),
              reason,
            ]),
          ),
        ]),
  ];
}

function countNote(documents: readonly Invoice[]): string {
  const count = (kind: Invoice['kind']) => documents.filter((each) => each.kind === kind).length;
  const credits = count('kreditnota');
  const drafts = documents.some(({ isDraft }) => isDraft) ? ' · KLADDE, ingen numre er taget' : '';
  const credited = credits === 0 ? '' : ` og ${inNumber(credits, 'kreditnota', 'kreditnotaer')}`;
  return `${inNumber(count('faktura'), 'faktura', 'fakturaer')}${credited}${drafts}`;
}

function instalmentRows(documents: readonly Invoice[]): string[][] {
  const rates = [...new Set(documents.map(({ instalment }) => instalment.index))];
  return rates.map((rate) => {
    const own = documents.filter(({ instalment }) => instalment.index === rate);
    const [one] = own;
    if (one === undefined) return [];
    const { instalment } = one;
    return [
      instalment.of === 1 ? 'Hele året' : `${instalment.index} af ${instalment.of}`,
      formatDate(instalment.issueDate),
      formatDate(instalment.dueDate),
      String(own.length),
      numbersOf(own),
      kroner(netSum(own)),
    ];
  });
}

/** First and last number of each series; drafts have one together. */
function numbersOf(documents: readonly Invoice[]): string {
  const seriesOf = ({ isDraft, kind }: Invoice) => (isDraft ? 'kladde' : kind);
  return (['kladde', 'faktura', 'kreditnota'] as const)
    .flatMap((series) => {
      const numbers = documents.filter((each) => seriesOf(each) === series).map(({ number }) => number);
      const [from] = numbers;
      const to = numbers.at(-1);
      return from === undefined ? [] : [from === to ? from : `${from} – ${to}`];
    })
    .join(', ');
}

function netSum(documents: readonly Invoice[]): Rational {
  return sum(documents.map(({ kind, net }) => (kind === 'kreditnota' ? negate(net) : net)));
}

/** From what was invoiced to what was to come in: every difference named. */
function controlTable(control: ControlSum): Block {
  const line = (text: string, value: Rational) => (isZero(value) ? [] : [[text, kroner(value)]]);
  return table(
    [`Kontrolsum · ${control.title}`, 'Kr.>'],
    [
      ['Faktureret', kroner(control.invoiced)],
      ...line('Krediteret', negate(control.credited)),
      ...line('Undtaget i ordningen', control.excluded),
      ...line(residualName(control), control.residual),
      ...line('UFORKLARET', control.unexplained),
    ],
    [[control.totalName, kroner(control.total)]],
  );
}

function residualName({ residual }: ControlSum): string {
  return `Afrundingsdifference, ${sign(residual) < 0 ? 'opkrævet for meget' : 'ikke opkrævet'}`;
}
