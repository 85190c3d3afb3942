import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelTable, unknownLabel } from '../../../../src/input/statbank/rows/label-table.ts';

/** A label among other bytes, as it lies in a buffer. */
function placed(label: string, before: string, after: string) {
  const buffer = Buffer.from(`${before}${label}${after}${'x'.repeat(20)}`, 'latin1');
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  return [view, before.length, label.length] as const;
}

/** Of few bytes, so that many begin alike, and of every length about the words and the end of a record. */
const label = fc
  .array(fc.constantFrom('a', 'b', '\0', '\xff'), { maxLength: 26 })
  .map((bytes) => bytes.join(''));
const around = fc.constantFrom('', ';', 'a;', '\0\0;', 'bbb');

describe('LabelTable', () => {
  it('knows the labels that were added, each in its field, and no others', () => {
    const addition = fc.record({ field: fc.constantFrom(0, 1, 7), label, before: around, after: around });
    fc.assert(
      fc.property(fc.array(addition, { maxLength: 40 }), (additions) => {
        const table = new LabelTable();
        const known = new Map<string, number>();
        for (const { field, label, before, after } of additions) {
          const key = `${field} ${label}`;
          expect(table.find(field, ...placed(label, before, after))).toBe(known.get(key) ?? unknownLabel);
          if (known.has(key)) continue;
          // -1 is what an unreadable label stands for.
          const value = known.size - 1;
          table.add(field, ...placed(label, before, after), value);
          known.set(key, value);
        }
        for (const [key, value] of known) {
          const [field = '', text = ''] = key.split(' ');
          expect(table.find(Number(field), ...placed(text, '', ''))).toBe(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells long labels apart by each of their bytes', () => {
    const table = new LabelTable();
    const long = 'Region Midtjylland og Region Nordjylland';
    table.add(0, ...placed(long, '', ';'), 5);
    for (let at = 0; at < long.length; at++) {
      const other = `${long.slice(0, at)}#${long.slice(at + 1)}`;
      expect(table.find(0, ...placed(other, '', ';'))).toBe(unknownLabel);
    }
    expect(table.find(0, ...placed(long, '"', ';'))).toBe(5);
  });

  it('holds more labels than it began with room for', () => {
    const table = new LabelTable();
    const labels = Array.from({ length: 5000 }, (_, index) => `${index}. kommune`);
    for (const [index, text] of labels.entries()) table.add(index % 3, ...placed(text, '', ';'), index);
    for (const [index, text] of labels.entries()) {
      expect(table.find(index % 3, ...placed(text, ';', '\r'))).toBe(index);
      expect(table.find(3, ...placed(text, ';', '\r'))).toBe(unknownLabel);
    }
  });

  it('does not take a label of more than 64 KB for one of the next field', () => {
    const table = new LabelTable();
    table.add(1, ...placed('ti tegn at', '', ';'), 5);
    expect(table.find(0, ...placed(`ti tegn at${'x'.repeat(1 << 16)}`, '', ';'))).toBe(unknownLabel);
  });
});
