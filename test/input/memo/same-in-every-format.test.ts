import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMemos, type MemoCheck } from '../../../src/check/memo/check-memos.ts';
import { findingsOf } from '../../../src/check/memo/findings.ts';
import { readNumbers } from '../../../src/input/memo/figures/read-numbers.ts';
import { readMemo } from '../../../src/input/memo/read-memo.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';

// The .docx is written by LibreOffice, and the .pdf printed by it from that.
const formats = ['md', 'html', 'docx', 'pdf'] as const;

async function read(format: string) {
  return readNumbers(await readMemo(`fixtures/notater/vagtordning.${format}`, new SourceReader()));
}

describe('the same memo in every format', () => {
  const found = (check: MemoCheck) =>
    findingsOf(check).map(({ severity, code, stated, computed }) => [severity, code, stated, computed]);

  it.each(formats)('%s has the same findings, of the same figures', async (format) => {
    const [memo, inMarkdown] = [await read(format), await read('md')];
    const [check, expected] = [checkMemos([memo]), checkMemos([inMarkdown])];
    // 5.550.000 + 1.190.000 + 1.195.000, and 120 + 96 + 151 + 45.
    expect(found(check)).toContainEqual([
      'fejl',
      'NOTAT-SUM',
      '7.930.000',
      expect.stringMatching(/^7\.935\.000/),
    ]);
    expect(found(check)).toContainEqual(['fejl', 'NOTAT-SUM', '421', expect.stringMatching(/^412/)]);
    expect(found(check)).toEqual(found(expected));
    expect(memo.figures.map(({ text }) => text)).toEqual(inMarkdown.figures.map(({ text }) => text));
    expect(check.checkedBy.size).toBe(expected.checkedBy.size);
    expect(memo.memo.doubts).toEqual([]);
  });

  it('a finding in a document of Word is told with the table, row and column it is in', async () => {
    const [first] = findingsOf(checkMemos([await read('docx')]));
    expect(first?.place).toMatchObject({ within: 'tabel 1, række 5, kolonne 2', column: 1 });
    expect(first?.place?.line).toBeUndefined();
  });

  it('the digest is of the file, and no text of it is asked for', async () => {
    const reader = new SourceReader();
    await readMemo('fixtures/notater/vagtordning.docx', reader);
    const { createHash } = await import('node:crypto');
    const bytes = readFileSync('fixtures/notater/vagtordning.docx');
    expect(reader.files.map(({ sha256 }) => sha256)).toEqual([
      createHash('sha256').update(bytes).digest('hex'),
    ]);
  });
});
