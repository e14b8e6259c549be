import { readArguments } from '../lib/arguments.js';
import { deskOn, postgresOn } from '../lib/cpu.js';
import { actor } from '../lib/desk.js';
import { closedLoop, measured } from '../lib/loop.js';
import { emptyQueries, insertedRows, registrations, tokenOf } from '../lib/series.js';
import { printTable } from '../lib/table.js';

const USAGE = `registerTicket over HTTP: rate, latency, and CPU of desk and PostgreSQL together until projections have caught up.

  node register/main.js [--data .ledgerdesk/demo] [--url http://localhost:8080/graphql]
      [--clients 1,8,32] [--seconds 10] [--warm-up 20]
      [--token irina] [--tenant bare] [--desk-pid <pid>] [--pg-pid <pid>] [--pg-url postgres://…]

With --token the same again by that user of the desk's development issuer, who shows a verified token instead of a name.
With --tenant the same again in that tenant: the demo's own has agreements, so that clocks are counted, a new one has none.
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
  token: { type: 'string' },
  tenant: { type: 'string' },
  'desk-pid': { type: 'string' },
  'pg-pid': { type: 'string' },
  'pg-url': { type: 'string' },
});
const desk = {
  url: options.url,
  pid: Number(options['desk-pid'] ?? deskOn(options.data)),
  postgres: options['pg-pid'] ? { pid: Number(options['pg-pid']), url: options['pg-url'] } : postgresOn(options.data),
};
const seconds = Number(options.seconds);
const SERIES = {
  registerTicket: registrations(desk),
  'with a token': options.token && registrations(desk, undefined, await tokenOf(desk, options.token)),
  'in the other tenant':
    options.tenant && registrations(desk, undefined, actor('agent', `bench@${options.tenant}`, 'Bench')),
  'insert of a row': desk.postgres.url && insertedRows(desk),
  'empty query': emptyQueries(desk),
};

console.error(`warming up for ${options['warm-up']} s`);
await closedLoop(SERIES.registerTicket, { clients: 1, most: 1 }); // what lags is measured from the first event on
await measured(desk, SERIES.registerTicket, { clients: 8, seconds: Number(options['warm-up']) });
if (options.tenant) await measured(desk, SERIES['in the other tenant'], { clients: 8, seconds: 5 });
await measured(desk, SERIES['empty query'], { clients: 8, seconds: 3 });

const rows = [];
for (const clients of options.clients.split(',').map(Number)) {
  for (const [name, series] of Object.entries(SERIES)) {
    if (!series) continue;
    const { count, elapsed, rate, p50, p99, cpu, cpuDesk, cpuPostgres, behind } = await measured(desk, series, {
      clients,
      seconds,
    });
    rows.push([
      name,
      clients,
      Math.round(rate),
      p50.toFixed(2),
      p99.toFixed(2),
      cpu.toFixed(3),
      cpuDesk.toFixed(3),
      cpuPostgres.toFixed(3),
      name === 'registerTicket' || name === 'in the other tenant' ? behind : '',
    ]);
    console.error(`${name}, ${clients} clients: ${count} in ${elapsed.toFixed(1)} s`);
  }
}
printTable(
  ['what', 'clients', 'per second', 'p50 ms', 'p99 ms', 'CPU ms each', 'desk', 'PostgreSQL', 'caught up after ms'],
  rows,
);
process.exit(0);
