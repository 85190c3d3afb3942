import { asMarkup } from '../../format/html/markup.ts';
import { type Look, looks, type Style } from './book.ts';
import { main, xml } from './names.ts';

const ink = 'FF1A1D21';
const soft = 'FF5B636D';
const deep = 'FF1F3A5F';

interface Appearance {
  readonly font: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
}

const font = (inner: string, colour: string, points = 11) =>
  `<font>${inner}<sz val="${points}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const border = (top: string, bottom: string) =>
  `<border><left/><right/>${line('top', top)}${line('bottom', bottom)}<diagonal/></border>`;
const line = (side: string, style: string) =>
  style === '' ? `<${side}/>` : `<${side} style="${style}"><color rgb="FFB8C2CC"/></${side}>`;

const appearances: Readonly<Record<Look, Appearance>> = {
  text: { font: font('', ink), alignment: 'vertical="top" wrapText="1"' },
  titel: { font: font('<b/>', deep, 16), alignment: 'vertical="center"' },
  overskrift: { font: font('<b/>', deep, 13), alignment: 'vertical="bottom"' },
  note: { font: font('', soft, 10), alignment: 'vertical="top" wrapText="1"' },
  hoved: { font: font('<b/>', 'FFFFFFFF'), fill: fill(deep), alignment: 'vertical="center" wrapText="1"' },
  'i-alt': { font: font('<b/>', ink), fill: fill('FFEEF2F6'), border: border('thin', 'double') },
  inddata: { font: font('', 'FF0B4F9E'), fill: fill('FFFFF8E1') },
  beregnet: { font: font('', ink) },
  vaerdi: { font: font('<i/>', soft) },
  kontrol: { font: font('', 'FF1B6B3A') },
  kode: { font: '<font><sz val="9"/><color rgb="FF1A1D21"/><name val="Consolas"/><family val="3"/></font>' },
};

/** Red, for what should have been zero. */
const wrong =
  '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';

/** Gives every style of a workbook its number, in the order they are met, and writes them. */
export class StyleSheet {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #formats: string[] = [];
  readonly #cellFormats: string[] = [];

  /** The number of a style within the workbook. */
  numberOf({ look, format, isRight = false }: Style): number {
    const key = `${look}|${format ?? ''}|${isRight}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.#cellFormats.push(this.#cellFormat(look, format, isRight));
    return number;
  }

  #cellFormat(look: Look, format: string | undefined, isRight: boolean): string {
    const at = looks.indexOf(look);
    const { alignment = 'vertical="top"' } = appearances[look];
    const side = isRight ? ' horizontal="right" indent="1"' : '';
    // The first fonts, fills and borders are those of a cell without any, and Excel keeps the second fill for itself.
    return (
      `<xf numFmtId="${format === undefined ? 0 : this.#formatId(format)}" fontId="${at + 1}" fillId="${at + 2}" borderId="${at + 1}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}${side}/></xf>`
    );
  }

  /** Those from 164 are a workbook's own. */
  #formatId(format: string): number {
    const known = this.#formats.indexOf(format);
    return 164 + (known === -1 ? this.#formats.push(format) - 1 : known);
  }

  toXml(): string {
    const all = looks.map((look) => appearances[look]);
    const plain = '<border><left/><right/><top/><bottom/><diagonal/></border>';
    const none = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
    const listed = (tag: string, items: readonly string[]) =>
      `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    const formats = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${asMarkup(code)}"/>`,
    );
    return (
      `${xml}<styleSheet xmlns="${main}">` +
      (formats.length === 0 ? '' : listed('numFmts', formats)) +
      listed('fonts', [font('', ink), ...all.map((each) => each.font)]) +
      listed('fills', [none('none'), none('gray125'), ...all.map((each) => each.fill ?? none('none'))]) +
      listed('borders', [plain, ...all.map((each) => each.border ?? plain)]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listed('cellXfs', [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        ...this.#cellFormats,
      ]) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      `<dxfs count="1">${wrong}</dxfs></styleSheet>`
    );
  }
}
