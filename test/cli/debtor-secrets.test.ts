import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Session } from '../../src/cli/session.ts';
import { fordelInProcess as fordel, gatheringTerminal } from '../support/in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-debtors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const heading =
  'modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet';
const row = (name: string, gln = '9520000008512') =>
  `${name};;${gln};Kirsten Fortrolig;Ordre 4711;;;Lønvejen;17;9876;Skjulby;2023-11-01`;
/** What the rows hold that the ordning does not. */
const secrets = /Kirsten|Fortrolig|4711|Lønvej|L\S?nvej|9876|Skjulby|952000000851|Hemmeligt/;

writeFileSync(
  join(folder, 'o.yaml'),
  `ordning: o
titel: O
aar: 2024
udsteder: X
fordelinger:
  - { id: f, titel: F, beloeb: { fast: 300 }, noegle: { lige: {} }, modtagere: [Aalborg, Rebild], afrunding: { metode: stoerste-rest } }
fakturering:
  udsteder: { navn: Eksempel I/S, cvr: "12345674", vej: Vej, nummer: "1", postnr: "9000", by: By, kontakt: { navn: Regnskab } }
  betaling: { fik: { kortart: "71", kreditor: "12345678" } }
  moms: { kategori: O, begrundelse: Bidrag, bekraeftet_af: Revisor }
  numre: { faktura: { praefiks: "F24-", cifre: 4 }, kreditnota: { praefiks: "K24-", cifre: 4 } }
  debitorer: d.csv
`,
);

const lines = (...all: string[]) => all.join('\n');
const both = [row('Aalborg'), row('Rebild')] as const;

const failures: readonly (readonly [what: string, content: string | Buffer, code: string])[] = [
  ['the line end after the heading is lost', lines(`${heading};${both[0]}`, both[1]), 'CSV-KORT'],
  ['it is lost within the last heading', lines(`${heading}${both[0]}`, both[1]), 'CSV-KOLONNE'],
  ['the heading is missing', lines(...both), 'CSV-KOLONNE'],
  ['a column is missing', lines(heading.replace(';by', ';Kirsten'), ...both), 'CSV-KOLONNE'],
  ['a heading is a person, twice', lines(`${heading};Kirsten;Kirsten`, ...both), 'CSV-KOLONNE-DUBLET'],
  ['a heading begins like one that is known', lines(`${heading};retterKirsten`, ...both), 'CSV-KOLONNE'],
  ['a row is too long', lines(heading, `${both[0]};Kirsten`, both[1]), 'CSV-LANG'],
  ['a row is too short', lines(heading, 'Kirsten Fortrolig;9876', both[1]), 'CSV-KORT'],
  ['a quote is never closed', lines(heading, `"${both[0]}`, both[1]), 'CSV-CITAT'],
  ['a field has a line end', lines(heading, both[0].replace('Kirsten', '"Kirsten\n'), both[1]), 'CSV-CITAT'],
  ['a quoted field has one', lines(heading, both[0].replace('Ordre', '"x\ny"'), both[1]), 'CSV-CITAT'],
  [
    'a whole field has one',
    lines(heading, both[0].replace('Kirsten Fortrolig', '"Kirsten\nFortrolig"'), both[1]),
    'CSV-LINJESKIFT',
  ],
  ['the columns have moved', lines(heading, both[0].replace(';;', ';'), both[1]), 'CSV-KORT'],
  ['the recipient is a person', lines(heading, row('Kirsten Fortrolig', '1'), both[1]), 'DEBITOR-GLN'],
  ['the GLN is a person', lines(heading, row('Aalborg', 'Kirsten Fortrolig'), both[1]), 'DEBITOR-GLN'],
  ['a kommune is there twice', lines(heading, both[0], both[0]), 'RAEKKE-DUBLET'],
  ['a person is there twice', lines(heading, row('Kirsten'), row('Kirsten')), 'RAEKKE-DUBLET'],
  [
    'the charge is a person',
    lines(heading, both[0].replace(';;', ';Kirsten;'), both[1]),
    'DEBITOR-OPKRAEVNING',
  ],
  ['the date is a person', lines(heading, both[0].replace('2023-11-01', 'Kirsten'), both[1]), 'DEBITOR-DATO'],
  ['a recipient is missing', lines(heading, both[0]), 'DEBITOR-MANGLER'],
  [
    'it has an unseen character',
    lines(heading, both[0].replace('Kirsten', 'Kir\u202esten'), both[1]),
    'FIL-TEGN',
  ],
  ['a character is lost', lines(heading, both[0].replace('ø', '\ufffd'), both[1]), 'FIL-TEGN'],
  [
    'it mixes character sets',
    Buffer.concat([Buffer.from(lines(heading, ...both)), Buffer.from([0xf8, 0x81])]),
    'FIL-TEGN',
  ],
  ['it is binary', `${lines(heading, ...both)}\0`, 'FIL-BINAER'],
];

describe('nothing of a debitorfil is shown when', () => {
  it.each(failures)('%s', async (_, content, code) => {
    writeFileSync(join(folder, 'd.csv'), content);
    const { stdout, stderr, status } = await fordel(['faktura', 'o.yaml', '--toer'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(code);
    expect(stdout + stderr).not.toMatch(secrets);
  });
});

describe('a fault of the program itself', () => {
  it.each([
    ['is told without its message when a debitorfil was read', 'debitorer', false],
    ['is told with it otherwise', 'tabel', true],
  ] as const)('%s', async (_, kind, isShown) => {
    writeFileSync(join(folder, 'd.csv'), lines(heading, ...both));
    const terminal = gatheringTerminal();
    const fail = (session: Session) => {
      session.reader.read(join(folder, 'd.csv'), undefined, kind);
      throw new TypeError('Kirsten Fortrolig\n    at Lønvejen 17 is no kommune');
    };
    await run({ color: false }, async (session) => fail(session), terminal);
    const shown = terminal.stderr.gathered;
    expect(shown).toContain('INTERN');
    expect(shown).toContain('TypeError');
    expect(shown).toContain('debtor-secrets.test.ts');
    expect(shown.includes('Kirsten')).toBe(isShown);
    expect(shown.includes('Lønvejen')).toBe(isShown);
  });
});
