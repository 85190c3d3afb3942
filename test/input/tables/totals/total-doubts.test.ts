import { describe, expect, it } from 'vitest';
import { readTotals as read } from '../../../support/total-rows.ts';

describe('rows that sum others without saying so', () => {
  const pivot = 'post;beloeb / Sekretariat;6 / Løn;3 / El;2 / Møder;1 / Drift;30 / Vand;10 / Varme;20';

  it.each([
    ['stand above their lines', pivot, ['Sekretariat', 'Drift'], '36'],
    ['with a total below', `${pivot} / I alt;36`, ['Sekretariat', 'Drift'], '36'],
    ['with a sum of them below', `${pivot} / Rammen;36`, ['Sekretariat', 'Drift', 'Rammen'], '36'],
    ['stand below', 'post;beloeb / a;3 / b;2 / Pleje;5 / c;7 / d;1 / Social;8', ['Pleje', 'Social'], '13'],
    [
      'in three floors',
      'post;beloeb / Alt;36 / A;6 / x;4 / y;2 / B;30 / z;11 / w;19',
      ['Alt', 'A', 'B'],
      '36',
    ],
    ['with one line', 'afd;post;beloeb / A;;5 / ;x;4 / ;y;1 / B;;7 / ;z;7', ['A', 'B'], '12'],
    ['of the whole', 'afd;post;beloeb / A;x;4 / A;y;1 / Budget 2026;;5', ['Budget 2026'], '5'],
    ['of three lines', 'post;beloeb / a;1 / b;2 / c;3 / Drift;6', ['Drift'], '6'],
  ])('are refused, and both answers work: they %s', (_, table, names, total) => {
    const asked = read(table);
    expect(asked.said).toMatch(/^fejl TOTALRAEKKE-MULIG \d+$/);
    expect(asked.advice).toContain(`totalraekker: [${names.map((name) => `"${name}"`).join(', ')}]`);
    expect(read(table, { declared: names })).toMatchObject({ sum: total, said: '' });
    expect(read(table, { declared: [] }).said).not.toContain('fejl');
  });

  it.each([
    ['two others', 'post;beloeb / Løn;100 / Drift;50 / Leje;150'],
    ['some in the middle', 'post;beloeb / Løn;100 / Drift;50 / Leje;150 / IT;1'],
    ['one another, in pairs', 'navn;type;beloeb / A;dag;100 / A;nat;100 / B;dag;50 / B;nat;50'],
    ['nothing', 'post;beloeb / a;0 / b;0 / c;0 / d;0'],
  ])('are lines where they equal %s', (_, table) => {
    expect(read(table)).toMatchObject({ said: '' });
  });

  it('are no matter where each use picks them or their lines', () => {
    const where = new Map([['post', ['Sekretariat', 'Drift']]]);
    expect(read(pivot, { choices: [{ where }] }).said).toBe('');
  });
});

describe('totals that are named', () => {
  it('are so however they add up, and others are found as before', () => {
    const table = 'post;beloeb / Løn;300 / heraf leder;75 / A i alt;300 / El;100 / B i alt;100 / I alt;401';
    expect(read(table).said).toBe('fejl TOTALRAEKKE 7');
    expect(read(table).advice).toContain('det kan være afrunding');
    expect(read(table, { declared: ['I alt'] })).toMatchObject({
      sum: '400',
      said: 'advarsel TOTALRAEKKE 7',
    });
  });

  it('may be none, and then a part is a part, and a word of totals is told of', () => {
    const table = 'post;beloeb / Løn;300 / heraf leder;75 / I alt;300';
    expect(read(table, { declared: [] })).toMatchObject({
      sum: '600',
      said: 'advarsel TOTALRAEKKE-MULIG 4',
    });
  });
});

