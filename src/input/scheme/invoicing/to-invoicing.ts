import { isCvr, isGln, isIban } from '../../../model/exact/check-digits.ts';
import type {
  Endpoint,
  Invoicing,
  Issuer,
  NumberSeries,
  Payment,
  Vat,
} from '../../../model/invoice/invoicing.ts';
import { canMeet } from '../../../model/invoice/number-series.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/document.ts';
import type { InvoicingEntry, VatEntry } from './schema-invoicing.ts';
import { toSettlements } from './to-settlements.ts';
import { requireCharge, toTariffFiles } from './to-tariff-files.ts';

/** Reads the `fakturering` block: numbers with check digits are held against them. */
export function toInvoicing(entry: InvoicingEntry, path: Path, context: SchemeContext): Invoicing {
  const { faktura, kreditnota } = entry.numre;
  refuseLongReference(entry, path, context);
  if (faktura.praefiks === kreditnota.praefiks) {
    context.refuse(
      [...path, 'numre', 'kreditnota', 'praefiks'],
      'fakturaer og kreditnotaer har samme præfiks, så numrene ikke kan skelnes',
      'Giv kreditnotaerne deres eget, fx K2024-.',
      undefined,
    );
  }
  if (canMeet(faktura.praefiks, kreditnota.praefiks)) {
    context.refuse(
      [...path, 'numre', 'kreditnota', 'praefiks'],
      'en faktura og en kreditnota kan få samme nummer: det ene præfiks er det andet med cifre efter',
      'Giv kreditnotaerne deres eget, fx K2024-.',
      undefined,
    );
  }
  return {
    issuer: toIssuer(entry.udsteder, [...path, 'udsteder'], context),
    payment: toPayment(entry.betaling, [...path, 'betaling'], context),
    termDays: entry.frist ?? 30,
    vat: toVat(entry.moms, [...path, 'moms'], context),
    vatByCharge: new Map(
      Object.entries(entry.moms_for ?? {}).map(([id, vat]) => {
        const at = [...path, 'moms_for', id];
        requireCharge(id, entry, at, context);
        return [id, toVat(vat, at, context)];
      }),
    ),
    invoiceSeries: toSeries(faktura),
    creditNoteSeries: toSeries(kreditnota),
    tariffFiles: toTariffFiles(entry, [...path, 'takster'], context),
    settlements: toSettlements(entry, [...path, 'afregninger'], context),
    debtorFile: context.resolveFile(entry.debitorer, undefined),
    excluded: (entry.undtaget ?? []).flatMap(({ modtager, grund }, index) => {
      const recipient = context.recipient(modtager, [...path, 'undtaget', index, 'modtager']);
      return recipient === undefined ? [] : [{ recipient, reason: grund }];
    }),
    example: entry.eksempel ?? false,
    origin: context.origin(path),
  };
}

/** A FIK reference is made of the digits of the invoice number: 14 of them fit on card 71, 15 on card 75. */
function refuseLongReference({ betaling, numre }: InvoicingEntry, path: Path, context: SchemeContext): void {
  if (!('fik' in betaling) || betaling.fik.kortart === '73') return;
  const room = betaling.fik.kortart === '71' ? 14 : 15;
  const { praefiks, cifre } = numre.faktura;
  if (praefiks.replace(/\D/g, '').length + cifre <= room) return;
  const advice = `Kortart ${betaling.fik.kortart} har plads til ${room} cifre; brug et kortere præfiks eller færre cifre.`;
  context.refuse([...path, 'numre', 'faktura'], 'fakturanummeret er for langt til FIK', advice, undefined);
}

function toIssuer(entry: InvoicingEntry['udsteder'], path: Path, context: SchemeContext): Issuer {
  const cvr = String(entry.cvr);
  if (!isCvr(cvr)) {
    const advice = 'Otte cifre, hvor det sidste passer efter modulus 11.';
    context.refuse([...path, 'cvr'], `"${cvr}" er ikke et CVR-nummer`, advice, undefined);
  }
  const { kontakt } = entry;
  return {
    name: entry.navn,
    cvr,
    endpoint: toEndpoint(entry, cvr, path, context),
    address: {
      street: entry.vej,
      buildingNumber: String(entry.nummer),
      postalCode: String(entry.postnr),
      city: entry.by,
    },
    contact: {
      name: kontakt.navn,
      ...(kontakt.telefon === undefined ? {} : { telephone: String(kontakt.telefon) }),
      ...(kontakt.email === undefined ? {} : { email: kontakt.email }),
    },
  };
}

function toEndpoint(
  { gln }: InvoicingEntry['udsteder'],
  cvr: string,
  path: Path,
  context: SchemeContext,
): Endpoint {
  if (gln === undefined) return { scheme: 'CVR', id: cvr };
  if (isGln(String(gln))) return { scheme: 'GLN', id: String(gln) };
  const advice = '13 cifre, hvor det sidste er kontrolciffer.';
  return context.refuse([...path, 'gln'], `"${gln}" er ikke et GLN`, advice, { scheme: 'CVR', id: cvr });
}

function toPayment(entry: InvoicingEntry['betaling'], path: Path, context: SchemeContext): Payment {
  if ('konto' in entry) {
    const branch = String(entry.konto.reg).padStart(4, '0');
    const account = String(entry.konto.nr).padStart(10, '0');
    // OIOUBL takes 0000 for no registration number at all (F-LIB311).
    if (!/^\d{4}$/.test(branch) || branch === '0000' || !/^\d{10}$/.test(account)) {
      const advice =
        'Registreringsnummeret har højst fire cifre, der ikke alle er nul, og kontonummeret højst ti; skriv dem i anførselstegn.';
      context.refuse([...path, 'konto'], 'kontoen kan ikke læses', advice, undefined);
    }
    return { kind: 'bank', branch, account };
  }
  if ('fik' in entry) {
    const creditor = String(entry.fik.kreditor);
    if (!/^\d{8}$/.test(creditor)) {
      const advice = 'Det har otte cifre; skriv det i anførselstegn.';
      context.refuse([...path, 'fik', 'kreditor'], 'kreditornummeret kan ikke læses', advice, undefined);
    }
    return { kind: 'fik', cardType: entry.fik.kortart, creditor };
  }
  const iban = entry.iban.nr.replace(/ /g, '').toUpperCase();
  if (!isIban(iban)) {
    const advice = 'Et dansk IBAN har 18 tegn, og de to cifre efter DK er kontrolcifre.';
    context.refuse([...path, 'iban', 'nr'], `"${entry.iban.nr}" er ikke et IBAN`, advice, undefined);
  }
  return { kind: 'iban', iban, bic: entry.iban.bic };
}

function toVat(entry: VatEntry, path: Path, context: SchemeContext): Vat {
  const { kategori, begrundelse, bekraeftet_af } = entry;
  if (kategori !== 'S' && begrundelse === undefined) {
    const advice = 'Skriv, hvorfor der ikke er moms; det står på fakturaen.';
    context.refuse(
      [...path, 'kategori'],
      `"begrundelse" mangler ved kategori ${kategori}`,
      advice,
      undefined,
    );
  }
  return {
    category: kategori,
    ...(begrundelse === undefined || kategori === 'S' ? {} : { reason: begrundelse }),
    confirmedBy: bekraeftet_af,
  };
}

function toSeries(entry: InvoicingEntry['numre']['faktura']): NumberSeries {
  return { prefix: entry.praefiks, digits: entry.cifre, first: entry.foerste ?? 1 };
}
