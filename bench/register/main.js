import { readArguments } from '../lib/arguments.js';
import { cpuOf, cpuOfPostgres, deskOn, postgresOn } from '../lib/cpu.js';
import { actor } from '../lib/desk.js';
import { Connection } from '../lib/load.js';
import { caughtUp } from '../lib/metrics.js';
import { NOTHING, REGISTER_ONLY } from '../lib/operations.js';
import { percentile, printTable } from '../lib/table.js';
import { Inserts } from './inserts.js';

const USAGE = `registerTicket over HTTP: rate, latency, and CPU of desk and PostgreSQL together until projections have caught up.

  node register/main.js [--data .ledgerdesk/demo] [--url http://localhost:8080/graphql]
      [--clients 1,8,32] [--seconds 10] [--warm-up 20]
      [--desk-pid <pid>] [--pg-pid <pid>] [--pg-url postgres://…]

Processes and password of an embedded PostgreSQL are found in the desk's data directory; for another one give the three last.

Beside it in the same run, by as many clients: single-row inserts of about the same size into the same PostgreSQL, each a durable
commit (what a desk of rows would do at least), and empty GraphQL queries (what HTTP and GraphQL cost alone). The load generator
shares the machine; its own CPU is not counted. Linux only.`;

const options = readArguments(USAGE, {
  data: { type: 'string', default: '.ledgerdesk/demo' },
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  clients: { type: 'string', default: '1,8,32' },
  seconds: { type: 'string', default: '10' },
  'warm-up': { type: 'string', default: '20' },
  'desk-pid': { type: 'string' },
  'pg-pid': { type: 'string' },
  'pg-url': { type: 'string' },
});
const deskPid = Number(options['desk-pid'] ?? deskOn(options.data));
const postgres = options['pg-pid']
  ? { pid: Number(options['pg-pid']), url: options['pg-url'] }
  : postgresOn(options.data);
const authorization = actor('agent', 'bench', 'Bench');
const seconds = Number(options.seconds);
let registered = 0;

const SERIES = {
  registerTicket: {
    open: () => Connection.open(options.url, authorization),
    send: async (connection) => {
      const answer = await connection.post(registration(++registered));
      if (!answer.includes('"errors":[]')) throw new Error(answer.slice(0, 500));
    },
  },
  'insert of a row': postgres.url && {
    open: () => Inserts.open(postgres.url),
    send: (inserts) => inserts.one(),
  },
  'empty query': {
    open: () => Connection.open(options.url, authorization),
    send: (connection) => connection.post(JSON.stringify({ query: NOTHING })),
  },
};

console.error(`warming up for ${options['warm-up']} s`);
await measure(SERIES.registerTicket, 8, Number(options['warm-up']));
await measure(SERIES['empty query'], 8, 3);

const rows = [];
for (const clients of options.clients.split(',').map(Number)) {
  for (const [name, series] of Object.entries(SERIES)) {
    if (!series) continue;
    const { count, elapsed, sorted, cpuDesk, cpuPostgres, behind } = await measure(series, clients, seconds);
    rows.push([
      name,
      clients,
      Math.round(count / elapsed),
      percentile(sorted, 0.5).toFixed(2),
      percentile(sorted, 0.99).toFixed(2),
      ((cpuDesk + cpuPostgres) / count).toFixed(3),
      (cpuDesk / count).toFixed(3),
      (cpuPostgres / count).toFixed(3),
      name === 'registerTicket' ? behind : '',
    ]);
    console.error(`${name}, ${clients} clients: ${count} in ${elapsed.toFixed(1)} s`);
  }
}
printTable(
  ['what', 'clients', 'per second', 'p50 ms', 'p99 ms', 'CPU ms each', 'desk', 'PostgreSQL', 'caught up after ms'],
  rows,
);
process.exit(0);

/** So many clients, each sending one after the other for so long; CPU until projections have caught up. */
async function measure(series, clients, duration) {
  const connections = await Promise.all(Array.from({ length: clients }, () => series.open()));
  await caughtUp(options.url);
  const cpuBefore = { desk: cpuOf(deskPid), postgres: cpuOfPostgres(postgres.pid) };
  const latencies = [];
  const began = performance.now();
  const end = began + duration * 1000;
  await Promise.all(
    connections.map(async (connection) => {
      for (let sent = performance.now(); sent < end; ) {
        await series.send(connection);
        const answered = performance.now();
        latencies.push(answered - sent);
        sent = answered;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  const behind = await caughtUp(options.url);
  const result = {
    count: latencies.length,
    elapsed,
    sorted: Float64Array.from(latencies).sort(),
    cpuDesk: cpuOf(deskPid) - cpuBefore.desk,
    cpuPostgres: cpuOfPostgres(postgres.pid) - cpuBefore.postgres,
    behind,
  };
  await Promise.all(connections.map((connection) => connection.close()));
  return result;
}

/** A requester writes more than once: one in ten registrations is by somebody new. */
function registration(n) {
  const person = Math.floor(n / 10) + process.pid * 100_000;
  return JSON.stringify({
    query: REGISTER_ONLY,
    variables: {
      input: {
        requester: { id: `bench-${person}`, name: 'Marina Petrova', email: `marina.${person}@example.org` },
        channel: 'MAIL',
        subject: 'The printer on the third floor is silent',
        description:
          'Since this morning it takes the paper in and gives nothing back. The lamp is green. ' +
          'Colleagues on the same floor have the same, those on the second do not.',
        kind: 'INCIDENT',
        impact: 'DEPARTMENT',
        urgency: 'MEDIUM',
      },
    },
  });
}
