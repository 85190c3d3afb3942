import { describe, expect, it } from 'vitest';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { vis } from '../../../support/rational.ts';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

/** The weights of Rebild and Thisted by a key over antal.csv, or the codes and lines of what is refused. */
function weighed(head: string, rows: string, key = '') {
  const csv = `modtager;${head};antal\n${rows.replaceAll(' / ', '\n')}\n`;
  const noegle = `optaelling: { fil: antal.csv, kolonne: antal${key} }`;
  try {
    const { allocations } = calculated(`fordelinger:\n${fordeling('f', 'fast: 1000', { noegle })}`, {
      'antal.csv': csv,
    });
    return allocations.flatMap(({ rows: each }) => each.map(({ weight }) => vis(weight.value)));
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  }
}

describe('ages and sexes that overlap', () => {
  it.each([
    ['alder', '0-5', '6-17', '0-17'],
    ['Aldersgruppe', '0-5 år', '6-17 år', '0-17 år'],
    ['alder', '0-5', '6+', 'Alle'],
    ['køn', 'Mænd', 'Kvinder', 'Alle'],
    ['koen', 'M', 'K', 'Begge køn '],
  ])('of %s: %s and %s beside %s are refused', (head, one, other, whole) => {
    const rows = `Rebild;${one};10 / Rebild;${other};5 / Rebild;${whole};16 / Thisted;${one};2`;
    expect(weighed(head, rows)).toEqual(['HVOR-OVERLAP 4']);
  });

  it('are added where none of a recipient overlap, where hvor picks them, and where it is no column of ages', () => {
    expect(weighed('alder', 'Rebild;0-5;10 / Rebild;6-17;5 / Thisted;0-17;4')).toEqual(['15', '4']);
    const rows = 'Rebild;0-5;10 / Rebild;0-17;16 / Thisted;0-5;2 / Thisted;0-17;4';
    expect(weighed('alder', rows, ', hvor: { alder: "0-17" }, udelad: resten')).toEqual(['16', '4']);
    expect(weighed('alder', rows, ', hvor: { alder: ["0-5", "0-17"] }')).toEqual(['26', '6']);
    expect(weighed('rute', rows)).toEqual(['26', '6']);
  });
});

describe('a kind that is the sum of the others', () => {
  const rows = (ofThisted: number) =>
    `Rebild;bus;10 / Rebild;tog;5 / Rebild;kollektiv;15 / Thisted;bus;2 / Thisted;tog;3 / Thisted;kollektiv;${ofThisted}`;

  it('is refused where it is so for recipient after recipient', () => {
    // 10 + 5 = 15 and 2 + 3 = 5.
    expect(weighed('art', rows(5))).toEqual(['TOTALRAEKKE-MULIG 4']);
    expect(weighed('art', 'Rebild;;15 / Rebild;bus;10 / Rebild;tog;5 / Thisted;bus;2')).toEqual([
      'TOTALRAEKKE-MULIG 2',
    ]);
    expect(weighed('art', rows(5), ', udelad: { art: kollektiv }')).toEqual(['15', '5']);
    expect(weighed('art', rows(5), ', hvor: { art: [bus, tog, kollektiv] }')).toEqual(['30', '10']);
  });

  it('is refused for one recipient where its name says so, or chance hardly does', () => {
    // 7 + 5 = 12, and 1037 + 462 = 1499.
    const ofOne = (whole: string) => `Rebild;dag;7 / Rebild;nat;5 / Rebild;${whole};12 / Thisted;dag;2`;
    expect(weighed('vagt', ofOne('Døgn'))).toEqual(['TOTALRAEKKE-MULIG 4']);
    expect(weighed('vagt', ofOne('aften'))).toEqual(['24', '2']);
    const many = 'Rebild;bus;1037 / Rebild;tog;462 / Rebild;kollektiv;1499 / Thisted;bus;2';
    expect(weighed('art', many)).toEqual(['TOTALRAEKKE-MULIG 4']);
    expect(weighed('art', many.replace('1499', '1498'))).toEqual(['2.997', '2']);
  });

  it('is added where it is not so for one of them, or for one alone', () => {
    expect(weighed('art', rows(6))).toEqual(['30', '11']);
    expect(weighed('art', 'Rebild;bus;10 / Rebild;tog;5 / Rebild;kollektiv;15 / Thisted;bus;2')).toEqual([
      '30',
      '2',
    ]);
  });

  it('is found apart from what another column says', () => {
    const split = (art: string, [mand, kvinde]: readonly [number, number]) =>
      `Rebild;${art};m;${mand} / Rebild;${art};k;${kvinde}`;
    const all = [split('bus', [1, 2]), split('tog', [3, 4]), split('alt', [4, 6])].join(' / ');
    expect(weighed('art;koen', `${all} / Thisted;bus;m;1`)).toEqual(['TOTALRAEKKE-MULIG 6']);
  });
});
