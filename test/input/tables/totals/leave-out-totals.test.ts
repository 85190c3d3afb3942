import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import type { TotalRules } from '../../../../src/input/tables/totals/total-rules.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import { sum } from '../../../../src/model/exact/rational.ts';
import { vis } from '../../../support/rational.ts';

/** What the lines of a table come to, what was left out, and what was said that is no mere note. */
function read(table: string, rules: TotalRules = {}, columns = ['beloeb']) {
  const problems: Diagnostic[] = [];
  const text = table.replaceAll(' / ', '\n');
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set(columns), problems, rules);
  const of = (column: string) => vis(sum(budget.lines.flatMap((line) => line.get(column)?.value ?? [])));
  return {
    sum: columns.map(of).join(' og '),
    out: budget.leftOut.map((each) => `${each.text} ${each.origin.line}`).join(', '),
    said: problems
      .filter(({ severity }) => severity !== 'note')
      .map(({ severity, code, message }) => `${severity} ${code} ${message}`)
      .join('\n'),
    advice: problems.map(({ advice }) => advice).join('\n'),
  };
}

describe('a row that totals others', () => {
  it.each([
    ['the rows above', 'post;beloeb / Løn;100 / Drift;50 / I alt;150', '150', 'I alt 4'],
    ['one row', 'post;beloeb / Løn;100 / I alt:;100', '100', 'I alt: 3'],
    [
      'its group of one row, as Excel names it',
      'afd;post;beloeb / A;x;100 / A;y;50 / A Total;;150 / B;z;30 / B Total;;30 / Hovedtotal;;180',
      '180',
      'A Total 4, B Total 6, Hovedtotal 7',
    ],
    [
      'its section',
      'post;beloeb / A;1 / B;2 / Subtotal;3 / C;4 / Subtotal;4 / Total;7',
      '7',
      'Subtotal 4, Subtotal 6, Total 7',
    ],
    ['all lines, when it stands first', 'post;beloeb / Ialt;150 / Løn;100 / Drift;50', '150', 'Ialt 2'],
    [
      'sections, when each total stands first',
      'afd;post;beloeb / Pleje;I alt;3 / Pleje;a;1 / Pleje;b;2 / Social;I alt;9 / Social;c;9',
      '12',
      'I alt 2, I alt 5',
    ],
    [
      'what its other labels say',
      'aar;post;beloeb / 2024;Løn;1 / 2025;Løn;10 / 2024;Drift;2 / 2025;Drift;20 / 2024;Samlet;3 / 2025;Samlet;30',
      '33',
      'Samlet 6, Samlet 7',
    ],
    [
      'what it names itself',
      'afd;post;beloeb / Pleje;Løn;1 / Social;Løn;10 / Pleje;Drift;2 / Social;Drift;20 / Pleje i alt;;3 / Social i alt;;30 / I alt;;33',
      '33',
      'Pleje i alt 6, Social i alt 7, I alt 8',
    ],
    [
      'its side',
      'retning;post;beloeb / udgift;Løn;100 / udgift;Drift;50 / ;Udgifter i alt;150 / indtaegt;Salg;200 / ;Indtægter i alt;200 / ;Resultat;50',
      '350',
      'Udgifter i alt 4, Indtægter i alt 6, Resultat 7',
    ],
    [
      'in every shape of words',
      'post;beloeb / a;1 / b;2 / Sum af drift;3 / c;4 / d;5 / Samlede udgifter;9 / e;1 / Subtotal, e;1 / Udgifter i alt;13',
      '13',
      'Sum af drift 4, Samlede udgifter 7, Subtotal, e 9, Udgifter i alt 10',
    ],
    [
      'each kommune and each age',
      'kommune;alder;beloeb / A;0-17;1 / A;18+;2 / A;I alt;3 / B;0-17;10 / B;18+;20 / B;I alt;30 / I alt;0-17;11 / I alt;18+;22 / I alt;I alt;33',
      '33',
      'I alt 4, I alt 7, I alt 8, I alt 9, I alt 10',
    ],
  ])('is left out where it totals %s', (_, table, total, out) => {
    expect(read(table)).toMatchObject({ sum: total, out, said: '' });
  });

  it('must agree in every column that is read', () => {
    const table = (last: string) => `post;a;b / Løn;1;10 / Drift;2;20 / I alt;3;${last}`;
    expect(read(table('30'), {}, ['a', 'b'])).toMatchObject({ sum: '3 og 30', out: 'I alt 4', said: '' });
    expect(read(table('31'), {}, ['a']).said).toBe('');
    expect(read(table('31'), {}, ['a', 'b']).said).toBe(
      'fejl TOTALRAEKKE "I alt" er 3 og 31, men rækkerne summer til 3 og 30',
    );
  });

  it('is left out where samlet stands beside løn and øvrig of the same', () => {
    const table = (total: number) =>
      `modtager;art;beloeb / A;løn;10 / A;øvrig;20 / A;samlet;${total} / B;samlet;5`;
    expect(read(table(30))).toMatchObject({ sum: '35', out: 'samlet 4', said: '' });
    expect(read(table(31)).said).toMatch(/^fejl TOTALRAEKKE "samlet" er 31, .* til 30$/);
    expect(read(table(31), { declared: ['samlet'] })).toMatchObject({ sum: '35', out: 'samlet 4' });
  });

  it('is an error with the difference where it does not add up', () => {
    const off = read('post;beloeb / Løn;100 / Drift;50 / Udgifter i alt;160');
    expect(off.said).toBe('fejl TOTALRAEKKE "Udgifter i alt" er 160, men rækkerne summer til 150');
    expect(off.advice).toContain('Forskellen er 10.');
  });

  it('is left out where it is declared, and counted where no row is a total', () => {
    const table = 'post;beloeb / Løn;100 / Drift;50 / I alt;160';
    expect(read(table, { declared: ['I alt'] })).toMatchObject({ sum: '150', out: 'I alt 4' });
    expect(read(table, { declared: ['I alt'] }).said).toMatch(/^advarsel TOTALRAEKKE /);
    expect(read(table, { declared: [] })).toMatchObject({ sum: '310', out: '' });
    expect(read(table, { declared: [] }).said).toBe(
      'advarsel TOTALRAEKKE-MULIG "I alt" er talt med som en linje',
    );
    expect(read(table, { declared: ['Sum'] }).said).toMatch(/^fejl TOTALRAEKKE ingen række hedder "Sum"/);
  });

  it('is a line where every use of the file picks by its words', () => {
    const table = 'modtager;alder;beloeb / A;0-17;1 / A;18+;2 / A;I alt;3';
    const only = (alder?: string) => ({ where: new Map(alder === undefined ? [] : [['Alder', [alder]]]) });
    expect(read(table, { choices: [only('I alt')] })).toMatchObject({ sum: '6', out: '' });
    expect(read(table, { choices: [only('I alt'), only()] })).toMatchObject({ sum: '3', out: 'I alt 4' });
    const left = { where: new Map(), leaves: new Map([['alder', ['I alt']]]) };
    expect(read(table, { choices: [left] })).toMatchObject({ sum: '6', out: '' });
    expect(read(table, { choices: [only('18+')] })).toMatchObject({ sum: '3', out: 'I alt 4' });
  });

  it('is a line for each use that picks it by another column, and asked about where one would count it twice', () => {
    const table =
      'alder;koen;beloeb / 0-17;m;1 / 0-17;k;2 / 0-17;I alt;3 / 18+;m;10 / 18+;k;20 / 18+;I alt;30 / I alt;m;11 / I alt;k;22 / I alt;I alt;33';
    const by = (column: string, text: string) => ({ where: new Map([[column, [text]]]) });
    // Of alder the rows m and k, 11 + 22; of koen the rows of the ages, 3 + 30; the lines are 33.
    expect(read(table, { choices: [by('alder', 'I alt'), by('koen', 'I alt')] })).toMatchObject({
      sum: '99',
      out: 'I alt 10',
      said: '',
    });
    expect(read(table, { choices: [by('alder', 'I alt'), by('koen', 'm')] }).said).toBe(
      'fejl TOTALRAEKKE-MULIG "I alt" er valgt ét sted i ordningen, men et andet sted tælles den sammen med sine dele',
    );
  });
});

