import { describe, expect, it } from 'vitest';
import { filled, small } from '../../../support/memo-writing.ts';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

const key = (rebild: string, thisted: string) =>
  `procenter: { vaerdier: { Rebild: "${rebild}", Thisted: "${thisted}" } }`;
const earlier = calculated(
  `beloeb: [{ id: nu, titel: Nu, beloeb: { fast: 800 } }]\nfordelinger:\n${fordeling('drift', 'fast: 800', { noegle: key('25', '75'), til: '1' })}`,
);

describe('a name', () => {
  it('that is not known is told with its place and the nearest', () => {
    const { problems, found } = filled(
      '# Budget\n\nI alt {{drfit/total | kr}} og {{drift/Rebold/beloeb}}.\n',
    );
    expect(problems).toEqual(['3:9 navnet "drfit" kendes ikke her', '3:33 navnet "Rebold" kendes ikke her']);
    expect(found[0]?.advice).toContain('Mente du "drift"?');
    expect(found[1]?.advice).toContain('Mente du "Rebild"?');
    expect(found.map(({ place }) => place?.length)).toEqual([11, 19]);
  });

  it('that is no figure is told as such, with what goes on from it', () => {
    const { found, problems } = filled('{{drift/noegle}}');
    expect(problems).toEqual(['1:3 "drift/noegle" er ikke ét tal']);
    expect(found[0]?.advice).toMatch(/^Gå videre ad et af navnene under det: betegnelse, /);
    expect(filled('{{fordelinger}}').found[0]?.advice).toContain('drift');
  });

  it('of a filter is told with its place and the nearest', () => {
    const { problems, found } = filled('{{nu | krr}}');
    expect(problems).toEqual(['1:8 der er intet filter "krr"']);
    expect(found[0]?.advice).toContain('Mente du "kr"?');
  });

  it('may begin with that of an ordning', () => {
    const other = { ...earlier, scheme: { ...earlier.scheme, id: 'anden' } };
    expect(filled('{{proeve/nu}} {{anden/nu}} {{nu}}', { results: [small, other] }).text).toBe(
      '1.250 kr. 800 kr. 1.250 kr.\n',
    );
  });

  it('that begins with foer is of the year before, and is refused without one', () => {
    expect(filled('{{nu fra foer/nu | saetning}}', { before: earlier }).text).toBe(
      'steget med 56,3 %, svarende til 450 kr.\n',
    );
    const { problems, found } = filled('{{nu fra foer/nu | saetning}}');
    expect(problems).toEqual(['1:10 skabelonen bruger ordningen for året før (foer), og der er ingen']);
    expect(found[0]?.advice).toContain('--foer');
  });

  it('of several figures is refused, unless they are the same or the path goes on', () => {
    const results = [
      calculated(
        `beloeb: [{ id: drift, titel: A, beloeb: { fast: 7 } }, { id: ens, titel: B, beloeb: { fast: 100 } }]\nfordelinger:\n${fordeling('drift', 'fast: 100')}${fordeling('ens', 'fast: 100')}`,
      ),
    ];
    expect(filled('{{drift}}', { results }).problems).toEqual(['1:3 "drift" er flere tal: 7 kr. og 100 kr.']);
    const { text } = filled('{{beloeb/drift}}, {{fordelinger/drift}}, {{drift/Rebild}}, {{ens}}', {
      results,
    });
    expect(text).toBe('7 kr., 100 kr., 50 kr., 100 kr.\n');
  });

  it('of a text is no mark-up', () => {
    const odd = calculated(
      'beloeb: [{ id: a, titel: "*Løn* | <b>", beloeb: { fast: 1 } }]\nfordelinger:\n' +
        fordeling('d', 'fast: 1'),
    );
    expect(filled('{{a/titel}}', { results: [odd] }).text).toBe('\\*Løn\\* \\| \\<b\\>\n');
  });
});

describe('a sentence', () => {
  it('ends with the full stop of its figure alone', () => {
    expect(filled('Det er {{nu}}. Og {{andel-nu}}. Og {{nu}}...').text).toBe(
      'Det er 1.250 kr. Og 55 %. Og 1.250 kr....\n',
    );
  });
});

