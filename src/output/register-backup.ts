import { cpSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How far a clock may be off before anybody is told. */
const tolerance = 5 * 60 * 1000;

/** Where the backup of a register lies: beside it. */
export function backupOf(register: string): string {
  return `${resolve(register)}-kopi`;
}

/**
 * Copies a register beside itself after a batch: for whoever loses it, and with it all that was issued.
 *
 * @returns whether that could be done.
 */
export function backUpRegister(register: string): boolean {
  try {
    cpSync(register, backupOf(register), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether an entry was written later than now: then the clock was wrong when it was, or is so now. */
export function isClockBehind(register: string, now: number): boolean {
  try {
    return readdirSync(register).some((name) => statSync(join(register, name)).mtimeMs > now + tolerance);
  } catch {
    return false;
  }
}
