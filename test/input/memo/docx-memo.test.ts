import { describe, expect, it } from 'vitest';
import { docx, p, r, tbl, tc, tr } from '../../support/docx.ts';
import { documentOf, outline, passagesOf, tablesOf } from '../../support/memo.ts';

const read = async (body: string, parts = {}) => outline(await documentOf(docx(body, parts)));
const said = async (body: string, parts = {}) =>
  (await documentOf(docx(body, parts))).doubts.map(({ severity, message }) => `${severity}: ${message}`);

describe('the text of a document of Word', () => {
  it.each([
    ['pieces go on from each other', p(r('12.') + r('345', '<w:b/>') + r(' kr.')), '12.345 kr.'],
    ['a tab is a blank', p('<w:r><w:t>Løn</w:t><w:tab/><w:t>5</w:t></w:r>'), 'Løn 5'],
    ['a line break parts', p('<w:r><w:t>120</w:t><w:br/><w:t>96</w:t></w:r>'), '120\n96'],
    [
      'a hyphen that keeps a word together is one, a soft one is none',
      p(
        '<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025 bud</w:t><w:softHyphen/><w:t>get\u00ad ter</w:t></w:r>',
      ),
      '2024-2025 budget ter',
    ],
    [
      'what is raised is no digit',
      p(r('412 sager') + r('1', '<w:vertAlign w:val="superscript"/>')),
      '412 sager¹',
    ],
    ['nor is what is lifted', p(r('412') + r('1', '<w:position w:val="8"/>')), '412¹'],
    ['entities are what they stand for', p('5 &lt; 6 &amp; &#55;'), '5 < 6 & 7'],
    ['what is inserted is text', p(`${r('5')}<w:ins>${r('00')}</w:ins>`), '500'],
    [
      'what is deleted is none',
      p(`${r('5')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del>${r('00')}`),
      '500',
    ],
    [
      'a field is its result',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) \\# "1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>505</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> match</w:t></w:r>',
      ),
      '505 match',
    ],
    [
      'links and controls are read',
      p(`<w:hyperlink>${r('se ')}</w:hyperlink><w:sdt><w:sdtContent>${r('bilag')}</w:sdtContent></w:sdt>`),
      'se bilag',
    ],
  ])('%s', async (_, body, text) => {
    const [block] = (await documentOf(docx(body))).blocks;
    expect(block?.kind !== 'tabel' && block?.passage.text).toBe(text);
  });

  it('a paragraph whose end is deleted goes on in the next one', async () => {
    expect(await read(p(r('Budgettet er '), '<w:rPr><w:del/></w:rPr>') + p('505 kr.'))).toEqual([
      'afsnit: Budgettet er 505 kr.',
    ]);
  });

  it('headings are told by their style, and what it inherits', async () => {
    const styles =
      '<w:style w:styleId="O2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="O2"/></w:style>' +
      '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>' +
      '<w:style w:styleId="I1"><w:name w:val="toc 1"/></w:style>';
    const of = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
    expect(
      await read(
        of('T', 'Notat') + of('O2', 'Budget') + of('Egen', 'Løn') + of('I1', 'Budget 2') + p('Slut'),
        { styles },
      ),
    ).toEqual([
      'overskrift 1: Notat',
      'overskrift 2: Budget',
      'overskrift 2: Løn',
      'indhold: Budget 2',
      'afsnit: Slut',
    ]);
  });

  it('lists are counted as Word counts them', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
    const item = (list: number, at: number, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body =
      item(1, 0, 'en') +
      item(1, 1, 'en a') +
      item(1, 1, 'en b') +
      item(1, 0, 'to') +
      item(1, 1, 'to a') +
      item(2, 0, 'punkt') +
      item(3, 0, 'fire') +
      item(3, 0, 'fem') +
      item(0, 0, 'ingen');
    expect(await read(body, { numbering })).toEqual([
      'punkt 1 1.: en',
      'punkt 2 1.a): en a',
      'punkt 2 1.b): en b',
      'punkt 1 2.: to',
      'punkt 2 2.a): to a',
      'punkt 1 •: punkt',
      'punkt 1 4.: fire',
      'punkt 1 5.: fem',
      'afsnit: ingen',
    ]);
  });

  it('notes come after the text by the marks they have in it', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(text)}`)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote>${note(5, 'Uden moms.')}${note(3, 'Fra 2024.')}`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    expect(await read(p(r('412') + reference(3) + r(' sager') + reference(5)), { footnotes })).toEqual([
      'afsnit: 412¹ sager²',
      'fodnote 1: Fra 2024.',
      'fodnote 2: Uden moms.',
    ]);
  });

  it('every character has its place', async () => {
    const memo = await documentOf(
      docx(p('Først') + p(r('I alt  ') + r('505')) + tbl(['Post', 'Kr.'], ['Løn', '5'])),
    );
    const places = passagesOf(memo).flatMap(({ spans }) =>
      spans.map(({ at, place: { within, column } }) => `${at}: ${within}, ${column}`),
    );
    expect(places).toEqual([
      '0: afsnit 1, 1',
      '0: afsnit 2, 1',
      // The second of two blanks is left out.
      '6: afsnit 2, 8',
      '0: tabel 1, række 1, kolonne 1, 1',
      '0: tabel 1, række 1, kolonne 2, 1',
      '0: tabel 1, række 2, kolonne 1, 1',
      '0: tabel 1, række 2, kolonne 2, 1',
    ]);
  });
});

