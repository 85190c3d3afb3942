// node:fs as it is on a bad day. Load it before the program: it counts every step that changes the disk below a folder,
// and at one of them the drive fails, is full, or the process is gone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What a killed process gets to do: nothing at all. */
const killed = new Error('killed');

const steps = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
];
/** What a full drive refuses. */
const needSpace = ['openSync', 'writeSync', 'mkdirSync', 'linkSync'];

let fault = null;
let taken = 0;
let isDead = false;

// No power fails here, and waiting for the disk is most of the time.
fs.fsyncSync = () => undefined;

for (const name of steps) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (fault === null || (name === 'openSync' && args[1] === 'r')) return original(...args);
    if (isDead) throw killed;
    const step = ++taken;
    const { at, what, when } = fault;
    const isNow =
      when === 'from' ? step >= at && (what !== 'ENOSPC' || needSpace.includes(name)) : step === at;
    if (!isNow) return original(...args);
    if (what === 'MEDDLE') {
      const meddle = fault.meddle;
      fault = null;
      meddle();
      return original(...args);
    }
    if (when === 'after') original(...args);
    if (what === 'KILL') {
      isDead = true;
      throw killed;
    }
    throw Object.assign(new Error(what), { code: what });
  };
}
syncBuiltinESMExports();

/**
 * Runs something under a fault and tells what came of it.
 *
 * @param given at: the number of the step; what: EIO, ENOSPC, KILL or MEDDLE; when: before, after, or from it on.
 * @returns how many steps there were, and what was thrown.
 */
export async function under(given, run) {
  fault = given;
  taken = 0;
  isDead = false;
  try {
    const result = await run();
    return { steps: taken, result };
  } catch (error) {
    return { steps: taken, error };
  } finally {
    fault = null;
    isDead = false;
  }
}
