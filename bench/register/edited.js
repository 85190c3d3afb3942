// What people and cloud drives do to a register of three batches. Every run after it must be refused, and nothing be
// written or removed; put back as it was, the register works on.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { under } from './faulty-fs.js';
import { World } from './world.js';

const copies = [
  '000004 (1).json',
  '000004-PC2.json',
  '000004 - Kopi.json',
  'spids (1).json',
  '000004.json.icloud',
  'ny mappe.txt',
];
/** What is changed in an entry, each in every entry that has it. */
const edits = {
  'nr 99': (entry) => 'nr' in entry && { ...entry, nr: 99 },
  'nr 1': (entry) => 'nr' in entry && entry.nr !== 1 && { ...entry, nr: 1 },
  'fra negativ': (entry) => 'faktura' in entry && { ...entry, faktura: { ...entry.faktura, fra: -3 } },
  'fra brugt før': (entry) => 'faktura' in entry && { ...entry, faktura: { ...entry.faktura, fra: 2 } },
  'antal 1': (entry) => 'faktura' in entry && { ...entry, faktura: { ...entry.faktura, antal: 1 } },
  'antal som brøk': (entry) => 'faktura' in entry && { ...entry, faktura: { ...entry.faktura, antal: 1.5 } },
  'midlertidig ../victim': (entry) => 'midlertidig' in entry && { ...entry, midlertidig: '../victim' },
  'midlertidig victim': (entry) => 'midlertidig' in entry && { ...entry, midlertidig: 'victim' },
  'mappe victim': (entry) => 'mappe' in entry && { ...entry, mappe: 'victim' },
  'reference fjernet': (entry) => 'referencer' in entry && { ...entry, referencer: [] },
  'uden foer': ({ foer, ...entry }) => foer !== null && entry,
  'frigivet i stedet': (entry) => entry.type === 'skrevet' && { ...entry, type: 'frigivet' },
  'ukendt felt': (entry) => ({ ...entry, note: 'rettet' }),
  'et mellemrum': (entry) => `${JSON.stringify(entry, null, 2)} \n`,
  tom: () => '',
};

export async function editedRegisters(program, count, stride) {
  const trial = async (name, spoil) => {
    const world = new World(program);
    for (const plan of ['a', 'b', 'c']) await world.run(plan);
    // The last run was killed: there is something to clear up.
    await under({ at: 20, what: 'KILL', when: 'after' }, () => world.run('d'));
    cpSync(world.register, join(world.folder, 'kopi'), { recursive: true });
    const problems = [];
    if (spoil(world) === false) return world.close();
    const { error } = await under(null, () => world.run('z'));
    if (error?.diagnostics?.[0]?.code !== 'FAKTURA-REGISTER')
      problems.push(`ikke afvist: ${error?.stack ?? 'skrevet'}`);
    if (world.holds('z')) problems.push('skrevet');
    rmSync(world.register, { recursive: true });
    renameSync(join(world.folder, 'kopi'), world.register);
    problems.push(...(await world.finish(['z', 'a', 'd'])));
    count(name, world.judge(), problems);
    world.close();
  };
  const entry = (world, index) => join(world.register, world.entries()[index]);
  for (const name of copies)
    await trial(name, (world) => writeFileSync(join(world.register, name), readFileSync(entry(world, 3))));
  for (let last = 1; last <= 7; last++) {
    await trial(`de sidste ${last} poster mangler`, (world) => {
      for (let index = 0; index < last; index++) rmSync(entry(world, world.entries().length - 1));
    });
  }
  for (let index = 0; index < 7; index++)
    await trial(`post ${index + 1} mangler`, (world) => rmSync(entry(world, index)));
  await trial('spidsen mangler', (world) => rmSync(join(world.register, 'spids.json')));
  await trial('spidsen er rettet', (world) =>
    writeFileSync(join(world.register, 'spids.json'), '{"poster":2}'),
  );
  await trial('registeret er tømt, kørslerne ligger ved siden af', (world) =>
    rmSync(world.register, { recursive: true }),
  );
  await trial('registeret er en ældre sikkerhedskopi', (world) => olderBackup(program, world));
  for (const [name, edit] of Object.entries(edits)) {
    for (let index = 6; index >= 0; index -= stride) {
      await trial(`${name} i post ${index + 1}`, (world) => {
        const path = entry(world, index);
        const edited = edit(JSON.parse(readFileSync(path, 'utf8')));
        if (edited === false) return false;
        writeFileSync(path, typeof edited === 'string' ? edited : JSON.stringify(edited));
      });
    }
  }
  return 'rettede registre';
}

/** As it was after its first batch. */
function olderBackup(program, world) {
  const { entries } = program.readRegister(world.register);
  const tip = JSON.parse(readFileSync(join(world.register, 'spids.json'), 'utf8'));
  for (const name of world.entries().slice(2)) rmSync(join(world.register, name));
  const sha256 = entries[2].foer;
  writeFileSync(join(world.register, 'spids.json'), JSON.stringify({ ...tip, poster: 2, sha256 }));
}
