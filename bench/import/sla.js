import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { caughtUp } from '../lib/metrics.js';
import { printTable } from '../lib/table.js';
import { ended, head, tickets, upload } from './desk.js';
import { rowsOf } from './rows.js';

const USAGE = `Gives an empty tenant an agreement fitted to a ServiceNow audit log, imports the log, and shows compliance by priority beside
the log's own made_sla; then asks what a stricter agreement would have made of it.

  node import/sla.js <log.csv.gz> [--url http://localhost:8080/graphql] [--tenant main]

Leaves with 1 if a ticket that the log resolves has no judged clock, if slaCompliance says something else than the tickets' own
clocks, or if the stricter agreement changes no figure or writes an event.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  tenant: { type: 'string', default: 'main' },
});
const path = options.positionals[0];
if (!path) {
  console.error(USAGE);
  process.exit(2);
}
const desk = new Desk(options.url, 4);
const as = actor('agent', `importer@${options.tenant}`);
const faults = [];
const HOUR = 3600;

/** Hours around the clock on working days, without those of waiting for the requester, that fit made_sla best. Next to nothing of P1 and P2 made it. */
const FITTED = { P1: 0.1, P2: 0.1, P3: 56.6, P4: 169 };
const STRICTER = Object.fromEntries(Object.entries(FITTED).map(([priority, hours]) => [priority, hours / 2]));

await define('Calendar', 'calendar', 'working-days', {
  name: 'Around the clock on working days',
  zone: 'UTC',
  week: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => ({ day, hours: ['00:00-24:00'] })),
});
for (const [key, hours] of [['fitted', FITTED], ['stricter', STRICTER]]) {
  await define('Plan', 'plan', key, {
    name: key,
    targets: Object.entries(hours).map(([priority, h]) => ({ target: 'RESOLUTION', priority, seconds: Math.round(h * HOUR) })),
  });
}
const agreement = (planId, validTo) => ({ name: planId, planId, calendarId: 'working-days', validFrom: '2010-01-01T00:00:00Z', validTo });
await define('Agreement', 'agreement', 'fitted', agreement('fitted', null));
await define('Agreement', 'agreement', 'stricter', { ...agreement('stricter', '2010-01-02T00:00:00Z'), validFrom: '2009-01-01T00:00:00Z', validTo: '2009-01-02T00:00:00Z' });
await caughtUp(options.url, 60_000);

const done = await ended(desk, as, await upload(options.url, as, path));
if (done.state !== 'DONE') throw new Error(`the import ended as ${done.state}: ${done.problem}`);
await caughtUp(options.url, 600_000);

const said = new Map();
for await (const { row } of rowsOf(path)) {
  const before = said.get(row.number);
  if (!before || Number(row.sys_mod_count) >= Number(before.sys_mod_count)) said.set(row.number, row);
}

const byPriority = new Map();
for await (const ticket of tickets(desk, as, 'externalId priority resolvedAt clocks { target round met elapsedSeconds targetSeconds }')) {
  const row = said.get(ticket.externalId);
  const last = ticket.clocks.filter(({ target, met }) => target === 'RESOLUTION' && met !== null).sort((a, b) => b.round - a.round)[0];
  if (!row || !ticket.priority) continue;
  if (!last) {
    if (ticket.resolvedAt) faults.push(`${ticket.externalId} was resolved, and no clock of it was judged`);
    continue;
  }
  const of = byPriority.get(ticket.priority) ?? { judged: 0, met: 0, made: 0, same: 0, onlyLog: 0, onlyDesk: 0 };
  byPriority.set(ticket.priority, of);
  const made = row.made_sla === 'true';
  of.judged++;
  of.met += last.met;
  of.made += made;
  of.same += made === last.met;
  of.onlyLog += made && !last.met;
  of.onlyDesk += !made && last.met;
}
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
printTable(
  ['priority', 'judged', 'in time here', 'made_sla', 'same verdict', 'only the log in time', 'only the desk'],
  [...byPriority].sort().map(([priority, of]) => [
    priority,
    of.judged,
    share(of.met, of.judged),
    share(of.made, of.judged),
    share(of.same, of.judged),
    of.onlyLog,
    of.onlyDesk,
  ]),
);

const PERIOD = 'from: "2010-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z"';
const { slaCompliance } = await desk.send(
  as,
  `{ slaCompliance(${PERIOD}, attribute: EVENT_DATE, groupBy: [PRIORITY], filter: { targets: [RESOLUTION] }) { priority stopped inTime } }`,
);
for (const { priority, stopped, inTime } of slaCompliance) {
  const of = byPriority.get(priority);
  if (of && (of.judged !== stopped || of.met !== inTime)) {
    faults.push(`slaCompliance has ${inTime} of ${stopped} of ${priority} in time, the tickets ${of.met} of ${of.judged}`);
  }
}

const before = await head(desk, as);
const started = Date.now();
const { slaWhatIf } = await desk.send(
  as,
  `{ slaWhatIf(${PERIOD}, instead: { agreement: "stricter" }) { tickets rows { target priority was { stopped inTime } wouldBe { stopped inTime } } } }`,
);
console.log(`slaWhatIf over ${slaWhatIf.tickets} tickets: ${((Date.now() - started) / 1000).toFixed(1)} s`);
printTable(
  ['target', 'priority', 'was in time', 'would have been'],
  slaWhatIf.rows.map(({ target, priority, was, wouldBe }) => [target, priority ?? '', share(was.inTime, was.stopped), share(wouldBe.inTime, wouldBe.stopped)]),
);
if (slaWhatIf.rows.every(({ was, wouldBe }) => was.inTime === wouldBe.inTime)) faults.push('the stricter agreement changes nothing');
if ((await head(desk, as)) !== before) faults.push('events were written while nothing happened');

for (const fault of faults.slice(0, 20)) console.error(fault);
desk.close?.();
process.exit(faults.length ? 1 : 0);

async function define(kind, field, key, content) {
  const answer = await desk.send(
    as,
    `mutation($input: Define${kind}Input!) { define${kind}(input: $input) { errors { code message } } }`,
    { input: { key, [field]: content } },
  );
  const { errors } = answer[`define${kind}`];
  if (errors.length && !errors.every(({ code }) => code === 'CATALOGUE_ENTRY_EXISTS')) throw new Error(JSON.stringify(errors));
}
