import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../src/model/diagnostic-codes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const codes = Object.keys(diagnosticCodes);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('diagnostic-codes.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

describe('diagnostic codes', () => {
  it('are each used in the program', () => {
    expect(codes.filter((code) => !new RegExp(`'${code}'`).test(sources))).toEqual([]);
  });
});

describe('advice', () => {
  it('is a sentence wherever it is written', () => {
    // The type demands that it is there; whether it says anything is not the compiler's business.
    const written = [...sources.matchAll(/\badvice(?: = |: | \?\? )(['`])(.*?)\1[,;)\n ]/g)].map(
      ([, , text]) => text ?? '',
    );
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((text) => !/^.{8,}/.test(text))).toEqual([]);
  });
});
