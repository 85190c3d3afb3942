import type { FormNotes } from '../../../model/statbank/imported.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import { decode, type Encoding } from '../../reading/decode.ts';
import type { Cube, CubeDimension } from './cube-form.ts';
import { fetchAgain, formFault } from './form-fault.ts';
import { labelled } from './labelled.ts';
import { PxHead } from './px-head.ts';
import { ValueStream } from './value-stream.ts';

/** Whether a file begins as px does (PC-Axis): with keywords, among them one that no other form has. */
export function isPx(head: string): boolean {
  return (
    /^\s*[A-Z][A-Z0-9-]*(\[\w+\])?(\([^)\n]*\))?\s*=/.test(head) &&
    /^\s*(AXIS-VERSION|MATRIX|STUB|HEADING|CHARSET|VALUES\()/m.test(head)
  );
}

/**
 * Reads px; the figures are left to be read one at a time.
 *
 * @throws FordelError `UDTRAEK-FORM` where it is not whole or leaves cells out, and as `decode` does.
 */
export function readPx(bytes: Buffer, file: string, encoding: Encoding | undefined): Cube {
  const data = startOfData(bytes);
  if (data === undefined) throw formFault('px-filen har ingen tal (DATA=)', { file }, fetchAgain);
  const written = decode(bytes.subarray(0, data.keyword), file, encoding);
  const head = new PxHead(written.replace(/\r\n?/g, '\n'), file);
  if (head.all('KEYS').length > 0) {
    const advice = 'Hent tabellen som CSV, eller gem den som px med alle celler.';
    throw formFault('px-filen skriver kun nogle af sine celler (KEYS)', { file }, advice);
  }
  const names = [...(head.values('STUB') ?? []), ...(head.values('HEADING') ?? [])];
  if (names.length === 0) {
    throw formFault(
      'px-filen siger ikke, hvad dens tal er opdelt efter (STUB, HEADING)',
      { file },
      fetchAgain,
    );
  }
  return {
    form: 'px',
    file,
    dimensions: names.map((name) => dimensionOf(name, head)),
    notes: notesOf(head),
    endsWithValues: true,
    values: new ValueStream(bytes, data.figures, ';'),
  };
}

function dimensionOf(heading: CsvCell, head: PxHead): CubeDimension {
  const name = heading.text;
  const labels = head.values('VALUES', name) ?? head.values('CODES', name);
  if (labels === undefined) {
    throw formFault(`px-filen har ingen værdier for "${name}" (VALUES)`, heading.origin, fetchAgain);
  }
  const codes = head.values('CODES', name) ?? [];
  return {
    heading,
    names: [name, ...(head.values('VARCODE', name) ?? []).map(({ text }) => text)],
    labels: labels.map(({ text, origin }, index) => ({
      text: labelled(codes[index]?.text ?? text, text),
      origin,
    })),
  };
}

/** The keyword before the figures stands behind a semicolon. */
function startOfData(bytes: Buffer): { readonly keyword: number; readonly figures: number } | undefined {
  for (let at = bytes.indexOf('DATA'); at >= 0; at = bytes.indexOf('DATA', at + 1)) {
    const before = bytes.subarray(Math.max(0, at - 100), at).toString('latin1');
    const [behind] = /^DATA\s*=/.exec(bytes.subarray(at, at + 100).toString('latin1')) ?? [];
    if (behind !== undefined && /;\s*$/.test(before)) return { keyword: at, figures: at + behind.length };
  }
  return undefined;
}

function notesOf(head: PxHead): FormNotes {
  return {
    title: head.text('TITLE') ?? head.text('DESCRIPTION') ?? head.text('CONTENTS'),
    table: head.text('TABLEID') ?? head.text('MATRIX'),
    unit: head.text('UNITS'),
    source: head.text('SOURCE'),
    updated: head.text('LAST-UPDATED'),
    footnotes: [...head.all('NOTE'), ...head.all('NOTEX'), ...head.all('VALUENOTE')],
  };
}
