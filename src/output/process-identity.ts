import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that can be asked for later: its machine, its number, and where the system tells it, when it began. */
export interface ProcessIdentity {
  readonly maskine: string;
  readonly proces: number;
  readonly begyndt: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { maskine: hostname(), proces: process.pid, begyndt: startOf(process.pid) };
}

/** Whether a process still runs. One on another machine cannot be asked, and counts as running. */
export function stillRuns({ maskine, proces, begyndt }: ProcessIdentity): boolean {
  if (maskine !== hostname()) return true;
  return isAlive(proces) && (begyndt === null || startOf(proces) === begyndt);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The start time in clock ticks since boot (field 22 of /proc/PID/stat), so that a reused number is not mistaken. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
