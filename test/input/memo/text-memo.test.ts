import { describe, expect, it } from 'vitest';
import { memoOf, outline } from '../../support/memo.ts';

const lines = (...all: string[]) => all.join('\n');

describe('text of a memo', () => {
  it('is headings, paragraphs over several lines, items with their marks, and notes', () => {
    const text = lines(
      '# Budget 2025',
      '',
      'Taksten stiger med **3,8 pct.**, svarende til',
      '*716.028 kr.* ([se bilag](bilag-1.md)).',
      '',
      '1. Første',
      '2. Andet',
      '   - Under andet',
      '',
      'Økonomi',
      '-------',
      '',
      '¹ Note et',
      '² Note to',
      '',
      '[^3]: Note tre på',
      '  to linjer',
    );
    expect(outline(memoOf(text, 'notat.md'))).toEqual([
      'overskrift 1: Budget 2025',
      'afsnit: Taksten stiger med 3,8 pct., svarende til 716.028 kr. (se bilag).',
      'punkt 1 1.: Første',
      'punkt 1 2.: Andet',
      'punkt 2 -: Under andet',
      'overskrift 2: Økonomi',
      'fodnote ¹: Note et',
      'fodnote ²: Note to',
      'fodnote 3: Note tre på to linjer',
    ]);
  });

  it('keeps a footnote mark raised, however the file raises it', () => {
    expect(outline(memoOf('I alt 571.490<sup>4</sup> og 715[^3] og 12³.'))).toEqual([
      'afsnit: I alt 571.490⁴ og 715³ og 12³.',
    ]);
  });

  it('has items with marks that Markdown does not know', () => {
    expect(outline(memoOf('• Et\n• To\n\na) Tre\nb) Fire\n\nDet er\n– vist nok – fem.'))).toEqual([
      'punkt 1 •: Et',
      'punkt 1 •: To',
      'punkt 1 a): Tre',
      'punkt 1 b): Fire',
      'afsnit: Det er – vist nok – fem.',
    ]);
  });

  it('takes stars for footnotes below a table that has them, and for items or bold text elsewhere', () => {
    const table = 'Kommune\tMatch\nLæsø*\t5\nMorsø**\t7';
    expect(outline(memoOf(`* Et punkt\n\n**Fed tekst**\n\n${table}\n\n* Med fastland\n**Uden ø`))).toEqual([
      'punkt 1 *: Et punkt',
      'afsnit: Fed tekst',
      'tabel 1: Kommune|Match / Læsø*|5 / Morsø**|7',
      'fodnote *: Med fastland',
      'fodnote **: Uden ø',
    ]);
  });

  it('leaves out the head of the file, and keeps comments apart with their places', () => {
    const memo = memoOf(
      '---\ntitel: 2024\n---\n\nTal <!-- fordel: set --> 5\n\n<!-- alene -->\n',
      'notat.md',
    );
    expect(outline(memo)).toEqual(['afsnit: Tal 5']);
    expect(memo.comments.map(({ text, place }) => [text, place.line, place.column])).toEqual([
      ['fordel: set', 5, 5],
      ['alene', 7, 1],
    ]);
  });

  it('says what it leaves out: code and struck text with numbers', () => {
    const memo = memoOf('Før ~~500~~ 505\n\n```\n1\t2\n```\n\n~~uden tal~~ efter\n', 'notat.md');
    expect(outline(memo)).toEqual(['afsnit: Før 505', 'afsnit: efter']);
    expect(memo.doubts.map(({ message, place }) => [message, place?.line])).toEqual([
      ['overstreget tekst er ikke læst', 1],
      ['et kodeafsnit er ikke læst', 3],
    ]);
  });

  it.each([
    ['<p>A 5 kr. <span hidden>7 kr.</span> og 9</p>', 'A 5 kr. og 9'],
    ['<div style="display: none"><div>7</div> 8</div><p>9</p>', '9'],
    ['<p>5<input hidden> og 6</p>', '5 og 6'],
    ['A 5 kr. <span hidden>7 kr.</span> og 9', 'A 5 kr. og 9'],
  ])('leaves out what no browser shows, and says so: %s', (text, left) => {
    const memo = memoOf(text, text.startsWith('<') ? 'notat.html' : 'notat.md');
    expect(outline(memo)).toEqual([`afsnit: ${left}`]);
    const said = memo.doubts.map(({ message }) => message);
    expect(said).toEqual(text.includes('input') ? [] : ['skjult tekst er ikke læst']);
  });

  it('says what it leaves out of HTML that does not end', () => {
    const said = memoOf('<p>5</p><svg/><p>7</p>', 'notat.html').doubts.map(({ message }) => message);
    expect(said).toEqual(['det efter <svg>, som ikke ender, er ikke læst']);
  });

  it('has lines of a table of contents apart from tables of figures', () => {
    expect(outline(memoOf('1. Indledning.....\t3\n2. Økonomi\t5\n3. Takster\t9\n'))).toEqual([
      'indhold: 1. Indledning..... 3',
      'indhold: 2. Økonomi 5',
      'indhold: 3. Takster 9',
    ]);
    expect(outline(memoOf('Løn.....\t30\nHusleje\t5\n'))).toEqual(['tabel 0: Løn.....|30 / Husleje|5']);
  });

  it('reads Windows-1252 and refuses garbled text', () => {
    const danish = Buffer.from('Bø\tÅr\nLæsø\t5\n', 'latin1');
    expect(outline(memoOf(danish))).toEqual(['tabel 1: Bø|År / Læsø|5']);
    expect(() => memoOf('KÃ¸benhavn 500')).toThrow('FIL-TEGN');
  });
});
