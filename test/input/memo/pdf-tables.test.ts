import { describe, expect, it } from 'vitest';
import { DrawnPdf } from '../../support/drawn-pdf.ts';
import { documentOf, outline, tablesOf } from '../../support/memo.ts';

const read = async (pdf: DrawnPdf) => documentOf(await pdf.bytes());

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
    expect(table?.rows.map((row) => row[1]?.passage.text)).toEqual(['Kr.', '505', '120', '300', '925']);
    expect(table?.rows[3]?.[0]?.passage.text).toBe('Implementering af reformen og dens nye organisering');
  });

  it('a name that is folded above its number is one too', async () => {
    const pdf = new DrawnPdf().rows(
      110,
      [250],
      [
        ['Post', 'Kr.'],
        ['Løn', '505'],
        ['Husleje', '120'],
      ],
    );
    pdf.text('Kurser for ansatte og', 60, 152).rows(
      164,
      [250],
      [
        ['Ledere', '300'],
        ['I alt', '925'],
      ],
    );
    expect(outline(await read(pdf))).toEqual([
      'tabel 1: Post|Kr. / Løn|505 / Husleje|120 / Kurser for ansatte og Ledere|300 / I alt|925',
    ]);
  });

  it('a number that was too long for its column is one', async () => {
    const pdf = new DrawnPdf()
      .rows(
        110,
        [250, 340],
        [
          ['Post', '2024', '2025'],
          ['Løn', '500.000', '1.500.00'],
          ['', '', '0'],
        ],
      )
      .rows(
        152,
        [250, 340],
        [
          ['Tag', '250.000', '200.000'],
          ['I alt', '750.000', '1.700.00'],
          ['', '', '0'],
        ],
      );
    expect(outline(await read(pdf))).toEqual([
      'tabel 1: Post|2024|2025 / Løn|500.000|1.500.000 / Tag|250.000|200.000 / I alt|750.000|1.700.000',
    ]);
  });

  it('below a line of text, and below a gap, another head begins another table', async () => {
    const other = [
      ['1.000 kr.', 'Budget', 'Forbrug'],
      ['Løn', '2.140', '2.095'],
      ['Lokaler', '310', '322'],
      ['I alt', '2.450', '2.417'],
    ];
    const second =
      'tabel 1: 1.000 kr.|Budget|Forbrug / Løn|2.140|2.095 / Lokaler|310|322 / I alt|2.450|2.417';
    const below = new DrawnPdf()
      .rows(110, [250, 340], rows)
      .lines(190, 'Kommunernes egne tal:')
      .rows(204, [250, 340], other);
    expect(outline(await read(below))).toEqual([told, 'afsnit: Kommunernes egne tal:', second]);
    const gap = new DrawnPdf().rows(110, [250, 340], rows).rows(196, [250, 340], other);
    expect(outline(await read(gap))).toEqual([told, second]);
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