describe('a table', () => {
  it('is that of beregn, with its notes and without its advice', () => {
    const odd = calculated(`fordelinger:\n${fordeling('drift', 'fast: 101', { til: '1' })}`);
    expect(filled('{{tabel drift}}\n\nSlut.', { results: [odd] }).text).toBe(
      [
        '| Modtager | lige dele | Andel | Beløb kr. |',
        '| --- | ---: | ---: | ---: |',
        '| Rebild | 1 | 50,0 % | 51 |',
        '| Thisted | 1 | 50,0 % | 51 |',
        '| **I alt** | **2** | **100,0 %** | **102** |',
        '| **Afrundingsdifference** |  |  | **-1** |',
        '',
        'Rækkerne er afrundet hver for sig, så der er opkrævet 1 kr. for meget.',
        '',
        'Slut.',
        '',
      ].join('\n'),
    );
  });

  it('of a fordeling may stand beside the year before', () => {
    expect(filled('{{tabel drift fra foer/drift}}', { before: earlier }).text).toBe(
      [
        '| Modtager | procent | Andel | Beløb kr. i 2024 | procent | Andel | Beløb kr. i 2024 |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
        '| Rebild | 25 | 25,0 % | 200 | 37,5 | 37,5 % | 375 |',
        '| Thisted | 75 | 75,0 % | 600 | 62,5 | 62,5 % | 625 |',
        '| **I alt** | **100** | **100,0 %** | **800** | **100,0** | **100,0 %** | **1.000** |',
        '',
      ].join('\n'),
    );
  });

  it('has an empty line around it, so that no text is a row of it', () => {
    const { text } = filled('Før\n{{tabel drift}}\nEfter\n{{tabel drift}}\n{{tabel drift}}\n');
    const lines = text.split('\n').map((line) => (line.startsWith('|') ? '|' : line));
    const table = Array(5).fill('|');
    expect(lines).toEqual(['Før', '', ...table, '', 'Efter', '', ...table, '', ...table, '']);
  });

  it.each([
    ['tabel dirft', '1:9 der kan ikke sættes en tabel ind for "dirft": der er ingen tabel af det'],
    ['tabel nu', '1:9 der kan ikke sættes en tabel ind for "nu": der er ingen tabel af det'],
    ['tabel drift | kr', '1:17 en tabel har ingen filtre'],
    ['tabel drift fra foer/drift', '1:19 skabelonen bruger ordningen for året før (foer), og der er ingen'],
  ])('{{%s}} is refused', (insert, problem) => expect(filled(`{{${insert}}}`).problems).toEqual([problem]));

  it('that is not known is told with the nearest', () => {
    expect(filled('{{tabel dirft}}').found[0]?.advice).toContain('Mente du "drift"?');
  });
});

describe('what is provisional', () => {
  it('says so in a sentence', () => {
    const waiting = calculated(
      `fordelinger:\n${fordeling('drift', 'sum: [{ fast: 100 }, { fast: forventet }]', { til: '1' })}`,
    );
    expect(filled('I alt {{drift/total}}.', { results: [waiting] }).text).toBe(
      'I alt 100 kr. (foreløbigt).\n',
    );
  });
});

describe('the trace', () => {
  it('stands in footnotes, beside those of the template', () => {
    const { text } = filled('Egen[^2] note om {{nu}} og {{andel-da}}.\n\n[^2]: Min.', { trace: 'fodnoter' });
    const [body, ...notes] = text.split('\n').filter((line) => line !== '');
    expect(body).toBe('Egen[^2] note om 1.250 kr.[^3] og 52,5 %[^4].');
    expect(notes[0]).toBe('[^2]: Min.');
    expect(notes[1]).toMatch(/^\[\^3\]: proeve\/nu \(.*ordning\.yaml:6\)\.$/);
    expect(notes[2]).toMatch(/^\[\^4\]: proeve\/andel-da \(.*ordning\.yaml:14\)\.$/);
  });

  it('stands in an appendix, of tables too', () => {
    const { text } = filled('{{nu fra da | saetning}}\n\n{{tabel drift}}\n', { trace: 'bilag' });
    const rows = text.split('\n').filter((line) => /^- /.test(line));
    expect(text).toContain('## Bilag: hvor tallene kommer fra');
    expect(rows[0]).toMatch(/^- steget .* 250 kr\.: proeve\/nu fra proeve\/da \(.*ordning\.yaml:6-7\)$/);
    expect(rows[1]).toMatch(/^- tabel drift: proeve\/drift \(.*ordning\.yaml:18\)$/);
  });

  it('is of no text, and there is none that is not asked for', () => {
    expect(filled('{{titel}} {{aar}}', { trace: 'fodnoter' }).text).toBe('Prøve 2024\n');
    expect(filled('{{nu}}').text).toBe('1.250 kr.\n');
  });
});