describe('tables of Word', () => {
  it('cells reach over columns and rows', async () => {
    const body = `<w:tbl>${tr([tc('Post'), tc('2025', '<w:gridSpan w:val="2"/>')])}${tr([tc('', '<w:vMerge w:val="restart"/>'), tc('kr.'), tc('pct.')])}${tr([tc('', '<w:vMerge/>'), tc('5'), tc('100')])}${tr([tc('I alt'), tc('5'), tc('100')])}</w:tbl>`;
    expect(await read(body)).toEqual(['tabel 2: Post|2025|^ / |kr.|pct. / ^|5|100 / I alt|5|100']);
  });

  it('rows that are repeated on each page are head, deleted ones are none, and a row may begin further right', async () => {
    const body = `<w:tbl>${tr([tc('Kommune'), tc('Sager i 2024'), tc('Note')], '<w:tblHeader/>')}${tr([tc('Nordby'), tc('120'), tc('a')])}${tr([tc('Sydby'), tc('7'), tc('b')], '<w:del/>')}${tr([tc('120'), tc('c')], '<w:gridBefore w:val="1"/>')}</w:tbl>`;
    expect(await read(body)).toEqual(['tabel 1: Kommune|Sager i 2024|Note / Nordby|120|a / |120|c']);
  });

  it('the paragraphs of a cell stand one below the other', async () => {
    expect(await read(tbl(['Post', 'Kr.'], [p('Løn') + p('og pension'), '5']))).toEqual([
      'tabel 1: Post|Kr. / Løn\nog pension|5',
    ]);
  });

  it('a table in a cell comes after the one around it, which is in doubt', async () => {
    const memo = await documentOf(
      docx(tbl(['Post', 'Kr.'], [`${tbl(['a', '1'])}${p('Løn')}`, '5']) + tbl(['b', '2'])),
    );
    expect(outline(memo)).toEqual(['tabel 1: Post|Kr. / Løn|5', 'tabel 0: a|1', 'tabel 0: b|2']);
    expect(memo.doubts.map(({ message }) => message)).toEqual([
      'tabel 1: en tabel står inde i en af dens celler',
    ]);
    expect(
      tablesOf(memo).map(({ number, rows }) => [number, rows[0]?.[0]?.passage.spans[0]?.place.within]),
    ).toEqual([
      [1, 'tabel 1, række 1, kolonne 1'],
      [2, 'tabel 2, række 1, kolonne 1'],
      [3, 'tabel 3, række 1, kolonne 1'],
    ]);
  });

  it('a row with a cell too few is in doubt', async () => {
    const memo = await documentOf(
      docx(tbl(['Post', '2024', '2025'], ['Løn', '5', '6'], ['Leje', '7'], ['I alt', '12', '6'])),
    );
    expect(tablesOf(memo)[0]?.doubtRows).toEqual([2]);
  });
});

describe('what is not read is said', () => {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('505 kr.')}</w:txbxContent></v:textbox></w:pict></w:r>`;
  it.each([
    ['hidden text', p(r('505', '<w:vanish/>')), ['note: skjult tekst er ikke læst']],
    ['hidden text without numbers', p(r('ja', '<w:vanish/>')), []],
    ['text that is shown after all', p(r('505', '<w:vanish w:val="0"/>')), []],
    ['struck text', p(r('500', '<w:strike/>') + r('505')), ['note: overstreget tekst er ikke læst']],
    ['text boxes', p(box), ['note: tekst i en tekstboks er ikke læst']],
    ['formulas', p('<m:oMath><m:r><m:t>5+6</m:t></m:r></m:oMath>'), ['note: en formel er ikke læst']],
    ['documents in the document', '<w:altChunk r:id="x"/>', ['note: et indsat dokument er ikke læst']],
    [
      'changes that nobody has accepted, once',
      p(`<w:ins>${r('5')}</w:ins><w:ins>${r('6')}</w:ins>`),
      ['note: dokumentet har rettelser, som ingen har godkendt; det er læst, som om alle var'],
    ],
  ])('%s', async (_, body, messages) => expect(await said(body)).toEqual(messages));

  it('heads and feet of the pages, but for their numbers', async () => {
    expect(await said(p('x'), { header: p('Side 2 af 7'), footer: p('3') })).toEqual([]);
    expect(await said(p('x'), { footer: p('Sag 2024-118, side 2') })).toEqual([
      'note: sidefoden er ikke læst',
    ]);
  });
});
