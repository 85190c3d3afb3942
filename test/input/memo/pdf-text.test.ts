import { describe, expect, it } from 'vitest';
import { DrawnPdf } from '../../support/drawn-pdf.ts';
import { documentOf, outline, passagesOf } from '../../support/memo.ts';

const read = async (pdf: DrawnPdf) => documentOf(await pdf.bytes());
const said = async (pdf: DrawnPdf) =>
  (await read(pdf)).doubts.map(({ severity, message, place }) => `${severity} ${place?.within}: ${message}`);

/** As long as a line of text is here, so that it has no room for another word. */
const full = (text: string) => text.padEnd(90, ' abcdefghi');

describe('the text of a PDF', () => {
  it('lines of a paragraph go on from each other, and a line with room for more ends one', async () => {
    const pdf = new DrawnPdf().lines(
      100,
      full('Budgettet er på 505 kr., og det'),
      'er et rundt tal.',
      'Svarfristen er nær.',
    );
    expect(outline(await read(pdf)).map((line) => line.replace(/ abcdefghi.* er et/, ' … er et'))).toEqual([
      'afsnit: Budgettet er på 505 kr., og det … er et rundt tal.',
      'afsnit: Svarfristen er nær.',
    ]);
  });

  it('a figure stands on the next line with its unit, though it had room alone', async () => {
    const line = `${full('Budgettet er').slice(0, 84)} ca.`;
    const [text, more] = outline(await read(new DrawnPdf().lines(100, full('x'), line, '1 mio. kr. i alt.')));
    expect([text?.slice(-21), more]).toEqual(['ca. 1 mio. kr. i alt.', undefined]);
    const alone = outline(await read(new DrawnPdf().lines(100, full('x'), line, '1 af dem er ny.')));
    expect(alone[1]).toBe('afsnit: 1 af dem er ny.');
  });

  it('a word that is divided at the end of a line is one, and so are a span of years and a sign with its number', async () => {
    const pdf = new DrawnPdf()
      .fullLines(100, ['', 'finan-'], ['siering ', 'budget-'], ['og ', '2024-'], ['2026 ', '-'])
      .lines(148, '300,6 mio. kr.');
    const [block] = outline(await read(pdf));
    expect(block?.replace(/x+/g, '…')).toBe(
      'afsnit: … finansiering … budget- og … 2024-2026 … -300,6 mio. kr.',
    );
  });

  it('a small raised digit is a mark, and the note with it comes last', async () => {
    const pdf = new DrawnPdf()
      .marked('De har 412 sager', '1', 60, 200)
      .text('Og 120', 60, 230)
      .text('1', 60, 696.5, { size: 5 })
      .text('Talt op i 2024.', 66, 700, { size: 8 });
    expect(outline(await read(pdf))).toEqual([
      'afsnit: De har 412 sager¹',
      'afsnit: Og 120',
      'fodnote 1: Talt op i 2024.',
    ]);
  });

  it('larger text is a heading, larger ones above smaller; dots and numbers begin items', async () => {
    const pdf = new DrawnPdf()
      .text('Budget 2026', 60, 90, { size: 18 })
      .text('Udgifter', 60, 120, { size: 13 })
      .lines(140, 'Almindelig tekst med 5 kr. i, som er længere end det hele.')
      .text('•', 60, 160)
      .text('første', 75, 160)
      .text('1.', 60, 180)
      .text('andet', 75, 180)
      .lines(200, '1. marts 2026 er fristen.');
    expect(outline(await read(pdf))).toEqual([
      'overskrift 1: Budget 2026',
      'overskrift 2: Udgifter',
      'afsnit: Almindelig tekst med 5 kr. i, som er længere end det hele.',
      'punkt 1 •: første',
      'punkt 1 1.: andet',
      'afsnit: 1. marts 2026 er fristen.',
    ]);
  });

  it('text is text, however much more the notes below it are', async () => {
    const pdf = new DrawnPdf()
      .text('Budget 2026', 60, 90, { size: 18 })
      .text('Der er 412 sager.', 60, 120)
      .text('¹', 60, 700, { size: 8 })
      .text('Talt op i sagssystemet af en, der har talt mange gange før,', 66, 700, { size: 8 })
      .text('og talt efter af en anden, som har gjort det lige så tit.', 60, 710, { size: 8 });
    const [heading, text] = outline(await read(pdf));
    expect([heading, text]).toEqual(['overskrift 1: Budget 2026', 'afsnit: Der er 412 sager.']);
  });

  it('letters that are one sign are letters', async () => {
    const [passage] = passagesOf(await read(new DrawnPdf().lines(100, 'fire offentlige finansieringer')));
    expect(passage?.text).toBe('fire offentlige finansieringer');
  });

  it('a font that is not in the file is read too', async () => {
    const pdf = new DrawnPdf({ font: 'Helvetica' }).lines(100, 'Budgettet er 7.930.000 kr.');
    expect(outline(await read(pdf))).toEqual(['afsnit: Budgettet er 7.930.000 kr.']);
  });

  it('a paragraph goes on over a page, without what stands on every page', async () => {
    const pdf = new DrawnPdf();
    for (const [at, text] of [full('Budgettet er'), 'på 505 kr.', 'Slut.'].entries()) {
      if (at > 0) pdf.page();
      pdf
        .text('Sag 24-118', 60, 40)
        .text(`Side ${at + 1} af 3`, 500, 810)
        .lines(100, text);
    }
    const memo = await read(pdf);
    expect(outline(memo).map((line) => line.replace(/ abcdefghi.* på/, ' … på'))).toEqual([
      'afsnit: Budgettet er … på 505 kr.',
      'afsnit: Slut.',
    ]);
    expect(memo.doubts.map(({ message }) => message)).toEqual([
      'det, der står øverst eller nederst på hver side, er ikke læst',
    ]);
    const [passage] = passagesOf(memo);
    expect(passage?.spans.map(({ place: { within, column } }) => [within, column])).toEqual([
      ['side 1, linje 2', 1],
      ['side 2, linje 2', 1],
    ]);
  });
});

