import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { caughtUp } from '../lib/metrics.js';
import { subscribe } from '../lib/subscription.js';

const USAGE = `Registers tickets that are all due in the same second, and measures how long after it the last breach is recorded; then changes the
calendar of all of them and measures until every due date has moved.

  node servicelevels/main.js [--url http://localhost:8080/graphql] [--tenant levels] [--tickets 10000] [--clients 32]

Leaves with 1 if a breach is missing or there twice, or a due date did not move.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  tenant: { type: 'string', default: 'levels' },
  tickets: { type: 'string', default: '10000' },
  clients: { type: 'string', default: '32' },
});
const wanted = Number(options.tickets);
const desk = new Desk(options.url, Number(options.clients));
const as = actor('agent', `anna@${options.tenant}`);
const seconds = (from) => ((Date.now() - from) / 1000).toFixed(1);

await define('Calendar', 'calendar', 'always', { name: 'Always', zone: 'UTC', continuous: true });
await define('Plan', 'plan', 'plan', {
  name: 'Plan',
  targets: [
    { target: 'FIRST_RESPONSE', seconds: 3600 },
    { target: 'RESOLUTION', seconds: 30 * 24 * 3600 },
  ],
});
await define('Agreement', 'agreement', 'all', { name: 'All', planId: 'plan', calendarId: 'always', validFrom: '2020-01-01T00:00:00Z' });
await caughtUp(options.url, 60_000);

const alerts = { BREACH: [], DUE_MOVED: [] };
const listening = subscribe(
  {
    url: desk.socketUrl,
    authorization: as,
    query: 'subscription { slaAlerts(after: "p0", filter: {kinds: [BREACH, DUE_MOVED]}) { notice { kind ticketId target detectedAt } } }',
  },
  ({ slaAlerts: { notice } }) => alerts[notice.kind].push(notice),
);
let failed = false;

const dueAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + Math.max(20, wanted / 200) * 1000);
const receivedAt = new Date(dueAt.getTime() - 3600 * 1000).toISOString();
const begun = Date.now();
let next = 0;
await Promise.all(
  Array.from({ length: Number(options.clients) }, async () => {
    while (next < wanted) {
      const n = next++;
      await desk.send(as, 'mutation($input: RegisterTicketInput!) { registerTicket(input: $input) { errors { code } } }', {
        input: { channel: 'PORTAL', subject: `Matter ${n}`, description: 'x', receivedAt, requester: { id: `r${n % 500}` } },
      });
    }
  }),
);
console.log(`${wanted} tickets registered in ${seconds(begun)} s (${(wanted / seconds(begun)).toFixed(0)} a second), due at ${dueAt.toISOString()}`);
if (Date.now() > dueAt) console.log('they were registered too slowly: some are overdue already');
await caughtUp(options.url, 120_000);

await until(() => alerts.BREACH.length >= wanted, 180_000);
const last = Math.max(...alerts.BREACH.map(({ detectedAt }) => new Date(detectedAt)));
console.log(`${alerts.BREACH.length} breaches, the last one noticed ${((last - dueAt) / 1000).toFixed(1)} s after the due date`);
check('BREACH');

const changed = Date.now();
const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => ({ day, hours: ['09:00-18:00'] }));
await send('mutation($input: ChangeCalendarInput!) { changeCalendar(input: $input) { errors { code message } } }', {
  input: { id: 'always', calendar: { name: 'Office', zone: 'UTC', week } },
});
await until(() => alerts.DUE_MOVED.length >= wanted, 300_000);
console.log(`${alerts.DUE_MOVED.length} due dates moved, all recorded and told within ${seconds(changed)} s of the change of the calendar`);
check('DUE_MOVED');
listening.close();
process.exit(failed ? 1 : 0);

async function until(reached, limit) {
  const started = Date.now();
  while (!reached() && Date.now() - started < limit) await new Promise((resolve) => setTimeout(resolve, 100));
}

function check(kind) {
  const told = alerts[kind].map(({ ticketId, target }) => `${ticketId} ${target}`);
  if (told.length !== wanted || new Set(told).size !== wanted) {
    console.error(`${kind}: ${told.length} of ${wanted}, ${told.length - new Set(told).size} of them twice`);
    failed = true;
  }
}

async function define(kind, field, key, content) {
  await send(`mutation($input: Define${kind}Input!) { define${kind}(input: $input) { errors { code message } } }`, { input: { key, [field]: content } });
}

async function send(query, variables) {
  const [{ errors }] = Object.values(await desk.send(as, query, variables));
  if (errors.length) throw new Error(JSON.stringify(errors));
}
