import fs from 'node:fs';

/**
 * A text that names one process for good, to be left in files that outlive it. A bare pid is not enough: after a restart
 * a container hands out the same small numbers again, and a file left by the dead would look held by the living.
 * Linux: pid and start time; elsewhere the pid alone.
 */
export function processMark(pid = process.pid): string {
  return `${pid} ${startTime(pid) ?? ''}`.trim();
}

/** True while the process that left `mark` lives. */
export function isAlive(mark: string): boolean {
  const [pidText, started] = mark.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (!respondsToSignals(pid)) return false;
  return started === undefined || startTime(pid) === started;
}

/** True where `pid` is some process, a zombie or somebody else's included. */
export function respondsToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat, in clock ticks since the machine started; a zombie counts as gone. */
function startTime(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    // the command name, field 2, may itself hold spaces and brackets: count from the last one
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'zombie' : fields[19];
  } catch {
    return undefined;
  }
}
