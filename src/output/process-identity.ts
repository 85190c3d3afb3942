import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';

/**
 * A process that can be asked for later: the name of its machine, the system whose process numbers it has one of, that
 * number, and when it began. What the system does not tell is null.
 */
export interface ProcessIdentity {
  readonly maskine: string;
  readonly system: string | null;
  readonly proces: number;
  readonly begyndt: string | null;
}

export function thisProcess(): ProcessIdentity {
  return {
    maskine: hostname(),
    system: thisSystem(),
    proces: process.pid,
    begyndt: startOf(process.pid),
  };
}

/**
 * Whether a process has certainly ended. One of another machine, of another container, or from before this machine was
 * started cannot be asked for: that its number is free, or somebody else's, here says nothing.
 */
export function hasEnded({ maskine, system, proces, begyndt }: ProcessIdentity): boolean {
  const isFromHere = maskine === hostname() && system !== null && system === thisSystem();
  return isFromHere && !(isAlive(proces) && (begyndt === null || startOf(proces) === begyndt));
}

/**
 * What a process number is a number of: on Linux a start of the machine and a container of it. Elsewhere the machine, by
 * its network cards; a number that was given again after a restart counts as the process itself, and so as running.
 */
function thisSystem(): string | null {
  const boot = orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const container = orNull(() => readlinkSync('/proc/self/ns/pid'));
  if (process.platform === 'linux')
    return boot === null || container === null ? null : `${boot} ${container}`;
  const cards = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ mac }) => mac));
  const own = [...new Set(cards)].filter((mac) => mac !== '00:00:00:00:00:00').sort();
  return own.length === 0 ? null : createHash('sha256').update(own.join()).digest('hex');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The start time in clock ticks since boot (field 22 of /proc/PID/stat), so that a reused number is not mistaken. */
function startOf(pid: number): string | null {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
