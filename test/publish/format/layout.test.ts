import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { renderDiagnostics } from '../../../src/publish/format/diagnostics.ts';
import {
  amounts,
  type Cell,
  type Column,
  names,
  percents,
  table,
  words,
} from '../../../src/publish/format/document.ts';
import { noScreen, screenOf } from '../../../src/publish/format/screen.ts';
import { widthOf } from '../../../src/publish/format/text/measure.ts';
import { cut, wrap } from '../../../src/publish/format/text/wrap.ts';
import { renderText } from '../../../src/publish/format/text.ts';

const widths = fc.integer({ min: 40, max: 200 });
const word = fc.string({ unit: fc.constantFrom(...'abcdeæøåÆ0123456789-/.,'), minLength: 1, maxLength: 60 });
const text = fc.array(fc.oneof(word, fc.constantFrom('1.234,50', '日本語', 'é', '👩‍👩‍👧', '')), {
  maxLength: 12,
});
const sentence = text.map((parts) => parts.join(' '));
const value = fc.tuple(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  fc.constantFrom(1n, 10n, 100n, 3n),
);
const column = fc.tuple(
  sentence,
  fc.constantFrom<(title: string) => Column>(
    words,
    names,
    (title) => amounts(title, 'kr.'),
    (title) => percents(title, 1),
  ),
);
const anyTable = fc.array(column, { minLength: 1, maxLength: 9 }).chain((columns) => {
  const made = columns.map(([title, make]) => make(title));
  const cell = (of: Column) =>
    of.kind === 'text' ? sentence : fc.option(value.map(([above, below]): Cell => rational(above, below)));
  const row = fc.tuple(...made.map(cell)).map((cells) => cells.map((each) => each ?? undefined));
  return fc
    .tuple(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 2 }))
    .map(([rows, foot]) => table(made, rows, foot));
});

const tooWide = (shown: string, width: number) => shown.split('\n').filter((line) => widthOf(line) > width);

describe('any table on any screen', () => {
  it('has no line that is wider', () => {
    fc.assert(
      fc.property(anyTable, widths, (page, width) => {
        expect(tooWide(renderText([page], screenOf(width, false)), width)).toEqual([]);
      }),
    );
  });

  it('keeps every figure whole', () => {
    fc.assert(
      fc.property(anyTable, widths, (page, width) => {
        const shown = renderText([page], screenOf(width, false));
        const figures = page.columns.flatMap((each, index) =>
          each.kind === 'text'
            ? []
            : renderText(
                [
                  table(
                    [{ ...each, title: '' }],
                    [...page.rows, ...page.foot].map((row) => [row[index]]),
                  ),
                ],
                noScreen,
              ).split('\n'),
        );
        expect(figures.map((figure) => figure.trim()).filter((figure) => !shown.includes(figure))).toEqual(
          [],
        );
      }),
    );
  });

  it('is in a file on one line a row, with nothing left out', () => {
    fc.assert(
      fc.property(anyTable, (page) => {
        const lines = renderText([page], noScreen).trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(1 + page.rows.length + page.foot.length);
      }),
    );
  });
});

describe('any text on any screen', () => {
  it('is wrapped with nothing left out, and no figure broken that there is room for', () => {
    fc.assert(
      fc.property(sentence, widths, (whole, width) => {
        const lines = wrap(whole, width, '  ');
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(lines.join('').replace(/ /g, '')).toBe(whole.replace(/ /g, ''));
      }),
    );
    expect(wrap(`${'a'.repeat(38)}1.234,50 kr.`, 40)).toEqual(['a'.repeat(38), '1.234,50 kr.']);
  });

  it('keeps a figure with its unit, and a quotient in one', () => {
    expect(wrap('så 19.156.058 kr. af 1,5 mio. kr. ikke er opkrævet', 20)).toEqual([
      'så 19.156.058 kr. af',
      '1,5 mio. kr. ikke er',
      'opkrævet',
    ]);
    expect(wrap('prisen er 19.156.058 / 950', 20)).toEqual(['prisen er', '19.156.058 / 950']);
  });

  it('breaks a path after a slash or a hyphen, but not where a figure would be taken for a negative one', () => {
    expect(wrap('data/ordninger/socialtilsyn-nord-2024.yaml:12', 40)).toEqual([
      'data/ordninger/socialtilsyn-',
      'nord-2024.yaml:12',
    ]);
  });

  it('is cut with …', () => expect(cut('Administrationsudgifter', 10)).toBe('Administr…'));
});

describe('a name without room', () => {
  const narrow = (rows: readonly string[]) =>
    renderText(
      [
        table(
          [names('Navn'), amounts('Beløb', 'kr.'), amounts('I alt, med alt', 'kr.')],
          rows.map((name) => [name, rational(10n ** 12n), rational(10n ** 11n)]),
        ),
      ],
      screenOf(50, false),
    );

  it('is shortened', () => expect(narrow(['Fællesudvalget for kollektiv trafik'])).toContain('Fællesudva'));

  it('is folded where the end is a figure', () => {
    expect(narrow(['Opkræves hos kommunerne i 2024'])).toContain('2024');
  });

  it('is folded where two would be the same', () => {
    const shown = narrow(['Opkræves foreløbigt hos byer', 'Opkræves foreløbigt hos øer']);
    expect(shown).toContain('byer');
    expect(shown).toContain('øer');
  });
});

describe('any diagnostic on any screen', () => {
  const anyLine = fc.array(fc.oneof(word, fc.constantFrom('\t', ';', '日本', '\u202e')), { maxLength: 80 });

  it('has no line that is wider, and its caret under the place', () => {
    fc.assert(
      fc.property(
        anyLine,
        anyLine,
        sentence,
        widths,
        fc.nat(),
        fc.nat(40),
        (parts, others, message, width, at, length) => {
          const line = parts.join('');
          const column = 1 + (at % (line.length + 1));
          const place = { file: 'data/x.csv', line: 2, column, length };
          const found: Diagnostic = {
            code: 'TAL-UGYLDIG',
            severity: 'fejl',
            message,
            place,
            advice: message,
          };
          const shown = renderDiagnostics(
            [found],
            (_, number) => (number === 2 ? line : others.join('')),
            screenOf(width, false),
          );
          expect(tooWide(shown, width)).toEqual([]);
        },
      ),
    );
  });

  it('shows of a long line what is around the place', () => {
    const line = `${'a;'.repeat(60)}FEJL${';b'.repeat(60)}`;
    const place = { file: 'x.csv', line: 1, column: 121, length: 4 };
    const found: Diagnostic = { code: 'TAL-UGYLDIG', severity: 'fejl', message: 'm', place, advice: 'a' };
    const [, excerpt = '', carets = ''] = renderDiagnostics([found], () => line, screenOf(60, false)).split(
      '\n',
    );
    expect(excerpt.length).toBeLessThanOrEqual(60);
    expect(excerpt.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('FEJL');
    expect([excerpt.slice(4, 7), excerpt.at(-1)]).toEqual(['| …', '…']);
  });
});
