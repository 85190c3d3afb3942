import type { Diagnostic } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import type { Encoding } from '../reading/decode.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { OpenFile } from '../reading/open-file.ts';
import { CellSet } from './cell-set.ts';
import type { ColumnRules, ExtractColumns } from './columns.ts';
import { RowCoordinates } from './coordinates.ts';
import { doubtfulUnit } from './count-unit.ts';
import type { Form } from './form.ts';
import { openForm } from './forms/open-form.ts';
import { OtherDimension } from './other-dimension.ts';
import { RowJudge } from './row-judge.ts';
import { FaultList, noLines } from './rows/fault-list.ts';
import { inWords, wrongTotals } from './totals/check-totals.ts';
import { CountGrid } from './totals/count-grid.ts';
import { Subtotals } from './totals/subtotals.ts';
import { Unstated } from './unstated.ts';

/** How an extract is to be understood. */
export interface ExtractContext {
  readonly register: MunicipalityRegister;
  /** As declared; found out where it is not. */
  readonly encoding?: Encoding | undefined;
  readonly rules?: ColumnRules | undefined;
  /** Of dimensions that no key counts by, the value whose rows are counted: by the heading's key. */
  readonly choices?: ReadonlyMap<string, string> | undefined;
  /** Whether the count of a row must be there; that of every row where it is not said. */
  readonly isRequired?: ((row: RowCoordinates) => boolean) | undefined;
  /** At which dates totals are held against their parts; at none where it is not said. */
  readonly totalsAt?: ReadonlySet<string> | 'alle' | undefined;
}

/** A row that counts something new, while it is at hand. */
export interface CountedRow {
  readonly coordinates: RowCoordinates;
  readonly count: number;
  readonly line: number;
  /** Where the count stands in the line. */
  readonly column: number;
}

/** What is told of a cell that stands on another line. */
interface LaterTold {
  readonly cell: number;
  readonly tell: (line: number) => Partial<Diagnostic>;
}

/** One reading of an extract, whatever form it has, to its last row. */
export class Reading {
  readonly faults = new FaultList();
  /** Faults that are about the row of a cell, and how they are told when its line is known. */
  readonly later = new Map<Diagnostic, LaterTold>();
  /** All that has been counted at the dates whose totals are checked. */
  readonly grid = new CountGrid();
  readonly subtotals = new Subtotals();
  readonly unstated = new Unstated();
  /** How many rows another value was chosen than theirs. */
  leftOut = 0;
  form: Form | undefined;
  readonly #file: OpenFile;
  readonly #context: ExtractContext;

  constructor(file: OpenFile, context: ExtractContext) {
    this.#file = file;
    this.#context = context;
  }

