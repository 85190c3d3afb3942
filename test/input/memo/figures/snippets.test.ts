import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../../src/input/memo/figures/numbers-of.ts';
import { formatExact } from '../../../../src/model/exact/format.ts';
import { equal } from '../../../../src/model/exact/rational.ts';
import type { Figure } from '../../../../src/model/memo/figure.ts';
import { memoByHand } from '../../../support/memo-by-hand.ts';

/** `penge 1.320.124 kr.`; with its step where that is not 1, its hedge and the widest it may be, and ? where a reading is told. */
function shown(figure: Figure): string {
  const { kind, value, unit, step, hedge, widest, printed, reading } = figure;
  const number = (each: typeof value) => formatExact(each, 12).replaceAll('.', '');
  const isHedged = !equal(widest.from, printed.from) || !equal(widest.to, printed.to);
  return [
    `${kind} ${number(value)}`,
    unit,
    number(step) === '1' ? '' : `±${number(step)}`,
    hedge === undefined ? '' : `[${hedge}]`,
    isHedged || hedge !== undefined ? `${number(widest.from)}..${number(widest.to)}` : '',
    reading === undefined ? '' : '?',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function numbersIn(text: string): string[] {
  const { figures, mentions } = numbersOf(memoByHand(text));
  return [
    ...figures.map((each) => ({ at: each.where.at, text: shown(each) })),
    ...mentions.map(({ where, what, text: said }) => ({ at: where.at, text: `${what}: ${said}` })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map((each) => each.text);
}

const cases: readonly (readonly [string, ...string[]])[] = [
  // Money.
  ['En stigning, svarende til kr. 1.320.124.', 'penge 1320124 kr.'],
  ['Udgiften er 1.320.124 kr. i alt', 'penge 1320124 kr.'],
  ['Udgiften er 1.320.124,50 kroner', 'penge 1320124,5 kr. ±0,01'],
  ['700 mio. kr. i 2024', 'penge 700000000 mio. kr. ±1000000', 'aar: 2024'],
  ['3 milliarder kroner', 'penge 3000000000 mia. kr. ±1000000000'],
  ['17,645 mio. kr.', 'penge 17645000 mio. kr. ±1000'],
  ['2,5 mio kr. mere', 'penge 2500000 mio. kr. ±100000'],
  ['431 t.kr. og 12 tkr.', 'penge 431000 1.000 kr. ±1000', 'penge 12000 1.000 kr. ±1000'],
  ['DKK 35.000', 'penge 35000 kr.'],
  ['pris 35.000,- pr. stk.', 'penge 35000 kr.'],
  ['4.615 kr. for hver borger', 'penge 4615 kr.'],
  ['7.400 kr. pr borger', 'penge 7400 kr. pr. borger'],
  ['50 øre', 'penge 0,5 øre ±0,01'],
  ['er opgjort til -300,6 mio. kr. set samlet', 'penge -300600000 mio. kr. ±100000'],
  ['et fald på −5 mio. kr.', 'penge -5000000 mio. kr. ±1000000'],
  ['17\u00a0645\u00a0000 kr.', 'penge 17645000 kr.'],
  ['17\u2009645 kr.', 'penge 17645 kr.'],
  ['17 645 000 kr.', 'penge 17645000 kr.'],
  ['med kr. 17,645 mio. kr. årligt', 'penge 17645000 mio. kr. ±1000 ?'],
  ['2,5 mio. til projektet', 'penge 2500000 mio. kr. ±100000 ?'],
  ['1,234.50 kr.', 'penge 1234,5 kr. ±0,01 ?'],
  ['på 6.92 mio. kr.', 'penge 6920000 mio. kr. ±10000 ?'],
  ['på 1.234 mio. kr.', 'penge 1234000000 mio. kr. ±1000000'],
  // Percent.
  ['en stigning på 3,8%, svarende til', 'procent 3,8 % ±0,1'],
  ['50 pct. af dem', 'procent 50 %'],
  ['80 procent af dem', 'procent 80 %'],
  ['+2,3 %', 'procent 2,3 % ±0,1'],
  ['en grad på 36. pct til huset', 'procent 36 % ?'],
  ['mindst 10 procentpoint i omsætning', 'procentpoint 10 procentpoint [mindst] 9,5..20'],
  ['steg 2 pct.point', 'procentpoint 2 procentpoint'],
  ['3 %-point', 'procentpoint 3 procentpoint'],
  ['5 promille', 'procent 0,5 ‰ ±0,1'],
  ['8, 10 og 12 pct.', 'procent 8 %', 'procent 10 %', 'procent 12 %'],
  // Counts and measures.
  ['Det gælder for følgende 6 forsøg:', 'antal 6 forsøg'],
  ['de 6 forlængede forsøg', 'antal 6 forsøg'],
  ['De 11 nordjyske kommuner', 'antal 11 kommuner'],
  ['i alt 1344 match', 'antal 1344 match'],
  ['3 BPA-virksomheder', 'antal 3 BPA-virksomheder'],
  ['udgør 46,7 årsværk.', 'maal 46,7 årsværk ±0,1'],
  ['anvendes 13 timer til tilsyn', 'maal 13 timer'],
  ['fra 405 til 469 studiepladser', 'antal 405 studiepladser', 'antal 469 studiepladser'],
  ['405 studiepladser mod 450 tidligere', 'antal 405 studiepladser', 'antal 450 studiepladser'],
  ['Jobafklaring: 601', 'antal 601'],
  ['Motivere 2000 dimittender', 'antal 2000 dimittender'],
  ['Fik skabt 800 ansættelser', 'antal 800 ansættelser'],
  ['2 mio. borgere', 'maal 2000000 mio. borgere ±1000000'],
  ['ansøgt om 24 forsøg, og 18 blev til noget', 'antal 24 forsøg', 'antal 18 forsøg'],
  // Hedges.
  ['knap 84 pct.', 'procent 84 % [knap] 83..84,5'],
  ['lige knap 7 mio. kr.', 'penge 7000000 mio. kr. ±1000000 [lige knap] 6000000..7500000'],
  ['knap 7.400 kr.', 'penge 7400 kr. [knap] 7300..7400,5'],
  ['ca. 400 borgere', 'antal 400 borgere [ca.] 350..450'],
  ['ca. 565 kr.', 'penge 565 kr. [ca.] 564..566'],
  ['ca. kr. 720.000 på attester', 'penge 720000 kr. [ca.] 715000..725000'],
  ['ca. 1 mio. kr.', 'penge 1000000 mio. kr. ±1000000 [ca.] 0..2000000'],
  ['ca. 0,25 mio. kr.', 'penge 250000 mio. kr. ±10000 [ca.] 240000..260000'],
  ['cirka 50 pct.', 'procent 50 % [cirka] 45..55'],
  ['godt 100 elever', 'antal 100 elever [godt] 100..200'],
  ['lidt mere end 3.300 kr.', 'penge 3300 kr. [lidt mere end] 3299,5..3400'],
  ['mere end 250 eksempler', 'antal 250 eksempler [mere end] 250..500'],
  ['op mod 30% fortsætter', 'procent 30 % [op mod] 20..30,5'],
  ['op til 2 år ad gangen', 'maal 2 år [op til] 0..2,5'],
  ['mindst 50 pct.', 'procent 50 % [mindst] 49,5..100'],
  ['under 100 borgere', 'antal 100 borgere [under] 0..100'],
  ['Næsten 2/3 svarer', 'procent 66,666666666667 andel [Næsten] 61,666666666667..67,166666666667'],
  ['mellem 1400 og 1500 borgere', 'antal 1450 borgere [mellem 1400 og 1500] 1400..1500'],
  ['mellem 2,5 og 5 pct.', 'procent 3,75 % [mellem 2,5 og 5] 2,45..5,5'],
  ['mellem 2½ og 5 pct.', 'procent 3,75 % [mellem 2½ og 5] 2,25..5,5'],
  ['mellem 0.5-1 mio. kr. mere', 'penge 750000 mio. kr. ±1000000 [mellem 0.5-1] 450000..1500000 ?'],
  ['indrapporteres 400-450 borgere', 'antal 425 borgere [400-450] 400..450'],
  ['mellem 100-200 borgere', 'antal 150 borgere [mellem 100-200] 100..200'],
  ['i 1-2 år', 'maal 1,5 år [1-2] 0,5..2,5'],
  // In words.
  ['tre udfordringer for os', 'antal 3 udfordringer'],
  ['to år efter forløbet', 'maal 2 år'],
  ['de seks nordjyske kommuner', 'antal 6 kommuner'],
  ['halvdelen af dem', 'procent 50 andel 49,5..50,5'],
  ['en tredjedel af dem', 'procent 33,333333333333 andel 32,833333333333..33,833333333333'],
  ['2/3-del af målet', 'procent 66,666666666667 andel 66,166666666667..67,166666666667'],
  ['har ¾ år tilbage', 'maal 0,75 år ±0,25'],
  ['et par kommuner', 'antal 2 kommuner [et par] 2..3'],
  ['til at være en til at tage ti på'],
  // No figures.
  ['i perioden 2016-2020 og 2021', 'aar: 2016-2020', 'aar: 2021'],
  ['for studieåret 2020/21', 'aar: 2020/21'],
  ['strategien 2020-23', 'aar: 2020-23'],
  ['så bilaget er 2022-tal', 'aar: 2022-tal'],
  ['den 23. juni 2023', 'dato: 23. juni 2023'],
  ['d. 17.08.22 afholdt', 'dato: 17.08.22'],
  ['Dato: 08-11-2019 08:30', 'dato: 08-11-2019', 'klokkeslaet: 08:30'],
  ['kendt udfald pr. 1/08-22', 'dato: 1/08-22'],
  ['i juni 2022', 'periode: juni 2022'],
  ['pr 2. kv. 2022', 'periode: 2. kv. 2022'],
  ['i 1.-2. kvartal 2020', 'periode: 1.-2. kvartal 2020'],
  ['2. halvår', 'periode: 2. halvår'],
  ['kl. 09.30 – 10.30', 'klokkeslaet: kl. 09.30 – 10.30'],
  ['kl. 8.30-10.30 inden mødet', 'klokkeslaet: kl. 8.30-10.30'],
  ['§ 13 b, stk. 3', 'lov: § 13 b', 'lov: stk. 3'],
  ['efter §§ 68 og 68 a.', 'lov: §§ 68', 'lov: 68 a'],
  ['Lov nr. 2620 af 28. december 2021', 'lov: Lov nr. 2620', 'dato: 28. december 2021'],
  ['BEK nr. 1239 af 22/11/2019', 'lov: BEK nr. 1239', 'dato: 22/11/2019'],
  ['vedtog L53 og L 54', 'lov: L53', 'lov: L 54'],
  ['Sags ID: SAG-2023-00106', 'sag: SAG-2023-00106'],
  ['Dok. ID: 3350966', 'sag: Dok. ID: 3350966'],
  ['3398081', 'sag: 3398081'],
  ['ISBN: 978-87-94445-17-7', 'sag: ISBN: 978-87-94445-17-7'],
  ['Tlf.: 72 42 37 00', 'adresse: Tlf.: 72 42 37 00'],
  ['Direkte: 3370 3374', 'adresse: Direkte: 3370 3374'],
  ['Postboks 3370', 'adresse: Postboks 3370'],
  ['2300 København S', 'adresse: 2300'],
  ['Weidekampsgade 10', 'adresse: Weidekampsgade 10'],
  ['Side 1 af 2', 'side: Side 1 af 2'],
  ['se s. 12-14', 'side: s. 12-14'],
  ['Bilag 2: Brev.....	21', 'henvisning: Bilag 2', 'side: 21'],
  ['jf. tabel 3 og 4', 'henvisning: tabel 3', 'henvisning: 4'],
  ['i afsnit 4.2', 'henvisning: afsnit 4.2'],
  ['bilag 2b', 'henvisning: bilag 2b'],
  ['pkt. 1 i aftalen', 'henvisning: pkt. 1'],
  ['571.490⁴', 'ukendt 571490', 'fodnote: ⁴'],
  ['i 2022⁷. Det', 'aar: 2022', 'fodnote: ⁷'],
  ['er 715³ match', 'antal 715 match', 'fodnote: ³'],
  ['12 m² i bygningen', 'maal 12 m²'],
  ['Covid-19 og FremKom4', 'navn: Covid-19', 'navn: FremKom4'],
  ['GF2-elever, ØA22 og LÆ265', 'navn: GF2-elever', 'navn: ØA22', 'navn: LÆ265'],
  ['CO2-udledning og CO₂', 'navn: CO2-udledning', 'navn: CO₂'],
  ['Vækst Via Viden 2.0 er', 'navn: Viden 2.0'],
  ['Industri 4.0', 'navn: Industri 4.0'],
  ['SMV:Digital 2', 'navn: SMV:Digital 2'],
  ['FremKom 4 viste', 'navn: FremKom 4'],
  ['efter domstype 2', 'navn: domstype 2'],
  ['Mål 8 – Styrket', 'navn: Mål 8'],
  ['1:1 vejledning', 'navn: 1:1'],
  ['0-17-årige', 'alder: 0-17-årige'],
  ['unge under 25 år', 'alder: 25 år'],
  ['medarbejder på 57+ år', 'alder: 57+ år'],
  ['den 5-årige aftale', 'periode: 5-årige'],
  ['2) Derudover', 'liste: 2)'],
  ['Ad 2) Måltal', 'henvisning: Ad 2'],
  ['1.1. Godkendelse', 'liste: 1.1.'],
  ['2.10 Henvendelse', 'liste: 2.10'],
  ['1. Ledighedsydelse', 'liste: 1.'],
  ['12.00 Velkommen', 'klokkeslaet: 12.00'],
  ['dansk som 2. sprog', 'orden: 2.'],
  ['fra 9. og 10. klasse', 'orden: 9.', 'orden: 10.'],
  ['se https://kl.dk/2023/notat-12 for mere', 'adresse: https://kl.dk/2023/notat-12'],
  ['skriv til a12@kl.dk', 'adresse: a12@kl.dk'],
  ['filen ØA2024_v2', 'navn: ØA2024_v2'],
  ['Beløb i 1.000 kr.', 'enhed: 1.000 kr.'],
  ['(1.000 kr.)', 'enhed: 1.000 kr.'],
];

describe('numbers of a sentence', () => {
  it.each(cases)('%s', (text, ...expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});
