import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageRoot as root } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const cwd = mkdtempSync(join(tmpdir(), 'fordel-udtraek-'));
const scheme = (file: string, key = 'tidspunkt: 2023K2') => `ordning: x
titel: X
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "1.000" }
    noegle: { befolkning: { fil: ${file}, ${key} } }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: stoerste-rest }
`;
const table = 'modtager;beloeb\nAalborg;6\nLæsø;4\n';
writeFileSync(join(cwd, 'tabel.csv'), table);

/** More than the stream of rows takes at a time. */
const large = (last: string) => {
  const years = Array.from({ length: 126 }, (_, age) => age);
  const dates = Array.from({ length: 100 }, (_, index) => `${1900 + index}K1`);
  const rows = dates.flatMap((date) => years.map((age) => `Aalborg;${age} år;${date};5`));
  return `OMRÅDE;ALDER;TID;INDHOLD\n${rows.join('\n')}\nAalborg;I alt;2023K2;6\nLæsø;I alt;2023K2;4\n${last}`;
};

async function both(file: string) {
  writeFileSync(join(cwd, 'ordning.yaml'), scheme(file));
  const calculated = await fordel(['beregn', 'ordning.yaml'], { cwd });
  const searched = await fordel(['spor', 'tabel.csv', '--total', '10', '--udtraek', file], { cwd });
  return [calculated, searched] as const;
}

