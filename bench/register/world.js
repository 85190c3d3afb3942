// A folder with a number register in it, runs that write batches there, and the judge of what is left.
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { under } from './faulty-fs.js';

export const needed = { faktura: 3, kreditnota: 1 };
const series = {
  faktura: { prefix: 'F24-', digits: 4, first: 1 },
  kreditnota: { prefix: 'K24-', digits: 4, first: 1 },
};
export const invoicing = {
  issuer: { cvr: '12345674' },
  payment: { kind: 'fik', cardType: '71', creditor: '12345678' },
  invoiceSeries: series.faktura,
  creditNoteSeries: series.kreditnota,
  origin: { file: 'ordning.yaml', line: 1, column: 1 },
};
/** Of others, with names that come near those that the program makes. */
const bystanders = ['victim/brev.txt', '.a.noter', '.a.0123456789abcdef.numre.tmp.bak', 'numre/b.tmp'];

const ofBatch = /\/[a-z](-\d+)?$/;

export class World {
  constructor(program) {
    this.program = program;
    this.folder = mkdtempSync(join(tmpdir(), 'fordel-fejl-'));
    this.register = join(this.folder, 'fakturanumre');
    for (const name of bystanders) {
      mkdirSync(join(this.folder, name, '..'), { recursive: true });
      writeFileSync(join(this.folder, name), 'rør mig ikke');
    }
    symlinkSync('victim', join(this.folder, '.a.0123456789abcdef.igen.tmp'));
  }

  request(plan, more = {}) {
    const digest = createHash('sha256').update(plan).digest('hex');
    return { digest, schemeId: plan, folder: join(this.folder, plan), needed, invoicing, ...more };
  }

  /** A whole run as `fordel faktura` does it, by a process of its own. */
  run(plan, { release, machine = hostname() } = {}) {
    as(machine);
    const request = this.request(plan);
    return this.program.withNumbers(this.register, request, release, async ({ first, staging }) =>
      this.program.writeFolder(request.folder, filesOf(request, first), staging),
    );
  }

  /** The same in one go, for a run of another machine in the midst of this one. */
  runAtOnce(plan) {
    const { readRegister, writtenReservations, planReservation, append, take, temporaryOf } = this.program;
    const request = this.request(plan);
    const register = readRegister(this.register);
    const reservation = planReservation(request, writtenReservations(register.entries), this.register);
    if (!append(register, reservation)) throw new Error('another run was first');
    const first = { faktura: reservation.faktura.fra, kreditnota: reservation.kreditnota.fra };
    const temporary = temporaryOf(this.register, reservation);
    const beforePublishing = () => take(this.register, reservation);
    this.program.writeFolder(request.folder, filesOf(request, first), {
      kind: 'numre',
      temporary,
      beforePublishing,
    });
  }

  /** Whoever takes the run that holds the register for dead. */
  releaseOpen() {
    const { readRegister, openReservation, settle } = this.program;
    const register = readRegister(this.register);
    const open = openReservation(register);
    if (open !== undefined) settle(register, open, 'frigivet-af-bruger');
  }

  /** The same, but that somebody is killed as soon as the folder is out of the run's reach. */
  withdrawOpen() {
    const { readRegister, openReservation, temporaryOf, withdraw, withdrawnName, emptyFolder } = this.program;
    const open = openReservation(readRegister(this.register));
    if (open === undefined) return;
    const temporary = temporaryOf(this.register, open.reservation);
    withdraw(temporary);
    emptyFolder(withdrawnName(temporary));
  }

  /** Whether no run holds the register. */
  isFree() {
    if (!existsSync(this.register)) {
      mkdirSync(this.register);
      return true;
    }
    return this.program.openReservation(this.program.readRegister(this.register)) === undefined;
  }

  /** What comes after, when all is well again; every run of it must succeed. */
  async finish(plans, options) {
    const problems = [];
    for (const plan of plans) {
      const { error } = await under(null, () => this.run(plan, options));
      if (error !== undefined) problems.push(`${plan} kan ikke skrives bagefter: ${error.message}`);
    }
    return problems;
  }

  holds(plan) {
    return existsSync(join(this.folder, plan));
  }

  /** Moves a finished batch away, as one does with what is sent. */
  send(plan) {
    if (!existsSync(join(this.folder, plan))) return;
    mkdirSync(join(this.folder, 'sendt'), { recursive: true });
    renameSync(
      join(this.folder, plan),
      join(this.folder, 'sendt', `${plan}-${readdirSync(join(this.folder, 'sendt')).length}`),
    );
  }

  entries() {
    return readdirSync(this.register)
      .filter((name) => /^\d{6}\.json$/.test(name))
      .sort();
  }

  /** Numbers on two batches, numbers of the series on none, and what is gone that was not the program's. */
  judge() {
    const places = [this.folder, join(this.folder, 'sendt')].filter(existsSync);
    const folders = places
      .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
      .filter((path) => ofBatch.test(path) && existsSync(path));
    const manifests = folders
      .map((folder) => join(folder, 'manifest.json'))
      .filter(existsSync)
      .map((path) => JSON.parse(readFileSync(path, 'utf8')));
    const plansOf = new Map();
    for (const { plan, dokumenter } of manifests)
      for (const { nummer } of dokumenter)
        plansOf.set(nummer, new Set([...(plansOf.get(nummer) ?? []), plan]));
    const all = Object.values(series).flatMap(({ prefix, digits }) => {
      const own = [...plansOf.keys()].filter((number) => number.startsWith(prefix));
      const last = Math.max(0, ...own.map((number) => Number(number.slice(prefix.length))));
      return Array.from(
        { length: last },
        (_, index) => `${prefix}${String(index + 1).padStart(digits, '0')}`,
      );
    });
    const hidden = readdirSync(this.folder).filter((name) =>
      /^\.[abz]\.[0-9a-f]{16}\.(numre|frigivet)\.tmp$/.test(name),
    );
    return {
      reused: [...plansOf].filter(([, plans]) => plans.size > 1).map(([number]) => number),
      lost: all.filter((number) => !plansOf.has(number)),
      removed: [...bystanders, '.a.0123456789abcdef.igen.tmp'].filter(
        (name) => !isThere(join(this.folder, name)),
      ),
      left: hidden,
    };
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}

function filesOf({ digest }, first) {
  const numbersOf = (kind) =>
    Array.from({ length: needed[kind] }, (_, index) => {
      const { prefix, digits } = series[kind];
      return `${prefix}${String(first[kind] + index).padStart(digits, '0')}`;
    });
  const dokumenter = [...numbersOf('faktura'), ...numbersOf('kreditnota')].map((nummer) => ({ nummer }));
  const manifest = { plan: digest, kladde: false, udsteder: invoicing.issuer.cvr, dokumenter };
  return [
    { path: 'fakturaer/en.xml', content: '<Invoice/>' },
    { path: 'manifest.json', content: JSON.stringify(manifest) },
  ];
}

/** Every run is a process with a number that no living process has; on another machine the same numbers come again. */
function as(machine) {
  const pid = 2 ** 22 + 1;
  Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  globalThis.machineName = machine;
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
