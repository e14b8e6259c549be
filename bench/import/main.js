import { writeFileSync } from 'node:fs';
import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { caughtUp } from '../lib/metrics.js';
import { printTable } from '../lib/table.js';
import { ended, events, head, report, tickets, upload } from './desk.js';
import { causeOf, rowsOf } from './rows.js';
import { reason, verdict } from './verdict.js';

const USAGE = `Imports a ServiceNow audit log and compares every ticket with the log's own columns; then imports it again.

  node import/main.js <log.csv.gz> [--url http://localhost:8080/graphql] [--tenant main] [--details file] [--once]

Leaves with 1 if a difference is not explained, 1 % of the rows or more were refused, an event stands on no row,
or the second import writes anything. --details writes every difference of every ticket to a file.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  tenant: { type: 'string', default: 'main' },
  details: { type: 'string' },
  once: { type: 'boolean', default: false },
});
const path = options.positionals[0];
if (!path) {
  console.error(USAGE);
  process.exit(2);
}
const desk = new Desk(options.url, 4);
const as = actor('agent', `importer@${options.tenant}`);
const faults = [];

const id = await upload(options.url, as, path);
const done = await ended(desk, as, id);
if (done.state !== 'DONE') {
  console.error(`the import ended as ${done.state}: ${done.problem}`);
  process.exit(1);
}
await caughtUp(options.url, 600_000);
const found = await report(options.url, as, id);
const refused = new Set(found.filter(({ kind }) => kind === 'REFUSED').map(({ line }) => line));
const seconds = (new Date(done.finishedAt) - new Date(done.startedAt)) / 1000;
console.log(
  `${done.rows.read} rows in ${seconds.toFixed(1)} s (${(done.rows.read / seconds).toFixed(0)} a second): ${done.rows.written} written, ` +
    `${done.rows.repeated} there already, ${done.rows.refused} refused, ${done.rows.explained} explained`,
);
for (const code of new Set(found.map((f) => f.code))) console.log(`  ${code}: ${found.filter((f) => f.code === code).length}`);
if (done.rows.refused >= done.rows.read / 100) faults.push(`${done.rows.refused} rows refused: 1 % or more`);

const incidents = new Map();
const causes = new Map();
for await (const one of rowsOf(path)) {
  if (refused.has(one.line)) continue;
  causes.set(causeOf('servicenow', one), one.row.number);
  if (!incidents.has(one.row.number)) incidents.set(one.row.number, []);
  incidents.get(one.row.number).push(one.row);
}
incidents.forEach((rows) => rows.sort((a, b) => a.sys_mod_count - b.sys_mod_count));

const OPEN = new Set(['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_FOR_REQUESTER', 'ON_HOLD', 'IN_REVIEW']);
const counts = new Map();
const types = new Map();
const standing = new Set();
let all = 0;
let baseless = 0;
let live = 0;
for await (const event of events(desk, as, 'type ticketId causationId historical data')) {
  if (!event.historical && !event.causationId) continue; // of tickets that were made here
  all++;
  if (!causes.has(event.causationId)) baseless++;
  if (!event.historical) live++;
  standing.add(event.causationId);
  types.set(event.type, (types.get(event.type) ?? 0) + 1);
  if (!counts.has(event.ticketId)) counts.set(event.ticketId, { handOvers: 0, reopenings: 0 });
  const of = counts.get(event.ticketId);
  const { from, to } = event.data;
  if (event.type === 'ticket.TicketAssigned' && from?.group?.id && to?.group?.id && from.group.id !== to.group.id) of.handOvers++;
  if (event.type === 'ticket.TicketReopened') of.reopenings++;
  if (event.type === 'ticket.StateImported' && (from === 'RESOLVED' || from === 'CLOSED') && OPEN.has(to)) of.reopenings++;
}
console.log(`${all} events, ${baseless} that no row stands behind, ${live} not marked as historical; rows without an event: ${[...causes.keys()].filter((c) => !standing.has(c)).length}`);
if (baseless || live) faults.push('events without a row');
console.log([...types].sort((a, b) => b[1] - a[1]).map(([type, n]) => `  ${type}: ${n}`).join('\n'), '\n');

const ASPECTS = { state: 'state', priority: 'priority', handOvers: 'hand-overs', reopenings: 'reopenings' };
const verdicts = [];
for await (const ticket of tickets(desk, as, 'id externalId state priority handOvers round')) {
  const rows = incidents.get(ticket.externalId);
  if (!rows) continue;
  const counted = counts.get(ticket.id) ?? { handOvers: 0, reopenings: 0 };
  if (ticket.round - 1 !== counted.reopenings) faults.push(`${ticket.externalId}: round ${ticket.round}, ${counted.reopenings} reopenings in its events`);
  verdicts.push({ incident: ticket.externalId, ...verdict(rows, ticket, counted) });
}
console.log(`${verdicts.length} tickets of ${incidents.size} incidents\n`);
if (verdicts.length !== incidents.size) faults.push('tickets are missing');
printTable(
  ['as the log ends', 'tickets', 'of'],
  [
    ...Object.entries(ASPECTS).map(([key, name]) => [name, verdicts.filter((v) => v[key].same).length, verdicts.length]),
    ['all four', verdicts.filter((v) => Object.keys(ASPECTS).every((k) => v[k].same)).length, verdicts.length],
  ],
);
const reasons = new Map();
const details = [];
for (const v of verdicts) {
  for (const [key, name] of Object.entries(ASPECTS)) {
    if (v[key].same) continue;
    const why = `${name}: ${reason(v[key])}`;
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
    details.push(`${v.incident} ${name}: ${v[key].is} here, ${v[key].should} in the log; ${v[key].why?.join('; ') ?? `NOT EXPLAINED (its rows show ${v[key].shown})`}`);
  }
}
console.log();
printTable(['why not', 'tickets'], [...reasons].sort((a, b) => b[1] - a[1]));
const unexplained = [...reasons].filter(([why]) => why.endsWith('NOT EXPLAINED')).reduce((sum, [, n]) => sum + n, 0);
console.log(`\nNot explained: ${unexplained}`);
if (unexplained) faults.push(`${unexplained} differences are not explained`);
if (options.details) writeFileSync(options.details, details.join('\n') + '\n');

if (!options.once) {
  const before = await head(desk, as);
  const again = await ended(desk, as, await upload(options.url, as, path));
  const more = (await head(desk, as)) - before;
  console.log(`Again: ${again.rows.written} rows written, ${again.rows.repeated} there already; the ledger grew by ${more} events, 2 of them the import's own.`);
  if (again.rows.written || more !== 2) faults.push('the second import wrote something');
}
desk.close();
faults.slice(0, 20).forEach((fault) => console.log(`FAULT ${fault}`));
process.exit(faults.length ? 1 : 0);
