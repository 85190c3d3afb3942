import { describe, expect, it } from 'vitest';
import { checkedText } from '../../support/checked-text.ts';

/** 100 (1.000 kr.) in halves. */
const scheme = `fordelinger:
  - { id: f, titel: F, enhed: 1.000 kr., beloeb: { fast: 100 }, noegle: { lige: {} }, modtagere: [Rebild, Thisted], afrunding: { metode: hver-for-sig } }
noegletal:
  - { id: n, titel: N, enhed: pladser, taeller: [{ fast: 7 }] }
facit: [{ fordeling: f, fil: f.csv }, { fil: n.csv }]
`;
const check = (published: string, figures = 'noegletal;beloeb / n;7') =>
  checkedText(scheme, { 'f.csv': published, 'n.csv': figures });

describe('the unit that a published table says', () => {
  it.each([
    ['in a cell', 'modtager;beloeb / Rebild;50 kr. / Thisted;50'],
    ['in every cell, once', 'modtager;beloeb / Rebild;kr. 50 / Thisted;50 kr.'],
    ['above the head', 'Beløb i kr.; / modtager;beloeb / Rebild;50 / Thisted;50'],
    ['on a line below it', 'modtager;beloeb / ;kr. / Rebild;50 / Thisted;50'],
    ['in a column', 'modtager;beloeb;enhed / Rebild;50;kr. / Thisted;50;kr.'],
  ])('must be that of the ordning: %s', (_, published) => {
    expect(check(published)).toEqual([
      'ENHED filen siger, at beloeb er i kr., men ordningens tal er i 1.000 kr.',
    ]);
  });

  it('may stand above the head', () => {
    expect(check('Beløb i mio. kr.; / modtager;beloeb / Rebild;50 / Thisted;50')).toEqual([
      'ENHED filen siger, at beloeb er i mio. kr., men ordningens tal er i 1.000 kr.',
    ]);
  });

  it.each([
    'Beløb i t.kr.; / modtager;beloeb / Rebild;50 / Thisted;50',
    'modtager;beloeb / ;1.000 kr. / Rebild;50 / Thisted;50',
    'modtager;beloeb;enhed / Rebild;50;t.kr. / Thisted;50;',
  ])('is that of the ordning in any spelling: %s', (published) => {
    expect(check(published)).toEqual([]);
  });

  it('may be no money at all', () => {
    expect(check('modtager;beloeb;enhed / Rebild;50;pladser / Thisted;50;t.kr.')).toEqual([
      'ENHED filen siger, at beloeb er i pladser, men ordningens tal er i 1.000 kr.',
    ]);
  });

  it('is held against each nøgletal, but what stands above the table is of its amounts', () => {
    const right = 'modtager;beloeb / Rebild;50 / Thisted;50';
    expect(check(right, 'noegletal;beloeb / n;7 kr.')).toEqual([
      'ENHED filen siger, at beloeb er i kr., men ordningens tal er i pladser',
    ]);
    expect(check(right, 'Beløb i 1.000 kr.; / noegletal;beloeb / n;7')).toEqual([]);
  });
});
