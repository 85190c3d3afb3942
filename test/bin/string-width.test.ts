import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const ours: (text: string) => number = require('../../bin/string-width.cjs');
const theirs: (text: string) => number = createRequire(require.resolve('cli-table3'))('string-width');

describe('the width of a text in the bundle', () => {
  it('is what string-width says it is', () => {
    const danish = fc.constantFrom(...'aæøåÆØÅé ·×–—…§½°“”©®™€日\u0301\u001b[1m👍'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: danish }), fc.string({ unit: 'grapheme' })),
        (text) => {
          expect(ours(text)).toBe(theirs(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is that of every letter on its own', () => {
    for (let code = 0; code < 0x3000; code++) {
      const letter = String.fromCharCode(code);
      expect([code, ours(letter)]).toEqual([code, theirs(letter)]);
    }
  });
});