describe('a row that is no total', () => {
  it.each([
    ['has the word in a longer name', 'post;beloeb / Løn;100 / Samlet indsats;40 / Totalrådgivning;7', '147'],
    ['has it in a remark', 'post;bemærkning;beloeb / Husleje;Sum af to lejemål;100 / Løn;;50', '150'],
    ['is of the PL art samlet beside others', 'post;art;beloeb / Pleje;løn;100 / Leje;samlet;50', '150'],
    ['is of the PL art samlet', 'post;art;beloeb / Husleje;samlet;100 / Løn;løn;50', '150'],
    ['equals two others', 'post;beloeb / Løn;100 / Drift;50 / Leje;150 / IT;1', '301'],
    ['stands where all say the same', 'koen;post;beloeb / I alt;Løn;100 / I alt;Drift;50', '150'],
  ])('counts: it %s', (_, table, total) => {
    expect(read(table)).toEqual({ sum: total, out: '', said: '', advice: '' });
  });

  it('is asked about where it is nearly the sum of others', () => {
    expect(read('post;beloeb / a;100 / b;200 / c;300 / Samlet indsats;601').said).toBe(
      'fejl TOTALRAEKKE-MULIG "Samlet indsats" ligner summen af andre: er den en total eller en linje?',
    );
  });

  it('has no name: it is asked about', () => {
    expect(read('post;beloeb / a;1 / b;2 / ;3').said).toMatch(/^fejl .* uden navn er summen af andre/);
    expect(read('post;beloeb / a;1 / b;2 / ;4').said).toMatch(/^fejl .* en række har et tal og ingen tekst/);
    expect(read('post;beloeb / a;1 / b;2 / ;4', { declared: [] })).toMatchObject({ sum: '7', said: '' });
    expect(read('konto;post;beloeb / 1;a;1 / 2;b;2 / 3;;4')).toMatchObject({ sum: '7', said: '' });
    const choices = [{ where: new Map([['post', ['a']]]), fillsDown: true }];
    expect(read('post;beloeb / a;1 / b;2 / ;4', { choices })).toMatchObject({ sum: '7', said: '' });
  });
});

