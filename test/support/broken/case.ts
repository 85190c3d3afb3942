import { expect, it } from 'vitest';
import { appliesTo, checkInvoice, formatOf } from '../../../src/check/invoice/check-invoice.ts';
import type { CheckedInvoice, InvoiceRule } from '../../../src/check/invoice/rules/rule.ts';
import { readUbl } from '../../../src/input/invoice/ubl-file.ts';
import type { Edit } from '../edit-xml.ts';
import { type SoundDocument, sound } from './sound.ts';

/** What is wrong, the sound document that it is done to, how, and exactly what must be found in it. */
export type BrokenCase = readonly [
  what: string,
  document: SoundDocument,
  edits: Edit | readonly Edit[],
  ...rules: readonly string[],
];

/** The broken document of a case. */
export function broken([, document, edits]: BrokenCase): string {
  return [edits].flat().reduce((xml, edit) => edit(xml), sound[document]);
}

/** The rules that a document breaks, each once: by official name, or by code where there is none. */
export function rulesBrokenBy(text: string): string[] {
  const { file, root, document } = readUbl({ file: 'faktura.xml', sha256: '', text });
  const findings = checkInvoice(file, root, document);
  expect(findings.filter(({ advice }) => advice === '')).toEqual([]);
  const names = findings.map(({ code, message }) => /^\[([^\]]+)\]/.exec(message)?.[1] ?? code);
  return [...new Set(names)].sort();
}

/** The rules that none of the broken documents sets off. */
export function deadRules(rules: readonly InvoiceRule[], cases: readonly BrokenCase[]): string[] {
  const documents = cases.map((each) => checked(broken(each)));
  return rules
    .filter((rule) => !documents.some((each) => appliesTo(rule, each) && rule.find(each).length > 0))
    .map(({ id, code, root }) => `${id ?? code} ${root ?? ''}`);
}

function checked(text: string): CheckedInvoice {
  const { file, root, document } = readUbl({ file: 'faktura.xml', sha256: '', text });
  return { file, root, document, format: formatOf(document) };
}

/** Each case is found, and nothing else; and each rule of the family has a case. */
export function describeFamily(rules: readonly InvoiceRule[], cases: readonly BrokenCase[]): void {
  const named = cases.map((each) => [each[0], each[1], each] as const);
  it.each(named)('finds %s (%s), and nothing else', (_, __, each) => {
    const [, , , ...expected] = each;
    expect(rulesBrokenBy(broken(each))).toEqual([...expected].sort());
  });
  it('has a broken document for each of its rules', () => {
    expect(deadRules(rules, cases)).toEqual([]);
  });
}
