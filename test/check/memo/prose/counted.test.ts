import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';

const code = 'NOTAT-OPTALT';
const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n');

describe('what is counted', () => {
  it.each([
    [
      'a list',
      `Det gælder følgende 3 forsøg:\n\n${list('Samtaler', 'Attester', 'Løntilskud')}`,
      '3 forsøg: antallet af punkter i listen = 3 forsøg',
    ],
    [
      'its items and not what stands under them',
      'Nedenstående to mål gælder:\n\n- Vækst\n  - Job\n  - Salg\n- Viden',
      'to mål: antallet af punkter i listen = 2 mål',
    ],
    [
      'a number far from the colon',
      `Der holdes 2 faste møder i løbet af hvert eneste år på denne vis:\n\n${list('Første', 'Andet')}`,
      '2 faste møder: antallet af punkter i listen = 2 møder',
    ],
    [
      'an enumeration in a sentence',
      'Aftalen har følgende 3 dele: vejledning, kurser og værktøjer samt netværk.',
      '3 dele: antallet af det, der er nævnt = 3 dele',
    ],
    [
      'lines of a table',
      'De 3 kommuner betaler efter følgende nøgle:\n\n| Kommune | Pct. |\n|---|---|\n| Rebild | 20 |\n| Morsø | 30 |\n| Thisted | 50 |\n| I alt | 100 |',
      '3 kommuner: antallet af rækker i tabellen = 3 kommuner',
    ],
  ])('%s', (_, text, relation) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual([`holder ${relation}`]);
  });

  it.each([
    [
      'a list that is too short',
      `Det gælder følgende 4 forsøg:\n\n${list('Samtaler', 'Attester', 'Løntilskud')}\n\nSlut.`,
      ['fejl NOTAT-OPTALT 1: 4 forsøg ≠ 3 forsøg'],
    ],
    [
      'a list that may go on',
      `Det gælder følgende 4 forsøg:\n\n${list('Samtaler', 'Attester')}\n\nSide 1 af 2\n\n${list('Løntilskud', 'Job')}`,
      ['note NOTAT-OPTALT 1: 4 forsøg ≠ 2 forsøg'],
    ],
    [
      'a number that does not say that it is of the list',
      `Planen har tre mål:\n\n${list('Vækst', 'Job')}`,
      ['note NOTAT-OPTALT 1: tre mål ≠ 2 mål'],
    ],
    [
      'a number far from the colon',
      `De 11 kommuner har sammen lagt en plan for det næste år med dette indhold:\n\n${list('Vækst', 'Job')}`,
      [],
    ],
    ['a number with a hedge', `Det gælder følgende ca. 4 forsøg:\n\n${list('Samtaler', 'Attester')}`, []],
    ['an amount of money', `Vi foreslår følgende for 4 kr.:\n\n${list('Samtaler', 'Attester')}`, []],
    ['a number without a list', 'Det gælder følgende 4 forsøg:\n\nSamtaler og attester.', []],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
