import { cpuOf, cpuOfPostgres } from './cpu.js';
import { caughtUp } from './metrics.js';
import { percentile } from './table.js';

/**
 * So many clients, each of which sends its next request when the last one is answered, for so many seconds or until
 * `most` were sent. A series opens a client, sends its nth request by it, and closes it.
 */
export async function closedLoop(series, { clients, seconds = Infinity, most = Infinity }) {
  const open = await Promise.all(Array.from({ length: clients }, () => series.open()));
  const latencies = [];
  let sent = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    open.map(async (client) => {
      for (let at = performance.now(); at < end && sent < most; ) {
        await series.send(client, sent++);
        const answered = performance.now();
        latencies.push(answered - at);
        at = answered;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(open.map((client) => client.close()));
  const sorted = Float64Array.from(latencies).sort();
  return {
    count: sorted.length,
    elapsed,
    rate: sorted.length / elapsed,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}

/**
 * The same with the CPU that desk and PostgreSQL spent on it until all projections had caught up, in milliseconds a
 * request, and how long that took.
 */
export async function measured(desk, series, limits) {
  await caughtUp(desk.url);
  const before = { desk: cpuOf(desk.pid), postgres: cpuOfPostgres(desk.postgres.pid) };
  const found = await closedLoop(series, limits);
  const behind = await caughtUp(desk.url);
  const cpuDesk = (cpuOf(desk.pid) - before.desk) / found.count;
  const cpuPostgres = (cpuOfPostgres(desk.postgres.pid) - before.postgres) / found.count;
  return { ...found, cpu: cpuDesk + cpuPostgres, cpuDesk, cpuPostgres, behind };
}