  read(visit: (row: CountedRow) => void): void {
    this.form = openForm(this.#file, this.#context, this.faults);
    if (this.form !== undefined) this.#readRows(this.form, visit);
  }

  #readRows(form: Form, visit: (row: CountedRow) => void): void {
    const { columns } = form;
    const isSoundHead = this.faults.diagnostics.length === 0;
    const coordinates = new RowCoordinates(columns, this.#context.register, this.#context.rules?.date);
    if (!columns.roles.has('date')) this.#doubtDate(form);
    const unit = doubtfulUnit(form.notes, this.#file.source.file);
    if (unit !== undefined) this.faults.add(unit.code, () => unit, form.headLines);
    const { totalsAt = new Set<string>() } = this.#context;
    const isChecked: boolean[] = [];
    const others = otherDimensions(columns, this.#context.choices);
    const chosen = others.filter(({ hasChoice }) => hasChoice).map(({ field }) => field);
    const rows = form.rows([...coordinates.columns, ...others]);
    const judge = new RowJudge(columns, rows);
    const cells = new CellSet(this.#file.source.file);
    const row = {
      coordinates,
      count: 0,
      get line() {
        return rows.line;
      },
      get column() {
        return rows.column;
      },
    };
    const report = (code: Diagnostic['code'], make: () => Diagnostic) => {
      this.faults.add(code, make, rows.lines);
    };
    while (rows.next()) {
      if (chosen.length > 0 && chosen.some((field) => rows.values[field] === 1)) {
        this.leftOut++;
        continue;
      }
      const isPlaced = coordinates.take(rows.values);
      if (rows.count < 0 && this.#mayLack(coordinates, isPlaced) && judge.isNotStated) {
        this.unstated.add(rows.line, judge.label);
        continue;
      }
      const readable = isPlaced && rows.count >= 0;
      const count = readable ? rows.count : judge.judge(coordinates, report);
      if (count === undefined) continue;
      if (!readable && coordinates.isSubtotal) {
        this.subtotals.add(coordinates, count, rows.line);
        continue;
      }
      row.count = count;
      const { date, area, group } = coordinates;
      if (cells.add(date, area, group)) {
        isChecked[date] ??= totalsAt === 'alle' || totalsAt.has(coordinates.dates[date] ?? '');
        if (isChecked[date]) this.grid.set(date, area, group, count);
        visit(row);
      } else {
        const fault = this.faults.add('RAEKKE-DUBLET', () => judge.duplicate(), rows.lines);
        const tell = (line: number) => ({ advice: `Se linje ${line}; slet den ene.` });
        if (fault !== undefined) this.later.set(fault, { cell: coordinates.cell, tell });
      }
    }
    this.#judgeOthers(others, form, isSoundHead);
    form.finish();
    if (this.unstated.rows > 0) {
      const note = this.unstated.note(this.#file.source.file);
      this.faults.add(note.code, () => note, noLines);
    }
    const dates = isChecked.flatMap((checked, date) => (checked ? date : []));
    if (!this.faults.hasFault) this.#judgeTotals(coordinates, dates);
  }

  #mayLack(row: RowCoordinates, isPlaced: boolean): boolean {
    const { isRequired } = this.#context;
    return isRequired !== undefined && (isPlaced ? !isRequired(row) : row.isSubtotal);
  }

  /** Only of a table that is right otherwise: a row that is not read is missing in every total. */
  #judgeTotals(coordinates: RowCoordinates, dates: readonly number[]): void {
    const { file } = this.#file.source;
    const fault = (message: string, line?: number): Diagnostic => ({
      code: 'UDTRAEK-TOTAL',
      severity: 'fejl',
      message,
      place: { file, ...(line === undefined ? {} : { line }) },
      advice: 'Et tal er rettet, eller en række er gået tabt. Hent udtrækket igen.',
    });
    for (const { cell, message } of wrongTotals(this.grid, coordinates, dates, this.#context.register)) {
      const told = this.faults.add('UDTRAEK-TOTAL', () => fault(message), noLines);
      if (told !== undefined) this.later.set(told, { cell, tell: (line) => fault(message, line) });
    }
    this.#nameSubtotals();
    const isAll = this.#context.totalsAt === 'alle';
    for (const { line, message } of this.subtotals.wrong(this.grid, coordinates, isAll ? 'alle' : dates)) {
      this.faults.add('UDTRAEK-TOTAL', () => fault(message, line), noLines);
    }
  }

  #nameSubtotals(): void {
    const { count } = this.subtotals;
    if (count === 0) return;
    const note: Diagnostic = {
      code: 'RAEKKE-UDELADT',
      severity: 'note',
      message: `${inWords(count)} ${count === 1 ? 'række' : 'rækker'} med Subtotal er ikke talt med: deres tal står i andre rækker`,
      place: { file: this.#file.source.file },
      advice: 'De holdes op mod det, der er talt sammen.',
    };
    this.faults.add(note.code, () => note, noLines);
  }

  #doubtDate({ headLines }: Form): void {
    const { date, isDateDoubtful } = this.#context.rules ?? {};
    if (isDateDoubtful !== true) return;
    const { file } = this.#file.source;
    const doubt: Diagnostic = {
      code: 'UDTRAEK-TID',
      severity: 'advarsel',
      message: `filen siger ikke, hvornår der er talt; den er taget for ${date}`,
      place: { file },
      advice: `Er det rigtigt, så skriv det ind i et udtræk: fordel import … --tidspunkt ${date} -o udtraek.csv.`,
    };
    this.faults.add(doubt.code, () => doubt, headLines);
  }

  #judgeOthers(others: readonly OtherDimension[], { headLines }: Form, isSoundHead: boolean): void {
    const found = others.flatMap(({ fault }) => fault ?? []);
    const faults = found.filter(({ severity }) => severity === 'fejl');
    for (const fault of isSoundHead ? found : faults) this.faults.add(fault.code, () => fault, headLines);
    if (faults.length === 0) return;
    // Rows that differ in it alone are no duplicates.
    this.faults.drop('RAEKKE-DUBLET');
    this.later.clear();
  }
}

/** The columns that no key counts by; where a row comes from may vary. */
function otherDimensions(
  { header, roles }: ExtractColumns,
  choices: ReadonlyMap<string, string> = new Map(),
): OtherDimension[] {
  const counted = new Set(roles.values());
  const source = roles.get('source');
  return header.flatMap((heading, field) =>
    counted.has(field) && field !== source
      ? []
      : [
          new OtherDimension(field, heading, {
            mayVary: field === source,
            choice: choices.get(headingKey(heading.text)),
          }),
        ],
  );
}
