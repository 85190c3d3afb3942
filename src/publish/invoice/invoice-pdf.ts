import { formatDate } from '../../model/exact/calendar-date.ts';
import { formatPayable } from '../../model/exact/format.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';
import type { PdfFonts } from '../pdf/fonts.ts';
import { inks, PdfSheet, sheet } from '../pdf/sheet.ts';
import { writeCalculation, writeLines } from './invoice-pdf-tables.ts';
import { ownRate, periodSpan, warnings } from './invoice-words.ts';
import { paymentReference } from './payment-reference.ts';

const half = { left: 250, right: 222 } as const;
const factWidth = 76;
const columnRight = sheet.right - half.right;

/**
 * The page that people read: who pays what and when on top, how the amount came about below. Built from the same
 * object as the e-invoice, which it says is the original.
 */
export function invoicePdf(invoice: Invoice, schemeTitle: string, fonts: PdfFonts): Promise<Uint8Array> {
  const title = `${documentName(invoice)} ${invoice.number}`;
  const info = {
    title: `${title}, ${schemeTitle}`,
    author: invoice.issuer.name,
    date: invoice.instalment.issueDate,
  };
  const page = new PdfSheet(fonts, info, `${invoice.issuer.name} · ${title} til ${invoice.debtor.name}`);
  writeWarnings(page, invoice);
  writeHead(page, invoice, schemeTitle);
  writeParties(page, invoice);
  writePayment(page, invoice);
  writeLines(page, invoice);
  writeCalculation(page, invoice);
  return page.finish(footOf(invoice));
}

function documentName({ kind, isDraft }: Invoice): string {
  const name = kind === 'kreditnota' ? 'Kreditnota' : 'Faktura';
  return isDraft ? `Kladde til ${name.toLowerCase()}` : name;
}

function writeWarnings(page: PdfSheet, invoice: Invoice): void {
  for (const warning of warnings(invoice)) {
    page.text(warning, {
      x: sheet.left,
      width: sheet.width,
      weight: 'semiBold',
      size: 9,
      colour: inks.alert,
    });
    page.y += 15;
  }
  if (warnings(invoice).length > 0) page.y += 6;
}

function writeHead(page: PdfSheet, invoice: Invoice, schemeTitle: string): void {
  const wide = { x: sheet.left, width: sheet.width } as const;
  const accent = { ...wide, weight: 'semiBold', colour: inks.accent } as const;
  page.y += page.text(invoice.issuer.name, { ...accent, size: 11 }) + 1;
  page.y += page.text(documentName(invoice), { ...accent, size: 25, tag: 'H1' }) + 1;
  page.y += page.text(`${schemeTitle} · ${invoice.title}`, { ...wide, size: 11, colour: inks.muted }) + 4;
  page.rule(inks.accent, 1.2);
  page.y += 13;
}

/** The receiver to the left, the document's own data to the right. */
function writeParties(page: PdfSheet, invoice: Invoice): void {
  const { debtor, instalment, issuer } = invoice;
  const rate = ownRate(instalment);
  const top = page.y;
  const receiver = [
    debtor.name,
    `${debtor.address.street} ${debtor.address.buildingNumber}`,
    `${debtor.address.postalCode} ${debtor.address.city}`,
  ];
  for (const [index, text] of receiver.entries()) {
    const weight = index === 0 ? 'semiBold' : 'regular';
    page.y += page.text(text, { x: sheet.left, width: half.left, size: 11, weight });
  }
  page.y += 5;
  facts(page, sheet.left, half.left, 92, [
    ['EAN (GLN)', debtor.gln],
    ['CVR', debtor.cvr],
    ['Personreference', debtor.personReference],
    ['Ordrenummer', debtor.orderNumber],
    ['Kontostreng', debtor.postingString],
  ]);
  const leftEnd = page.y;
  page.y = top;
  facts(page, columnRight, half.right, factWidth, [
    ['Nummer', invoice.number],
    ['Dato', formatDate(instalment.issueDate)],
    ['Periode', periodSpan(invoice)],
    ['Rate', rate.of === 1 ? undefined : `${rate.index} af ${rate.of}`],
    ['Retter faktura', invoice.kind === 'kreditnota' ? debtor.corrects?.number : undefined],
    ['Udsteder', issuer.name],
    ['', `${issuer.address.street} ${issuer.address.buildingNumber}`],
    ['', `${issuer.address.postalCode} ${issuer.address.city}`],
    ['CVR', issuer.cvr],
    ['Kontakt', contactInWords(invoice)],
  ]);
  page.y = Math.max(leftEnd, page.y) + 12;
}

function contactInWords({ issuer: { contact } }: Invoice): string {
  return [contact.name, contact.telephone, contact.email].filter((part) => part !== undefined).join(', ');
}

/** Pairs of a name and a value under each other; those without a value are left out. */
function facts(
  page: PdfSheet,
  x: number,
  width: number,
  nameWidth: number,
  pairs: readonly (readonly [name: string, value: string | undefined])[],
): void {
  for (const [name, value] of pairs) {
    if (value === undefined) continue;
    page.inside('P', () => {
      const box = { size: 9, tag: 'Span' } as const;
      if (name !== '') page.text(name, { ...box, x, width: nameWidth, colour: inks.muted });
      page.y += Math.max(13, page.text(value, { ...box, x: x + nameWidth, width: width - nameWidth }));
    });
  }
}

/** What to pay, when and where: the band that the eye meets first. */
function writePayment(page: PdfSheet, invoice: Invoice): void {
  const isCredit = invoice.kind === 'kreditnota';
  page.band(64);
  page.y += 8;
  const top = page.y;
  const due = formatDate(invoice.instalment.dueDate);
  page.text(isCredit ? `Udbetales til jer senest ${due}` : `Til betaling senest ${due}`, {
    x: sheet.left,
    width: half.left,
    size: 9.5,
    colour: inks.muted,
    tag: 'H2',
  });
  page.y += 13;
  page.text(formatPayable(invoice.payable), {
    x: sheet.left,
    width: half.left,
    size: 22,
    weight: 'semiBold',
    colour: inks.accent,
  });
  page.y = top;
  facts(page, columnRight, half.right, factWidth, [
    [isCredit ? 'Udbetales' : 'Forfalder', due],
    ...paymentFacts(invoice),
  ]);
  page.y = top + 56 + 14;
}

function paymentFacts(invoice: Invoice): [string, string][] {
  const { payment } = invoice;
  const reference = paymentReference(invoice);
  switch (payment.kind) {
    case 'bank':
      return [
        ['Reg. og konto', `${payment.branch} ${payment.account}`],
        ['Besked', reference],
      ];
    case 'fik':
      return [
        ['FIK', `+${payment.cardType}<${payment.cardType === '73' ? '' : reference}+${payment.creditor}<`],
        ...(payment.cardType === '73' ? [['Besked', reference] as [string, string]] : []),
      ];
    case 'iban':
      return [
        ['IBAN', payment.iban.replace(/(.{4})(?=.)/g, '$1 ')],
        ['BIC', payment.bic],
        ['Besked', reference],
      ];
    case 'nemkonto':
      return [['Konto', 'jeres NemKonto']];
  }
}

function footOf({ vat, kind }: Invoice): string {
  return `Den elektroniske ${kind} er originalen; denne side er en læsbar gengivelse af den. Momsbehandlingen er bekræftet af ${vat.confirmedBy}.`;
}
