import { describe, expect, it } from 'vitest';
import { readUbl } from '../../../src/input/invoice/ubl-file.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { first, textAt } from '../../../src/model/invoice/ubl-path.ts';

const ns = 'urn:oasis:names:specification:ubl:schema:xsd';
const read = (text: string) => readUbl({ file: 'f.xml', sha256: '', text });
const problemOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FordelError) return error.diagnostics[0];
    throw error;
  }
  return undefined;
};

describe('readUbl', () => {
  it('gives elements their usual prefixes, whatever the file calls them, and knows their places', () => {
    const { root, document } = read(
      `<i:Invoice xmlns:i="${ns}:Invoice-2" xmlns:x="${ns}:CommonBasicComponents-2">\n  <x:ID> 7 </x:ID>\n</i:Invoice>`,
    );
    expect([root, textAt(document, 'cbc:ID')]).toEqual(['Invoice', '7']);
    expect(first(document, 'cbc:ID')?.origin).toEqual({ file: 'f.xml', line: 2, column: 3 });
  });

  it.each([
    ['unclosed', `<Invoice xmlns="${ns}:Invoice-2"><ID>`],
    ['two roots', `<Invoice xmlns="${ns}:Invoice-2"/><a/>`],
    ['text', 'Faktura 7'],
    ['empty', ''],
    ['another document', `<Order xmlns="${ns}:Order-2"/>`],
    ['no namespace', '<Invoice/>'],
    [
      'elements 3.000 deep',
      `<Invoice xmlns="${ns}:Invoice-2">${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}</Invoice>`,
    ],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY x "y">]><Invoice xmlns="${ns}:Invoice-2">&x;</Invoice>`],
    [
      'what nests without end',
      `<Invoice xmlns="${ns}:Invoice-2">${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</Invoice>`,
    ],
  ])('refuses %s', (_, text) => expect(problemOf(text)?.code).toBe('FAKTURA-XML'));

  const invoice = `<Invoice xmlns="${ns}:Invoice-2"><a>Ø</a></Invoice>`;
  it.each([
    [
      'an envelope with two',
      `<StandardBusinessDocument>${invoice}\n${invoice}</StandardBusinessDocument>`,
      2,
      'konvolutten har 2 fakturaer',
    ],
    [
      'another encoding than its own',
      `<?xml version="1.0" encoding="ISO-8859-1"?>\n${invoice}`,
      1,
      'at den er ISO-8859-1, men dens tegn er UTF-8',
    ],
    ['two roots, where the second begins', `${invoice}\n\n<a/>`, 3, 'ikke velformet XML'],
    ['what ends early, at what is open', `<Invoice xmlns="${ns}:Invoice-2">\n<a>\n`, 2, 'ikke velformet XML'],
  ])('refuses %s', (_, text, line, told) =>
    expect(problemOf(text)).toMatchObject({ message: expect.stringContaining(told), place: { line } }),
  );

  it('takes one invoice out of its envelope, and an encoding that makes no difference', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><StandardBusinessDocument>${invoice.replace('Ø', 'O')}</StandardBusinessDocument>`;
    expect(read(text).root).toBe('Invoice');
  });

  it('shows no line of an invoice that is not well-formed', () =>
    expect(problemOf(`<Invoice xmlns="${ns}:Invoice-2"><ID>`)?.place).toMatchObject({ confidential: true }));
});