describe('an extract of any size', () => {
  it('is judged by the same rules by beregn and spor, small or large', async () => {
    const duplicate = 'Læsø;I alt;2023K2;4\n';
    const small = `OMRÅDE;ALDER;TID;INDHOLD\nLæsø;I alt;2023K2;4\nAalborg;I alt;2023K2;6\n${duplicate}`;
    for (const [text, line, first] of [
      [small, 4, 2],
      [large(duplicate), 12_604, 12_603],
    ] as const) {
      writeFileSync(join(cwd, 'udtraek.csv'), text);
      for (const { stderr, status } of await both('udtraek.csv')) {
        expect(status).toBe(2);
        expect(stderr).toContain(`fejl RAEKKE-DUBLET  udtraek.csv:${line}:1  `);
        expect(stderr).toContain(`  ${line} | Læsø;I alt;2023K2;4`);
        expect(stderr).toContain(`Se linje ${first}; slet den ene.`);
      }
    }
  });

  it('may be Windows-1252, and packed', async () => {
    const latin = Buffer.from(large(''), 'latin1');
    for (const [file, bytes] of [
      ['latin.csv', latin],
      ['pakket.csv', gzipSync(latin)],
    ] as const) {
      writeFileSync(join(cwd, file), bytes);
      // So few people are doubted, and nothing else is said.
      const said = (await both(file)).map(({ status, stderr }) => [
        status,
        /^(fejl|note) |TEGN/m.test(stderr),
      ]);
      expect(said).toEqual([
        [0, false],
        [0, false],
      ]);
    }
  });

  it('is known by the digest of the file as it lies on the disk', async () => {
    writeFileSync(join(cwd, 'udtraek.csv.gz'), gzipSync(large('')));
    writeFileSync(join(cwd, 'ordning.yaml'), scheme('udtraek.csv.gz'));
    const { inddata } = JSON.parse((await fordel(['beregn', 'ordning.yaml', '-f', 'json'], { cwd })).stdout);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(cwd, 'udtraek.csv.gz')))
      .digest('hex');
    expect(inddata).toContainEqual({
      fil: 'udtraek.csv.gz',
      sha256,
      linjer: expect.any(Number),
      brugt: expect.any(Number),
      udeladt: [],
    });
  });

  it('may come from standard input', async () => {
    const args = ['spor', 'tabel.csv', '--total', '10', '--udtraek', '-'];
    expect((await fordel(args, { cwd, input: large('') })).status).toBe(0);
    const { stderr } = await fordel(args, { cwd, input: large('Læsø;I alt;2023K2;4\n') });
    expect(stderr).toContain('<stdin>:12604:1');
    expect(stderr).toContain('Se linje 12603; slet den ene.');
  });

  it('is standard input that was read before as a table', async () => {
    const args = ['spor', '-', '--total', '10', '--udtraek', '-'];
    const { stderr, status } = await fordel(args, { cwd, input: table });
    expect(status).toBe(2);
    expect(stderr).toContain('fejl CSV-KOLONNE  <stdin>:1:1  udtrækket mangler');
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, which two ordninger cannot both read', () => {
    writeFileSync(join(cwd, 'udtraek.csv'), 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;6\nLæsø;2023K2;4\n');
    for (const name of ['foer.yaml', 'efter.yaml']) writeFileSync(join(cwd, name), scheme('/dev/stdin'));
    // A pipe is there between processes alone.
    const piped = (args: string) =>
      spawnSync('sh', ['-c', `cat udtraek.csv | node "$BIN" ${args}`], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, BIN: join(root, 'bin/fordel.js') },
      });
    expect(piped('beregn foer.yaml -f csv').stdout).toContain(';Aalborg;');
    const { status, stdout, stderr } = piped('sammenlign foer.yaml efter.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('fejl FIL-LAESES-IKKE  /dev/stdin  det er et rør, og det er læst én gang før');
    expect(stderr).toContain('Gem udtrækket i en fil');
  });

  it.skipIf(process.platform !== 'linux')('takes no more memory when it is large', () => {
    const areas = readFileSync(join(root, 'data/kommuner.csv'), 'utf8').trim().split('\n').slice(1);
    const lines = areas.flatMap((area) => {
      const name = area.split(';')[1] ?? '';
      return Array.from(
        { length: 10_000 },
        (_, index) => `${name};${index % 100} år;${1900 + (index - (index % 100)) / 100};${index}\n`,
      );
    });
    writeFileSync(join(cwd, 'stort.csv'), `OMRÅDE;ALDER;TID;INDHOLD\n${lines.join('')}`);
    writeFileSync(join(cwd, 'ordning.yaml'), scheme('stort.csv', 'tidspunkt: 1950, alder: "0-17"'));
    // The most that a process of its own has held; what `resourceUsage` tells begins with what started it held.
    const held = `/VmHWM:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]`;
    const measured = `process.on('exit', () => console.log(${held})); import(process.argv[1])`;
    const args = ['-e', measured, join(root, 'bin/fordel.js'), 'beregn', 'ordning.yaml'];
    const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect(stdout).toContain('0-17-årige');
    expect(Number(stdout.trim().split('\n').at(-1)) / 1024).toBeLessThan(120);
  });

  it('is read for another date than the ordning says, where sammenlign asks for it', async () => {
    writeFileSync(
      join(cwd, 'udtraek.csv'),
      'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;6\nLæsø;2023K2;4\nAalborg;2023K3;5\nLæsø;2023K3;5\n',
    );
    writeFileSync(join(cwd, 'ordning.yaml'), scheme('udtraek.csv'));
    const { stdout, status } = await fordel(
      ['sammenlign', 'ordning.yaml', '--tidspunkt', '2023K3', '-f', 'csv'],
      {
        cwd,
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('-100');
  });
});

describe('columns of other names', () => {
  it('are what the key says of them', async () => {
    writeFileSync(join(cwd, 'egen.csv'), 'Bopæl;Kvartal;Personer\nAalborg;2023K2;6\nLæsø;2023K2;4\n');
    const run = async (columns: string) => {
      const key = `tidspunkt: 2023K2, kolonner: { ${columns} }`;
      writeFileSync(join(cwd, 'ordning.yaml'), scheme('egen.csv', key));
      return fordel(['beregn', 'ordning.yaml', '-f', 'json'], { cwd });
    };
    const { stdout } = await run('kommune: Bopæl, tidspunkt: Kvartal, antal: Personer');
    const [{ raekker }] = JSON.parse(stdout).fordelinger;
    expect(raekker.map(({ vaegt }: { vaegt: string }) => vaegt)).toEqual(['6', '4']);
    const absent = await run('kommune: Bopæl, tidspunkt: Kvartal, antal: Personer, koen: Kon');
    expect([absent.status, absent.stderr.includes('der er ingen kolonne "kon"')]).toEqual([2, true]);
  });
});
