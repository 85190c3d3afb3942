import { one, rational } from '../../../model/exact/rational.ts';
import { kronerPer } from '../../../model/exact/unit.ts';
import { unitOfHeading, unitOfPost, unitOfTitle } from '../../tables/units/unit-said.ts';
import { anyCase } from './pattern.ts';
import type { FigureUnit } from './unit-beside.ts';

const points = anyCase`procentpoint|(?:%|pct\.?)[\s-]?point`;
const percent = anyCase`(?<![\d,]\s?)(?:%|(?<!\p{L})pct\.?(?!\p{L})|procent(?!\p{L}))|(?<!\p{L})andel(?:e|en)?(?!\p{L})`;
const promille = anyCase`‰|promille`;
const counts = anyCase`(?<!\p{L})antal|\p{L}antal(?!\p{L})|måltal|matchtal|indbyggertal|folketal|børnetal|elevtal|(?<!\p{L})match(?!\p{L})`;
/** A head that is one word of what is counted, and of nothing that money is spent on. */
const countedAlone = anyCase`^(?:sager|pladser|besøg|forløb|henvendelser|klager|ansøgninger|afgørelser|anmeldelser|indbyggere|overnatninger)$`;
const measures = anyCase`(?<!\p{L})(årsværk|timer|timetal|indeks|km|dage)(?!\p{L})`;
const defect = anyCase`(?:^|(?<!\p{L})i\s)\.\s?kr\.?(?!\p{L})`;
const perOf = anyCase`(?<!\p{L})kr\.?\s?pr\.?\s(\p{Ll}[\p{L}-]*)`;
/** `Budget 2024` in a title names what the table is about, and not that its figures are money. */
const namedYear = /(?:budget|regnskab)(?:året)?\s(?:19|20)\d\d/gi;
const money = anyCase`(?:budget|regnskab|beløb|udgift|indtægt|takst|pris|(?<!be)løn(?!tilskud|modtager|net|nede|som)|(?<!løn)tilskud|bevilling|finansiering|omkostning|overskud|underskud|kroner|betaling|udligning|husleje)`;

const rowOfPercent = anyCase`(?:\(|(?<!\p{L})i\s)\s*(?:pct\.?|%|procent)|^andel(?!\p{L})`;
const unitAlone = anyCase`^\(?(?:i\s)?\.?\s?(?:hele\s)?(?:(?:1[.\s]?000|t\.?|mio\.?|mia\.?)\s?)?\.?\s?(?:kr\.?|pct\.?|%|procent|antal|timer|årsværk)\)?$`;

/** What the head of a column says that its figures are. */
export function unitOfHead(head: string): FigureUnit | undefined {
  if (head === '') return undefined;
  if (points.test(head)) return { kind: 'procentpoint', name: 'procentpoint', factor: one };
  if (promille.test(head)) return { kind: 'procent', name: '‰', factor: rational(1n, 10n) };
  if (percent.test(head)) return { kind: 'procent', name: '%', factor: one };
  const said = saidMoney(head, unitOfHeading(head));
  if (said !== undefined) return said;
  if (counts.test(head) || countedAlone.test(head.trim())) return { kind: 'antal', name: '', factor: one };
  const measure = measures.exec(head)?.[1];
  if (measure !== undefined) return { kind: 'maal', name: measure.toLowerCase(), factor: one };
  return money.test(head) ? { kind: 'penge', name: 'kr.', factor: one } : undefined;
}

/** Whether a head has words of money alone, such as "Løntilskud og pris", and does not say that its figures are kroner. */
export function onlyNamesMoney(head: string): boolean {
  return unitOfHead(head)?.kind === 'penge' && saidMoney(head, unitOfHeading(head)) === undefined;
}

function saidMoney(text: string, named: string | undefined): FigureUnit | undefined {
  if (defect.test(text)) {
    return { kind: 'penge', name: 'kr.', factor: one, reading: 'enheden «i . kr.» er defekt: læst som kr.' };
  }
  const factor = named === undefined ? undefined : kronerPer(named);
  if (named !== undefined && factor !== undefined) return { kind: 'penge', name: named, factor };
  const per = perOf.exec(text)?.[1];
  return per === undefined ? undefined : { kind: 'penge', name: `kr. pr. ${per}`, factor: one };
}

/** What the text of a row says that its figures are: only what it says outright. */
export function unitOfRow(label: string): FigureUnit | undefined {
  if (points.test(label)) return { kind: 'procentpoint', name: 'procentpoint', factor: one };
  if (rowOfPercent.test(label)) return { kind: 'procent', name: '%', factor: one };
  const said = saidMoney(label, unitOfPost(label));
  if (said !== undefined) return said;
  return /^antal(?:\s|$)/i.test(label) ? { kind: 'antal', name: '', factor: one } : undefined;
}

/** Whether words of money stand in a text that is no head: the row of a price, the title of a budget. */
export function isOfMoney(text: string): boolean {
  return money.test(text.replace(namedYear, ''));
}

/** What a title or a paragraph above a table says that the table's figures are. */
export function unitOfCaption(caption: string): FigureUnit | undefined {
  const said = saidMoney(caption, unitOfTitle(caption));
  if (said !== undefined) return said;
  if (counts.test(caption)) return { kind: 'antal', name: '', factor: one };
  return isOfMoney(caption) ? { kind: 'penge', name: 'kr.', factor: one } : undefined;
}

/** A cell that holds a unit and nothing else: `i kr.`, `1.000 kr.`, `pct.`, `Antal`. */
export function isUnitCell(text: string): boolean {
  return unitAlone.test(text.trim());
}