describe('a total that is found', () => {
  it.each([
    [
      'where only a description names the rows',
      'Beskrivelse;beloeb / Løn;1000 / El;500 / I alt;1500',
      '1.500',
    ],
    ['in a column with nothing else', 'gruppe;post;beloeb / I alt;;1500 / ;Løn;1000 / ;El;500', '1.500'],
    [
      'of a section of one line',
      'post;beloeb / Møder;600 / Husleje;6 / Lokaler i alt;6 / Budget i alt;606',
      '606',
    ],
  ])('stands %s', (_, table, total) => {
    expect(read(table)).toMatchObject({ sum: total, said: '' });
  });
});

describe('a total that is printed with fewer decimals than its lines', () => {
  it.each([
    ['of all', 'Løn;1000,40 / Drift;500,25 / I alt;1501', '1.500,65'],
    ['first', 'I alt;1501 / Løn;1000,40 / Drift;500,25', '1.500,65'],
    ['of groups and of all', 'a;1,4 / b;2,3 / A i alt;4 / c;5,4 / d;6,3 / B i alt;12 / I alt;15', '15,4'],
  ])('is one, and told: %s', (_, rows, sum) => {
    const found = read(`post;beloeb / ${rows}`);
    expect(found.sum).toBe(sum);
    expect(found.said).toMatch(/^(?:note TOTALRAEKKE \d+(?:, |$))+$/);
  });

  it.each([
    ['by more than half a unit', 'Løn;1000,40 / Drift;500,25 / I alt;1502'],
    ['where its lines have as few', 'Løn;1000 / Drift;501 / I alt;1500'],
  ])('is none %s', (_, rows) => {
    expect(read(`post;beloeb / ${rows}`).said).toMatch(/^fejl TOTALRAEKKE \d+$/);
  });
});

describe('a total that fails', () => {
  it('is not told of beside a row whose figure cannot be read: that is why it fails', () => {
    expect(read('post;beloeb / Løn;100 / Drift;84.5 / I alt;184,5').said).toBe('fejl TAL-TVETYDIG 3');
    expect(read('post;beloeb / Løn;100 / Drift; / I alt;184,5').said).toBe('fejl TAL-TOM 3');
    expect(read('post;beloeb / Løn;100 / Drift;84,5 / I alt;190').said).toBe('fejl TOTALRAEKKE 4');
  });

  it('is told of once, where it begins', () => {
    const table =
      'afd;post;beloeb / A;x;10 / ;I alt;10 / B;x;20 / ;y;30 / ;I alt;40 / C;x;-5 / ;I alt;-5 / I alt;;45';
    expect(read(table).said).toBe('fejl TOTALRAEKKE 6');
  });

  it.each([
    'Netto',
    'Nettoudgift',
    'Udgifter netto',
    'Saldo',
    'Resultat',
    'Samlede udgifter',
    'Sum udgifter',
  ])('is called %s', (name) => {
    expect(read(`post;beloeb / Løn;300 / El;100 / Salg;70 / ${name};330`).said).toBe('fejl TOTALRAEKKE 5');
    expect(read(`post;beloeb / Løn;300 / El;100 / Salg;-70 / ${name};330`)).toMatchObject({
      sum: '330',
      said: '',
    });
  });
});

