import { describe, expect, it } from 'vitest';
import { DrawnPdf } from '../../support/drawn-pdf.ts';
import { documentOf, outline, passagesOf, tablesOf } from '../../support/memo.ts';

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

describe('tables of a PDF', () => {
  const rows = [
    ['Kommune', 'Sager', 'Beløb i kr.'],
    ['Nordby', '120', '991.250'],
    ['Søndervig kommune', '96', '1.250'],
    ['Vesterholm', '1.151', '-45'],
    ['I alt', '1.367', '992.455'],
  ];
  const told =
    'tabel 1: Kommune|Sager|Beløb i kr. / Nordby|120|991.250 / Søndervig kommune|96|1.250 / Vesterholm|1.151|-45 / I alt|1.367|992.455';

  it('numbers that end below each other are columns', async () => {
    const memo = await read(
      new DrawnPdf().lines(80, 'Sagerne:').rows(110, [250, 340], rows).lines(200, 'Slut.'),
    );
    expect(outline(memo)).toEqual(['afsnit: Sagerne:', told, 'afsnit: Slut.']);
    expect(memo.doubts).toEqual([]);
  });

  it('a name that reaches over a column where that is empty parts it from none', async () => {
    const long = 'Vesterholm og de øvrige kommuner i området i alt';
    const memo = await read(
      new DrawnPdf().rows(110, [250, 340], [...rows.slice(0, 4), [long, '', '45'], ...rows.slice(4)]),
    );
    expect(outline(memo)).toEqual([told.replace('/ I alt', `/ ${long}||45 / I alt`)]);
  });

  it('the name of a group is a row of its own', async () => {
    const memo = await read(
      new DrawnPdf().rows(110, [250, 340], [...rows.slice(0, 3), ['Vest'], ...rows.slice(3)]),
    );
    expect(outline(memo)).toEqual([told.replace('/ Vesterholm', '/ Vest|| / Vesterholm')]);
  });

  it('a name that is folded into three lines is in one table with the rows below it', async () => {
    const pdf = new DrawnPdf().text('Post', 60, 100).text('Kr.', 300, 100);
    for (const [at, [name, amount]] of [
      ['Løn', '505'],
      ['Husleje', '120'],
      ['Implementering af', '300'],
    ].entries())
      pdf.text(name ?? '', 60, 120 + 20 * at).text(amount ?? '', 300, 120 + 20 * at);
    pdf.text('reformen og dens', 60, 172).text('nye organisering', 60, 184);
    pdf.text('I alt', 60, 204).text('925', 300, 204);
    const [table, ...others] = tablesOf(await read(pdf));
    expect(others).toEqual([]);
    expect(table?.rows.map((row) => row[1]?.passage.text)).toEqual([
      'Kr.',
      '505',
      '120',
      '300',
      '',
      '',
      '925',
    ]);
  });

  it('text is text, however much more the rows of its tables are', async () => {
    const pdf = new DrawnPdf().text('Der er 412 sager.', 60, 90);
    for (let at = 0; at < 8; at += 1)
      pdf
        .text('En post i en tabel', 60, 120 + 15 * at, { size: 8 })
        .text('505', 300, 120 + 15 * at, { size: 8 });
    expect(outline(await read(pdf))[0]).toBe('afsnit: Der er 412 sager.');
  });

  it('columns that go into each other are in doubt', async () => {
    const pdf = new DrawnPdf();
    for (const [at, ends] of [
      [200, 230],
      [230, 260],
      [215, 245],
      [208, 238],
    ].entries())
      pdf.rows(100 + at * 14, ends, [['Nordby', '120', '99']]);
    const [table] = tablesOf(await read(pdf));
    expect(table?.doubt).toMatch(/kun skilt af mellemrum/);
  });

  it('cells that stand half a line below each other are in doubt', async () => {
    const pdf = new DrawnPdf().rows(110, [250, 340], rows).text('400', 420, 129, { align: 'right' });
    expect(tablesOf(await read(pdf))[0]?.doubt).toMatch(/står ikke på linje/);
  });

  it('lines part cells, that reach over others too', async () => {
    const [xs, ys] = [
      [60, 160, 220, 280],
      [100, 120, 140, 160],
    ];
    const pdf = new DrawnPdf()
      .line(60, 100, 280, 100)
      .line(60, 100, 60, 160)
      .line(280, 100, 280, 160)
      .line(160, 100, 160, 160)
      .line(160, 120, 280, 120)
      .line(220, 120, 220, 160)
      .line(60, 140, 280, 140)
      .line(60, 160, 280, 160)
      .text('Post', 63, 125)
      .text('Beløb i kr.', 180, 114)
      .text('2024', 170, 134)
      .text('2025', 230, 134)
      .text('Løn', 63, 154)
      .text('5', 215, 154, { align: 'right' })
      .text('6', 275, 154, { align: 'right' });
    expect([xs.length, ys.length]).toEqual([4, 4]);
    expect(outline(await read(pdf))).toEqual(['tabel 2: Post|Beløb i kr.|^ / ^|2024|2025 / Løn|5|6']);
  });

  it('a row between two lines holds as many rows as it has numbers on the line of a name', async () => {
    const pdf = new DrawnPdf()
      .grid([60, 160, 260], [100, 120, 170, 190])
      .text('Post', 63, 114)
      .text('Kr. i alt', 200, 114)
      .text('Løn', 63, 134)
      .text('5', 255, 134, { align: 'right' })
      .text('Leje', 63, 146)
      .text('17', 255, 146, { align: 'right' })
      .text('I alt', 63, 184)
      .text('22', 255, 184, { align: 'right' });
    expect(outline(await read(pdf))).toEqual(['tabel 1: Post|Kr. i alt / Løn|5 / Leje|17 / I alt|22']);
  });

  it('a number that was too long for its cell is one', async () => {
    const pdf = new DrawnPdf()
      .grid([60, 160, 200], [100, 120, 150])
      .text('Post', 63, 114)
      .text('Kr.', 170, 114)
      .text('Løn', 63, 134)
      .text('1.669.4', 165, 134)
      .text('07', 165, 146);
    expect(outline(await read(pdf))).toEqual(['tabel 1: Post|Kr. / Løn|1.669.407']);
  });

  it('a text over a line is in doubt', async () => {
    const pdf = new DrawnPdf()
      .grid([60, 160, 260], [100, 120, 140])
      .text('Post', 63, 114)
      .text('Løn', 63, 134)
      .text('12.345.678', 140, 134);
    expect(tablesOf(await read(pdf))[0]?.doubt).toMatch(/går ind over en streg/);
  });

  it('a table goes on over a page below the same head, and is in doubt where the columns are others', async () => {
    const twoPages = (ends: readonly number[], second: readonly (readonly string[])[]) =>
      new DrawnPdf()
        .rows(700, [250, 340], rows.slice(0, 4))
        .page()
        .rows(80, ends, second)
        .lines(300, 'Slut.');
    const rest = [
      rows[0] ?? [],
      ['Østerlund', '45', '7'],
      ['Sydby', '1', '2'],
      ['I alt', '1.413', '992.464'],
    ];
    expect(outline(await read(twoPages([250, 340], rest)))[0]).toMatch(
      /^tabel 1: Kommune.* \/ Vesterholm\|1\.151\|-45 \/ Østerlund\|45\|7 \/ Sydby\|1\|2 \/ I alt\|1\.413\|992\.464$/,
    );
    const other = await read(twoPages([380, 480], rest.slice(1)));
    expect(tablesOf(other).map(({ doubt }) => doubt)).toEqual(
      Array(2).fill(expect.stringMatching(/over to sider/)),
    );
  });

  it('cells have their page, table, row and column', async () => {
    const memo = await read(new DrawnPdf().page().rows(110, [250, 340], rows));
    expect(tablesOf(memo)[0]?.rows[3]?.[1]?.passage.spans[0]?.place).toMatchObject({
      within: 'side 2, tabel 1, række 4, kolonne 2',
      column: 1,
    });
  });
});

describe('what is not read is said', () => {
  it('a page that is a picture', async () => {
    expect(await said(new DrawnPdf().lines(100, 'Se næste side.').page().picture())).toEqual([
      'advarsel side 2: side 2 er et billede; tallene er ikke læst',
    ]);
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
