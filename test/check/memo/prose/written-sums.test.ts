import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';

describe('what a sentence adds up', () => {
  it.each<[string, string, string]>([
    [
      'Der er 251 tilbud og 7 nye tilbud, i alt 258 tilbud.',
      'NOTAT-SKREVET',
      '258 tilbud: 251 + 7 = 258 tilbud',
    ],
    [
      'I 2024 er der 11 kommuner, 251 tilbud og 7 nye tilbud, i alt 258 tilbud.',
      'NOTAT-SKREVET',
      '258 tilbud: 251 + 7 = 258 tilbud',
    ],
    [
      'Puljen er 1.400 kr., fordelt med 800 kr. til Nord og 600 kr. til Syd.',
      'NOTAT-SKREVET',
      '1.400 kr.: 800 + 600 = 1.400 kr.',
    ],
    [
      'Det koster 7.400 kr. + 565 kr. - 3.300 kr. = 4.665 kr.',
      'NOTAT-SKREVET',
      '4.665 kr.: 7.400 + 565 - 3.300 = 4.665 kr.',
    ],
    [
      'Det koster 4.615 kr. Beløbet dækker over knap 7.400 kr. og ca. 565 kr. Det fratrækkes lidt mere end 3.300 kr.',
      'NOTAT-SKREVET',
      '4.615 kr.: 7.400 + 565 - 3.300 = 4.665 kr.',
    ],
    [
      'Der ventes 251 tilbud samt 7 nygodkendelser.\n\nDer er i alt 258 tilbud.',
      'NOTAT-SKREVET',
      '258 tilbud: 251 + 7 = 258 tilbud',
    ],
    [
      'Der er nu 469 pladser.\n\nDer er 405 pladser plus de 64 pladser i Thisted.',
      'NOTAT-SKREVET',
      '469 pladser: 405 + 64 = 469 pladser',
    ],
    [
      'Målet er 2.000 match, opdelt i:\n\n- 1.400 match i kommuner\n- 600 match i andre',
      'NOTAT-SKREVET',
      '2.000 match: 1.400 + 600 = 2.000 match',
    ],
    [
      'Der er 3.783 ledige, heraf 1.193 dimittender og 400 unge.',
      'NOTAT-HERAF',
      '1.193 dimittender: 1.193 + 400 er højst 3.783',
    ],
    ['Gruppen har 6 medlemmer, heraf bl.a. 2 fra kommuner.', 'NOTAT-HERAF', '2: 2 er højst 6'],
    ['Vi fik 800 ansatte.\n\nHeraf 150 nye.', 'NOTAT-HERAF', '150 nye: 150 er højst 800'],
    ['82 af 98 kommuner har svaret, svarende til 83,7 %.', 'NOTAT-ANDEL', '83,7 %: 82 / 98 = 83,673 %'],
    ['Blandt 98 kommuner har 82 svaret, svarende til 83,7 %.', 'NOTAT-ANDEL', '83,7 %: 82 / 98 = 83,673 %'],
    [
      '54 % er begyndere, 39 % er i gang, og kun 7 % er ledere.',
      'NOTAT-HUNDREDE',
      '7 %: 100 - 54 - 39 = 7 %',
    ],
    [
      'Fordelingen er:\n\n- Nord: ca. 40 pct.\n- Syd: ca. 60 pct.',
      'NOTAT-HUNDREDE',
      '60 pct.: 100 - 40 = 60 %',
    ],
    ['Det koster 672 kr. x 13 timer = 8.736 kr.', 'NOTAT-PRODUKT', '8.736 kr.: 672 x 13 = 8.736 kr.'],
    [
      'Prisen er 4.615 kr. for hver borger. Udgiften er lige knap 7 mio. kr. ved 1.500 borgere.',
      'NOTAT-PRODUKT',
      '7 mio. kr.: 4.615 x 1.500 = 6,92 mio. kr.',
    ],
  ])('%s', (text, code, relation) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual([`holder ${relation}`]);
  });

  it.each<[string, string[]]>([
    [
      'Der er 251 tilbud og 7 nye tilbud, i alt 268 tilbud.',
      ['fejl NOTAT-SKREVET 1: 268 tilbud ≠ 258 tilbud'],
    ],
    [
      'Der er bl.a. 251 tilbud og 7 nye tilbud, i alt 268 tilbud.',
      ['note NOTAT-SKREVET 1: 268 tilbud ≠ 258 tilbud'],
    ],
    [
      'Der gives 5 mio. kr. til A og 3 mio. kr. til B, i alt 9 mio. kr.',
      ['advarsel NOTAT-SKREVET 1: 9 mio. kr. ≠ 8 mio. kr.'],
    ],
    [
      'Der gives 5 mio. kr. til A og 3 mio. kr. til B, i alt 32 mio. kr. over fire år.',
      ['note NOTAT-SKREVET 1: 32 mio. kr. ≠ 8 mio. kr.'],
    ],
    ['Målet er 350 forløb og 600 forløb, og der vejledes i alt 800 virksomheder.', []],
    ['Der er 500 borgere fordelt på 11 kommuner og 3 regioner.', []],
    [
      'Puljen er 1.400 kr., fordelt med 800 kr. til Nord og 500 kr. til Syd.',
      ['fejl NOTAT-SKREVET 1: 1.400 kr. ≠ 1.300 kr.'],
    ],
    [
      'Puljen er 1.400 kr., fordelt med 800 kr. til Nord og 500 kr. til Syd samt en reserve.',
      ['note NOTAT-SKREVET 1: 1.400 kr. ≠ 1.300 kr.'],
    ],
    [
      'Målet er 2.000 match, opdelt i:\n\n- 1.400 match i kommuner\n- 700 match i andre',
      ['fejl NOTAT-SKREVET 1: 2.000 match ≠ 2.100 match'],
    ],
    [
      'Der ventes 251 tilbud samt 7 nygodkendelser.\n\nDer er i alt 268 tilbud.',
      ['note NOTAT-SKREVET 3: 268 tilbud ≠ 258 tilbud'],
    ],
    ['Der ventes 251 tilbud samt 7 nygodkendelser.\n\nDer er i alt 19 virksomheder.', []],
    ['Der er 19 forsøg, heraf 26 forsøg i gang.', ['fejl NOTAT-HERAF 1: 26 forsøg ≠ højst 19 forsøg']],
    [
      'Der er 11 kommuner, heraf 300 borgere i Rebild.',
      ['note NOTAT-HERAF 1: 300 borgere ≠ højst 11 kommuner'],
    ],
    ['82 af 98 kommuner har svaret, svarende til 84,7 %.', ['fejl NOTAT-ANDEL 1: 84,7 % ≠ 83,673 %']],
    ['Der er 3 af 5 kommuner med, svarende til 12 % af borgerne.', []],
    ['Fordelingen er:\n\n- Nord: 40 pct.\n- Syd: 50 pct.', ['note NOTAT-HUNDREDE 4: 50 pct. ≠ 60 %']],
    ['I 41 pct. af kommunerne spares der, og 57 pct. fastholder servicen.', []],
    ['Det koster 672 kr. x 13 timer = 8.763 kr.', ['fejl NOTAT-PRODUKT 1: 8.763 kr. ≠ 8.736 kr.']],
    [
      'Prisen er 4.615 kr. for hver borger. Udgiften er 6,29 mio. kr. ved 1.500 borgere.',
      ['note NOTAT-PRODUKT 1: 6,29 mio. kr. ≠ 6,9225 mio. kr.'],
    ],
    ['Prisen er 4.615 kr. for hver borger. Udgiften er 6,29 mio. kr. med 1.500 borgere.', []],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