describe('rows that may be none', () => {
  it('stand under the total of all', () => {
    const table = 'post;beloeb / Løn;300 / El;100 / I alt;400 / Pr. indbygger;12,5 / Antal;4';
    expect(read(table).said).toBe('fejl TOTALRAEKKE-MULIG 5');
    expect(read(table, { declared: ['Pr. indbygger', 'Antal'] }).sum).toBe('400');
    expect(read(table, { declared: ['I alt'] })).toMatchObject({
      sum: '416,5',
      said: 'advarsel TOTALRAEKKE-MULIG 5',
    });
    expect(read(table.replace('12,5', '0').replace('Antal;4', 'Antal;0'))).toMatchObject({
      sum: '400',
      said: '',
    });
    expect(read(table, { choices: [{ where: new Map([['post', ['Løn', 'El']]]) }] }).said).toBe('');
  });

  it('have words that a line may have, or none', () => {
    expect(read('betaler;beloeb / Aalborg;500 / Hjørring;500 / Region Nordjylland;1000').said).toBe(
      'fejl TOTALRAEKKE-MULIG 4',
    );
    expect(read('post;beloeb / Løn;1500 / ;1500').said).toBe('fejl TOTALRAEKKE-MULIG 3');
    expect(read('konto;beloeb / 1001;1000 / 1002;500 / ;1500').said).toBe('fejl TOTALRAEKKE-MULIG 4');
    expect(read('betaler;beloeb / Region Nordjylland;500 / Region Midtjylland;500')).toMatchObject({
      sum: '1.000',
      said: '',
    });
    expect(read('post;beloeb / El;60 / Løn;1500 / Samlet pension;1500').said).toBe('');
  });

  it('have a dash under what they may be part of', () => {
    const dashed = 'post;beloeb / Løn;300 / - leder;75 / - andre;60';
    expect(read(dashed).said).toBe('fejl TOTALRAEKKE-MULIG 3');
    expect(read('post;beloeb / Løn;30 / - leder;75 / - andre;60').said).toBe('');
    expect(read(dashed, { declared: [] })).toMatchObject({ sum: '435', said: '' });
    expect(read(dashed, { declared: ['- leder', '- andre'] }).sum).toBe('300');
    const where = new Map([['post', ['- leder', '- andre']]]);
    expect(read(dashed, { choices: [{ where }] })).toMatchObject({ said: '' });
  });

  it.each([
    ['a sum is a total', 'Løn;100 / El;50 / Samlet drift;150 / Vand;7 / I alt;157', '157'],
    ['a sum is a line', 'Løn;100 / El;50 / Total renovering;150 / I alt;300', '300'],
    ['a region is a line', 'A;100 / B;50 / Kommuner i alt;150 / Region Nordjylland;150 / I alt;300', '300'],
    ['what is nearly a sum is a line', 'Løn;100 / El;200 / Samlet indsats;301 / I alt;601', '601'],
    ['a row without a name is a line', 'Løn;100 / ;7 / I alt;107', '107'],
    ['a row without a name is a total', 'Løn;100 / El;50 / ;150 / Vand;7 / I alt;157', '157'],
    ['rows with a dash are parts', 'Løn;300 / - leder;75 / - andre;60 / El;10 / I alt;310', '310'],
    ['rows with a dash are lines', 'Løn;300 / - leder;75 / - andre;60 / El;10 / I alt;445', '445'],
    ['an amount of something else is a line', 'Løn;100 / El;200 / 3 årsværk i alt;300 / I alt;600', '600'],
  ])('are known by a total that only adds up where %s', (_, rows, sum) => {
    expect(read(`post;beloeb / ${rows}`)).toMatchObject({ sum, said: '' });
  });

  it('are asked about where the totals add up both ways', () => {
    const table =
      'post;beloeb / a;100 / A i alt;100 / b;200 / B i alt;200 / Total renovering;300 / C i alt;300';
    expect(read(table).said).toBe('fejl TOTALRAEKKE-MULIG 6');
    expect(read(table, { declared: ['Total renovering'] })).toMatchObject({ sum: '300' });
  });

  it('are many, and then each is asked about', () => {
    const sections = Array.from({ length: 400 }, (_, at) => ` / a${at};${at + 1} / b${at};7 / ;${at + 8}`);
    expect(read(`post;beloeb${sections.join('')} / x;1`).said.split(', ')).toHaveLength(400);
  });

  it('are 3 årsværk i alt, which are only nearly a sum by chance', () => {
    expect(read('post;beloeb / Løn;100 / El;200 / 3 årsværk i alt;301')).toMatchObject({
      sum: '601',
      said: '',
    });
    expect(read('post;beloeb / Løn;100 / El;200 / 3 årsværk i alt;300').said).toBe(
      'fejl TOTALRAEKKE-MULIG 4',
    );
  });
});
