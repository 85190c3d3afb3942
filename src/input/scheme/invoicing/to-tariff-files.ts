import type { Invoicing } from '../../../model/invoice/invoicing.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { InvoicingEntry } from './schema-invoicing.ts';

/** Reads which takster are charged, and where the tilbud that pay them stand. */
export function toTariffFiles(
  { takster = [] }: InvoicingEntry,
  path: Path,
  context: SchemeContext,
): Invoicing['tariffFiles'] {
  for (const [index, { takst }] of takster.entries()) {
    const at = [...path, index, 'takst'];
    context.requireId('takst', 'takster', takst, at);
    if (takster.findIndex((entry) => entry.takst === takst) < index) {
      context.refuse(at, `takst "${takst}" er nævnt to gange`, 'Saml dens tilbud i én fil.', undefined);
    }
    if (context.file.fordelinger?.some(({ id }) => id === takst)) {
      const advice = 'Giv den ene et andet id: debitorfilen og posteringerne kender dem på det.';
      context.refuse(at, `"${takst}" er både en fordeling og en takst`, advice, undefined);
    }
  }
  return takster.map(({ takst, ...named }) => ({ tariff: takst, file: context.resolveFile(named, path) }));
}
