import { xlsx } from '../xlsx.ts';
import { type BrokenWorkbook, formula, head, of, sound, wages } from './workbook.ts';

/** What is wrong in cells and rows, and a sound one. */
export const brokenCells: readonly BrokenWorkbook[] = [
  { name: 'a sound one', bytes: xlsx([of(sound)]), total: '1.500' },
  {
    name: 'an error value',
    bytes: xlsx([of([...sound, ['Netto', { xml: '<c r="@" t="e"><f>B2/0</f><v>#DIV/0!</v></c>' }]])]),
    says: 'ARK-CELLE',
    place: 'b.xlsx Ark1!B4  cellen har fejlværdien #DIV/0!',
  },
  {
    name: 'a formula without a cached value',
    bytes: xlsx([of([...sound, ['I alt', formula('')]])]),
    says: 'ARK-CELLE',
    place: 'b.xlsx Ark1!B4  formlen har ingen gemt værdi',
  },
  {
    name: 'a formula with an empty cached value',
    bytes: xlsx([of([...sound, ['I alt', formula('<v></v>')]])]),
    says: 'ARK-CELLE',
  },
  {
    name: 'a formula with its value',
    bytes: xlsx([of([...sound, ['I alt', formula('<v>1500</v>')]])]),
    total: '1.500',
  },
  {
    name: 'a day among amounts',
    bytes: xlsx([of([head, wages, ['Husleje', { n: '45962', style: 1 }]])], { formats: ['dd-mm-yyyy'] }),
    says: 'TAL-UGYLDIG',
    place: 'b.xlsx Ark1!B3  det er en dato, ikke et tal',
  },
  {
    name: 'a day that is none',
    bytes: xlsx([of([head, wages, ['Husleje', { n: '60', style: 1 }]])], { formats: ['dd-mm-yyyy'] }),
    says: 'ARK-CELLE',
  },
  {
    name: 'a number that is stored as text',
    bytes: xlsx([of([head, wages, ['Husleje', '462,46']])]),
    says: 'ARK-TEKST',
    place: 'b.xlsx Ark1!B3',
    total: '1.500',
  },
  {
    name: 'words among numbers',
    bytes: xlsx([of([head, wages, ['Husleje', 'følger']])]),
    says: 'TAL-UGYLDIG',
    place: 'b.xlsx Ark1!B3',
  },
  {
    name: 'a merged total',
    bytes: xlsx([
      of([head, wages, ['Husleje', { n: '462.46' }], ['El']], {
        after: '<mergeCells><mergeCell ref="B3:B4"/></mergeCells>',
      }),
    ]),
    says: 'ARK-FLETTET, TAL-TOM',
    place: 'b.xlsx Ark1!B3',
  },
  {
    name: 'a hidden column',
    bytes: xlsx([of(sound, { before: '<cols><col min="1" max="1" hidden="1"/></cols>' })]),
    says: 'ARK-SKJULT',
    place: 'b.xlsx Ark1!A1  1 skjult kolonne i arket er læst som de andre: A',
    total: '1.500',
  },
  {
    name: 'rows that a filter hides',
    bytes: xlsx([
      of(sound, {
        rowAttributes: { 3: 'hidden="1"' },
        after: '<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>',
      }),
    ]),
    says: 'ARK-SKJULT',
    place: '1 skjult række i arket er læst som de andre: 3; et filter skjuler dem',
    total: '1.500',
  },
  {
    name: 'a value from another workbook',
    bytes: xlsx([of([head, wages, ['Husleje', { xml: '<c r="@"><f>[1]Ark1!$B$3</f><v>462.46</v></c>' }]])]),
    says: 'ARK-KILDE',
    place: 'b.xlsx Ark1!B3',
    total: '1.500',
  },
  {
    name: 'thousands that are shown for kroner',
    bytes: xlsx([of([head, ['Løn', { n: '1500', style: 1 }]])], { formats: ['#,##0,'] }),
    says: 'ARK-VISNING',
    total: '1.500',
  },
  ...(
    [
      [
        'a unit that is shown and not said',
        '#,##0" t.kr."',
        '1500',
        'vises med "t.kr." ved tallet, men tallet i den er 1.500',
      ],
      ['another currency', '[$€-2]\\ #,##0', '1500', 'vises med "€" ved tallet'],
      ['zeros that are not there', '0"000"', '1500', 'vises med "000" ved tallet'],
      ['a minus that is not shown', '#,##0;#,##0', '-500', 'vises uden minus, men tallet i den er -500'],
      ['a number that is not shown', ';;;', '1500', 'vises slet ikke, men tallet i den er 1500'],
    ] as const
  ).map(([name, format, n, place]) => ({
    name,
    bytes: xlsx([of([head, ['Løn', { n, style: 1 }], ['Andet', { n: `${1500 - Number(n)}` }]])], {
      formats: [format],
    }),
    says: 'ARK-VISNING',
    place,
    total: '1.500',
  })),
  {
    name: 'a unit that is shown and said above the table',
    bytes: xlsx([of([['Budget i 1.000 kr.'], head, ['Løn', { n: '1500', style: 1 }]])], {
      formats: ['#,##0" t.kr."'],
    }),
    budget: 'enhed: 1.000 kr.',
    total: '1.500.000',
  },
  {
    name: 'a letter that was lost',
    bytes: xlsx([of([head, ['L\ufffdn', { n: '5' }]])]),
    says: 'FIL-TEGN',
    place: 'b.xlsx Ark1!A2',
  },
];
