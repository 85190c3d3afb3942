import { isCvr, isGln, isIban, isPostalCode } from '../../../model/exact/check-digits.ts';
import { roomFor } from '../../../model/invoice/fik.ts';
import { type InstalmentPlan, instalmentFault } from '../../../model/invoice/instalment-plan.ts';
import type {
  Endpoint,
  Invoicing,
  Issuer,
  Ledger,
  NumberSeries,
  Payment,
  Vat,
} from '../../../model/invoice/invoicing.ts';
import { canMeet } from '../../../model/invoice/number-series.ts';
import { largestOf } from '../../../model/largest-of.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { InvoicingEntry, VatEntry } from './schema-invoicing.ts';
import { requireCharge, toCharged } from './to-charged.ts';
import { toExclusions } from './to-exclusions.ts';
import { toTariffFiles } from './to-tariff-files.ts';

/** Reads the `fakturering` block: numbers with check digits are held against them. */
export function toInvoicing(entry: InvoicingEntry, path: Path, context: SchemeContext): Invoicing {
  const { faktura, kreditnota } = entry.numre;
  refuseLongReference(entry, path, context);
  if (entry.afregninger !== undefined) {
    const advice =
      'Flyt blokken ud på yderste niveau, ved siden af fordelinger og fakturering, med det samme indhold: afregninger: [{ id: …, titel: …, fordelinger: […] }].';
    const message = 'afregninger står ikke længere under fakturering';
    context.refuse([...path, 'afregninger'], message, advice, undefined);
  }
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
      'en faktura og en kreditnota kan få samme nummer: det ene præfiks er det andet, eller det andet med cifre efter',
      'Giv kreditnotaerne deres eget, fx K2024-.',
      undefined,
    );
  }
  return {
    issuer: toIssuer(entry, [...path, 'udsteder'], context),
    payment: toPayment(entry.betaling, [...path, 'betaling'], context),
    termDays: entry.frist ?? 30,
    instalments: toInstalments(entry, [...path, 'rater'], context),
    vat: toVat(entry.moms, [...path, 'moms'], context),
    vatByCharge: new Map(
      Object.entries(entry.moms_for ?? {}).map(([id, vat]) => {
        const at = [...path, 'moms_for', id];
        requireCharge(id, entry, at, context);
        return [id, toVat(vat, at, context)];
      }),
    ),
    ledger: toLedger(entry),
    incomeByCharge: new Map(
      Object.entries(entry.finanskonti?.indtaegt_for ?? {}).map(([id, account]) => {
        requireCharge(id, entry, [...path, 'finanskonti', 'indtaegt_for', id], context);
        return [id, String(account)];
      }),
    ),
    invoiceSeries: toSeries(faktura),
    creditNoteSeries: toSeries(kreditnota),
    tariffFiles: toTariffFiles(entry, [...path, 'takster'], context),
    ...toCharged(entry, [...path, 'opkraeves'], context),
    register: entry.register === undefined ? undefined : context.resolveFile({ fil: entry.register }, path),
    debtorFile: context.resolveFile(
      typeof entry.debitorer === 'string' ? { fil: entry.debitorer } : entry.debitorer,
      path,
    ),
    excluded: toExclusions(entry, [...path, 'undtaget'], context),
    example: entry.eksempel ?? false,
    origin: context.origin(path),
  };
}

function toLedger({ finanskonti: { debitor, indtaegt, moms } = {} }: InvoicingEntry): Ledger {
  const account = (written: string | number | undefined) =>
    written === undefined ? undefined : String(written);
  return { receivable: account(debitor), income: account(indtaegt), vat: account(moms) };
}

function toInstalments({ rater = 1 }: InvoicingEntry, path: Path, context: SchemeContext): InstalmentPlan {
  if (typeof rater === 'number') return rater;
  const plan = rater.map((percent, index) => context.number(percent, [...path, index]));
  const fault = instalmentFault(plan);
  return fault === undefined ? plan : context.refuse(path, fault.message, fault.advice, 1);
}

/** A FIK reference is made of the digits of the invoice number, and those that `foran` puts before them. */
function refuseLongReference({ betaling, numre }: InvoicingEntry, path: Path, context: SchemeContext): void {
  if (!('fik' in betaling)) return;
  const { kortart, foran = '' } = betaling.fik;
  const room = roomFor(kortart);
  if (room === undefined) {
    if (foran === '') return;
    const advice =
      'Betaleren skriver fakturanummeret i beskeden; udelad foran, eller brug kortart 71 eller 75.';
    context.refuse(
      [...path, 'betaling', 'fik', 'foran'],
      'kortart 73 har ingen reference',
      advice,
      undefined,
    );
    return;
  }
  const { praefiks, cifre, foerste = 1 } = numre.faktura;
  const lead = `${foran}${praefiks}`.replace(/\D/g, '').length;
  if (lead + largestOf([cifre, String(foerste).length]) <= room) return;
  const advice = `Kortart ${kortart} har plads til ${room} cifre; brug et kortere præfiks eller færre cifre.`;
  context.refuse([...path, 'numre', 'faktura'], 'fakturanummeret er for langt til FIK', advice, undefined);
}

function toIssuer({ udsteder: entry, eksempel }: InvoicingEntry, path: Path, context: SchemeContext): Issuer {
  const cvr = String(entry.cvr);
  if (!isCvr(cvr)) {
    const advice = 'Otte cifre, hvor det sidste passer efter modulus 11.';
    context.refuse([...path, 'cvr'], `"${cvr}" er ikke et CVR-nummer`, advice, undefined);
  }
  const postalCode = String(entry.postnr);
  // An example may have the code of no place.
  if (!isPostalCode(postalCode) && !(eksempel === true && postalCode === '9999')) {
    const advice = 'Skriv fire cifre fra 0555 til 9990 i anførselstegn: postnr: "9000".';
    context.refuse([...path, 'postnr'], `"${postalCode}" er ikke et postnummer`, advice, undefined);
  }
  const { kontakt } = entry;
  return {
    name: entry.navn,
    cvr,
    endpoint: toEndpoint(entry, cvr, path, context),
    address: {
      street: entry.vej,
      buildingNumber: String(entry.nummer),
      postalCode,
      city: entry.by,
    },
    contact: {
      name: kontakt.navn,
      telephone: kontakt.telefon === undefined ? undefined : String(kontakt.telefon),
      email: kontakt.email,
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
    const { kortart, foran } = entry.fik;
    return { kind: 'fik', cardType: kortart, creditor, lead: foran };
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

function toSeries({ praefiks, cifre, foerste = 1 }: InvoicingEntry['numre']['faktura']): NumberSeries {
  return { prefix: praefiks, digits: cifre, first: foerste };
}
