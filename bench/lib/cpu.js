import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that runs a JDK

/** Process id of the desk that holds a data directory. */
export const deskOn = (dataDirectory) => Number(readFileSync(join(dataDirectory, 'desk.lock'), 'utf8').trim());

/** Process id and address of the PostgreSQL that the desk runs on its data directory. */
export function postgresOn(dataDirectory) {
  const lines = readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(dataDirectory, 'postgres.password'), 'utf8').trim();
  return {
    pid: Number(lines[0]),
    url: `postgres://ledgerdesk:${encodeURIComponent(password)}@127.0.0.1:${lines[3].trim()}/ledgerdesk`,
  };
}

/** CPU milliseconds that a process has used, without its children. */
export const cpuOf = (pid) => ownTime(stat(pid));

/**
 * CPU milliseconds that a PostgreSQL server and all of its processes have used, those included that have
 * ended: the postmaster has waited for them.
 */
export function cpuOfPostgres(postmaster) {
  const top = stat(postmaster);
  return (
    ownTime(top) +
    top.waitedFor +
    processes()
      .map(statOrNothing)
      .filter((process) => process?.parent === postmaster)
      .reduce((sum, process) => sum + ownTime(process), 0)
  );
}

const ownTime = ({ own }) => own;

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

function statOrNothing(pid) {
  try {
    return stat(pid);
  } catch {
    return undefined; // it has ended since the directory was read
  }
}

/** See proc_pid_stat(5); the command in parentheses may hold spaces. */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (at) => Number(fields[at - 3]) * TICK_MS;
  return { parent: Number(fields[1]), own: ticks(14) + ticks(15), waitedFor: ticks(16) + ticks(17) };
}