it('what stands in the same place of two pages with other numbers is text of the memo', async () => {
  const pdf = new DrawnPdf().lines(800, 'I alt 505 match.').page().lines(800, 'I alt 715 match.');
  expect(outline(await read(pdf))).toEqual(['afsnit: I alt 505 match.', 'afsnit: I alt 715 match.']);
});

describe('what is not read is said', () => {
  it('a page that is a picture', async () => {
    expect(await said(new DrawnPdf().lines(100, 'Se næste side.').page().picture())).toEqual([
      'advarsel side 2: side 2 er et billede; tallene er ikke læst',
    ]);
  });

  it('of the memo that has it, where several are read at once', async () => {
    const memos = [0, 1, 2].map((at) => {
      const pdf = new DrawnPdf().lines(100, 'Se næste side.').page();
      return said(at === 1 ? pdf.lines(100, 'Slut.') : pdf.picture());
    });
    const picture = 'advarsel side 2: side 2 er et billede; tallene er ikke læst';
    expect(await Promise.all(memos)).toEqual([[picture], [], [picture]]);
  });

  it('an empty page is nothing to say', async () => {
    expect(await said(new DrawnPdf().lines(100, 'Slut.').page())).toEqual([]);
  });

  it('a picture among text, and text that is turned', async () => {
    expect(await said(new DrawnPdf().lines(700, 'Se figuren.').picture().turned('505 kr.'))).toEqual([
      'note side 1: side 1 har tekst på tværs eller på skrå, som ikke er læst',
      'note side 1: et billede er ikke læst',
    ]);
  });

  it('columns of text', async () => {
    const pdf = new DrawnPdf();
    for (let at = 0; at < 8; at += 1)
      pdf
        .text('Den ene spalte går nedad her', 60, 100 + at * 12)
        .text('og den anden står ved siden af', 320, 100 + at * 12);
    expect(await said(pdf)).toEqual([
      'advarsel side 1: side 1 er sat i spalter; teksten kan være læst på tværs af dem',
    ]);
  });
});
