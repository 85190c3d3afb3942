import type { XmlHandler } from '../package/xml.ts';
import { type Area, cellAt, isIn, parseArea } from './area.ts';
import { type CellContext, type CellFault, type CellText, textOfCell } from './cell-reader.ts';
import { TextScan } from './shared-strings.ts';
import { isOn } from './sheets.ts';

/** A cell with its place in its row. */
export interface ScannedCell extends CellText {
  readonly column: number;
}

/** A row that has a cell with something in it. */
export interface ScannedRow {
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: ScannedCell[];
}

export interface CellOfSheet {
  readonly row: number;
  readonly column: number;
}

/** A formula that takes what it has from another workbook: `[1]Ark1!A1`. */
const elsewhere = /\[\d+\]/;

/** A cell that has something which cannot be read, as its fault says. */
const unreadable: CellText = { text: '', stored: 'ulaeselig' };

/** Goes through a sheet and keeps the cells of an area that have something in them, and what is doubtful about it. */
export class SheetScan implements XmlHandler {
  readonly rows: ScannedRow[] = [];
  readonly faults: (CellFault & CellOfSheet)[] = [];
  readonly merges: Area[] = [];
  /** The cells that have what another workbook had. */
  readonly fromElsewhere: CellOfSheet[] = [];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  isProtected = false;
  isFiltered = false;
  readonly #context: CellContext;
  readonly #area: Area | undefined;
  readonly #inline = new TextScan();
  #row = 0;
  #column = 0;
  #isHidden = false;
  #cells: ScannedCell[] = [];
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #into: 'v' | 'f' | 'is' | undefined;

  constructor(context: CellContext, area: Area | undefined) {
    this.#context = context;
    this.#area = area;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#into === 'is') this.#inline.open(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'f' || name === 'is') this.#openValue(name);
    else if (name === 'row') this.#openRow(attributes);
    else this.#openOther(name, attributes);
  }

  text(text: string): void {
    if (this.#into === 'v') this.#value += text;
    else if (this.#into === 'f') this.#formula += text;
    else if (this.#into === 'is') this.#inline.text(text);
  }

  close(name: string): void {
    if (name === this.#into) this.#into = undefined;
    else if (this.#into === 'is') this.#inline.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.length > 0)
      this.rows.push({ row: this.#row, isHidden: this.#isHidden, cells: this.#cells });
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const written = attributes.get('r');
    this.#row = written === undefined ? this.#row + 1 : Number.parseInt(written, 10);
    this.#column = 0;
    this.#isHidden = isOn(attributes.get('hidden'));
    if (this.#cells.length > 0) this.#cells = [];
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    this.#column = cellAt(attributes.get('r') ?? '')?.column ?? this.#column + 1;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number.parseInt(attributes.get('s') ?? '0', 10);
    this.#value = undefined;
    this.#formula = undefined;
    this.#inline.begin();
  }

  #openValue(name: 'v' | 'f' | 'is'): void {
    this.#into = name;
    if (name === 'v') this.#value = '';
    else if (name === 'f') this.#formula = '';
  }

  #closeCell(): void {
    const [row, column] = [this.#row, this.#column];
    if (this.#area !== undefined && !isIn(row, column, this.#area)) return;
    const isFormula = this.#formula !== undefined;
    const read = textOfCell(
      {
        type: this.#type,
        style: this.#style,
        value: this.#value,
        inline: this.#inline.value,
        isFormula,
      },
      this.#context,
    );
    if (read === undefined) return;
    if ('advice' in read) this.faults.push({ ...read, row, column });
    this.#cells.push({ ...('advice' in read ? unreadable : read), column });
    if (isFormula && elsewhere.test(this.#formula ?? '')) this.fromElsewhere.push({ row, column });
  }

  #openOther(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'mergeCell') {
      const area = parseArea(attributes.get('ref') ?? '');
      if (area !== undefined) this.merges.push(area);
    } else if (name === 'col' && isOn(attributes.get('hidden'))) {
      const [from, to] = [attributes.get('min') ?? '0', attributes.get('max') ?? '0'];
      this.hiddenColumns.push({ from: Number.parseInt(from, 10), to: Number.parseInt(to, 10) });
    } else if (name === 'filterColumn') this.isFiltered = true;
    else if (name === 'sheetProtection') this.isProtected = isOn(attributes.get('sheet'));
  }
}
