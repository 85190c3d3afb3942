import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../src/model/diagnostic-codes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const codes = Object.keys(diagnosticCodes);

describe('diagnostic codes', () => {
  it('are each used in the program', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('diagnostic-codes.ts'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n');
    expect(codes.filter((code) => !new RegExp(`'${code}'`).test(sources))).toEqual([]);
  });
});
