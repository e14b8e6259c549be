import { execFileSync } from 'node:child_process';
import { loadavg, totalmem, cpus } from 'node:os';
import pg from 'pg';

/** What the figures were measured on. */
export async function machine(postgresUrl, java) {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  );
  await client.end();
  return {
    cores: cpus().length,
    cpu: cpus()[0].model.trim(),
    ramGiB: Math.round(totalmem() / 2 ** 30),
    postgres: `${rows[0].version}, fsync ${rows[0].fsync}, synchronous_commit ${rows[0].commit}`,
    jdk: execFileSync(java, ['--version'], { encoding: 'utf8' }).split('\n')[0],
    node: process.version,
    loadBefore: loadavg().map((load) => Number(load.toFixed(2))),
  };
}

/** The same in one line. */
export const inWords = (m) =>
  `${m.cores} × ${m.cpu}, ${m.ramGiB} GiB; PostgreSQL ${m.postgres}; ${m.jdk}; load before ${m.loadBefore[0]}. ` +
  'Desk, PostgreSQL and load generator share the machine.';
