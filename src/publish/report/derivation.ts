import { explain } from '../../calculate/explain.ts';
import type { SchemeResult } from '../../model/result.ts';
import { explanationDocument } from '../explanation/document.ts';
import { type Document, table, unlike } from '../format/document.ts';
import { derivationRows } from '../result/derivation-rows.ts';
import type { AskedFigure } from './write-sections.ts';

/** How a figure of the page came about, down to the input cells. */
export function derivationOf(result: SchemeResult, { title, cameOf }: AskedFigure): Document {
  if (cameOf.kind === 'vaerdier') {
    return [
      { kind: 'overskrift', text: title },
      table(
        [unlike('Tal'), 'Hvad', 'Hvorfra'],
        cameOf.values.flatMap((traced) =>
          derivationRows({ label: cameOf.values.length === 1 ? title : 'Bygger på', traced }),
        ),
      ),
    ];
  }
  const allocation = result.allocations.find(({ plan }) => plan.id === cameOf.allocation);
  const explanation = allocation && explain(allocation, cameOf.recipient);
  return explanation === undefined ? [] : explanationDocument(result, [explanation]);
}