describe('a part of the line above', () => {
  it('is left out', () => {
    const table = 'post;beloeb / Løn;100 / - heraf vikarer;40 / Heraf elever;60 / Drift;50 / I alt;150';
    expect(read(table)).toMatchObject({
      sum: '150',
      out: '- heraf vikarer 3, Heraf elever 4, I alt 6',
      said: '',
    });
  });

  it('names its line first, or stands behind its own name', () => {
    expect(read('post;beloeb / El;7 / Løn, heraf vikarer;40 / Løn;100')).toMatchObject({
      sum: '107',
      out: 'Løn, heraf vikarer 3',
      said: '',
    });
    expect(read('post;beloeb / Løn;100 / Vikarer (heraf);40').sum).toBe('100');
    expect(read('afd;post;beloeb / A;Løn;100 / B;Løn;50 / A;Løn, heraf leder;60').sum).toBe('150');
    expect(read('post;beloeb / Løn;100 / Løn, heraf a;60 / El;7 / Løn, heraf b;41').said).toMatch(
      /^fejl HERAF /,
    );
  });

  it('is a line where no line is of its name, or a figure says that it is a remark', () => {
    expect(read('post;beloeb / El;7 / Løn, heraf vikarer;40')).toMatchObject({ sum: '47', said: '' });
    expect(read('post;beloeb / El;7 / Drift, heraf 20.000 til IT;40')).toMatchObject({ sum: '47', said: '' });
  });

  it('is asked about where a line has nearly its name, unless a total says it', () => {
    const table = (total: string) => `post;beloeb / Lønninger;300 / Løn, heraf vikarer;60 / El;10${total}`;
    expect(read(table('')).said).toMatch(/^fejl TOTALRAEKKE-MULIG "Løn, heraf vikarer" kan være en del/);
    expect(read(table(' / I alt;310'))).toMatchObject({ sum: '310', said: '' });
    expect(read(table(' / I alt;370'))).toMatchObject({ sum: '370', said: '' });
  });

  it('is of the nearest line above of the same, whatever stands between', () => {
    const table =
      'post;kommune;beloeb / Løn;A;100 / Løn;B;50 / heraf vikarer;A;60 / heraf vikarer;B;20 / El;A;7';
    expect(read(table)).toMatchObject({ sum: '157', out: 'heraf vikarer 4, heraf vikarer 5', said: '' });
    expect(read(table.replace('A;60', 'C;60')).said).toMatch(
      /^fejl HERAF .* linjerne over er af noget andet$/,
    );
  });

  it('is none where the row has a name of its own beside a remark with the word', () => {
    const table = 'post;detalje;beloeb / Løn;;100 / El;heraf 20 til gadelys;50 / Vand;;5';
    expect(read(table)).toMatchObject({ sum: '155', out: '', said: '' });
    expect(read('post;detalje;beloeb / Løn;;100 / Løn;heraf vikarer;40 / El;;50')).toMatchObject({
      sum: '150',
      out: 'heraf vikarer 3',
      said: '',
    });
    expect(read('post;detalje;beloeb / El;;100 / El;heraf 20 til gadelys;50 / Vand;;5').said).toMatch(
      /^fejl TOTALRAEKKE-MULIG "heraf 20 til gadelys"/,
    );
  });

  it('is an error where it is more than that, or has none', () => {
    expect(read('post;beloeb / Løn;100 / heraf a;60 / heraf b;41').said).toBe(
      'fejl HERAF "heraf b" er en del af linjen over sig, men er mere end den',
    );
    expect(read('post;beloeb / heraf a;60 / Løn;100').said).toMatch(/^fejl HERAF .*men der er ingen$/);
  });
});
