import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemErrorCode } from './system-error.js';

/** Which process it is that holds something, so that another can see whether it still lives. */
export interface ProcessMark {
  /** Within this place a pid means something: a machine since it was switched on, and a container on it. */
  readonly place: string;
  readonly pid: number;
  /** When it began, where the system tells: a pid is used again after a restart. */
  readonly began: string | undefined;
}

export function ownMark(): ProcessMark {
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const container = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return {
    place: [hostname(), boot, container].filter((part) => part !== undefined).join(' '),
    pid: process.pid,
    began: beganAt(process.pid),
  };
}

/** `unknown` when it is elsewhere, or when the system does not tell one process from a later one with its number. */
export function stateOf(mark: ProcessMark): 'alive' | 'dead' | 'unknown' {
  if (mark.place !== ownMark().place) return 'unknown';
  if (!runs(mark.pid)) return 'dead';
  const began = beganAt(mark.pid);
  if (began === undefined || mark.began === undefined) return 'unknown';
  return began === mark.began ? 'alive' : 'dead';
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: then it is there.
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat, and undefined for a process that has ended and waits to be collected. */
function beganAt(pid: number): string | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  // The name, in brackets, may hold spaces itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'ended' : fields[19];
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
