import { readArguments } from '../lib/arguments.js';
import { cpuOf, cpuOfPostgres, deskOn, postgresOn } from '../lib/cpu.js';
import { actor, Desk } from '../lib/desk.js';
import { caughtUp } from '../lib/metrics.js';
import { subscribe } from '../lib/subscription.js';

const USAGE = `Changes the calendar of all open tickets of a desk that was made by generate --open yes, while others register tickets:
how long until each move is recorded and told and until the read models show it, and what registering took meanwhile and without
that, beside a loop over minutes that finds due dates of a sample. Then slaWhatIf over what came to its end.

  node servicelevels/recount.js --tickets 100000 [--url http://localhost:8080/graphql] [--rate 20] [--rounds 2] [--data DIR]

  --tickets  open ones that generate was asked for
  --data     the desk's data directory, to tell the CPU that it and its PostgreSQL took
  --rate     tickets that are registered a second meanwhile

Leaves with 1 if a due date did not move, or was told twice.`;

const options = readArguments(USAGE, {
  tickets: { type: 'string' },
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  rate: { type: 'string', default: '20' },
  data: { type: 'string' },
  rounds: { type: 'string', default: '2' },
});
const wanted = Number(options.tickets);
const desk = new Desk(options.url, 64);
const as = actor('agent', 'anna');
const now = () => performance.now();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const WORKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

await caughtUp(options.url, 1_200_000);
let told = [];
let toldAt = 0;
const listening = subscribe(
  {
    url: desk.socketUrl,
    authorization: as,
    query: 'subscription { slaAlerts(filter: {kinds: [DUE_MOVED]}) { notice { ticketId target } } }',
  },
  ({ slaAlerts: { notice } }) => {
    told.push(`${notice.ticketId} ${notice.target}`);
    toldAt = now();
  },
);
await pause(1_000);

console.log(`registerTicket, ${options.rate} a second: ${quantiles(await load(pause(15_000)))}`);
let failed = false;
for (let round = 0; round < Number(options.rounds); round++) {
  told = [];
  const begun = now();
  const cpuBefore = cpu();
  // another one than at any time before
  const hours = [`09:00-17:${String(Math.floor(Date.now() / 1000) % 60).padStart(2, '0')}`];
  const calendar = { name: 'Office', zone: 'UTC', week: WORKDAYS.map((day) => ({ day, hours })) };
  let recorded;
  let shown;
  const latencies = await load(
    (async () => {
      await change(calendar);
      await allTold();
      recorded = (now() - begun) / 1000;
      shown = recorded + (await caughtUp(options.url, 120_000)) / 1000;
    })(),
  );
  await pause(3_000);
  const once = new Set(told).size;
  console.log(
    `${told.length} due dates moved: recorded and told within ${recorded.toFixed(1)} s, in the read models within ${shown.toFixed(1)} s; ` +
      `registerTicket meanwhile: ${quantiles(latencies)}`,
  );
  if (options.data) {
    const [ofDesk, ofPostgres] = cpu().map((used, i) => ((used - cpuBefore[i]) / 1000).toFixed(1));
    console.log(`CPU: desk ${ofDesk} s, PostgreSQL ${ofPostgres} s`);
  }
  if (once !== told.length || once < wanted) {
    console.error(`${once} of ${wanted}, ${told.length - once} of them twice`);
    failed = true;
  }
}
listening.close();

const sample = 200;
const looped = now();
for (let i = 0; i < sample; i++) stepped(Date.now() - i * 60_000, 30 * 24 * 60);
const each = (now() - looped) / sample;
console.log(`a loop over minutes of office hours: ${each.toFixed(2)} ms a due date, ${((each * wanted) / 1000).toFixed(0)} s for ${wanted}`);

const from = new Date(Date.now() - 300 * 86_400_000).toISOString();
const to = new Date(Date.now() + 86_400_000).toISOString();
for (let round = 0; round < 3; round++) {
  const asked = now();
  const { slaWhatIf } = await desk.send(
    as,
    `{ slaWhatIf(from: "${from}", to: "${to}", instead: { plan: "stricter" }) { tickets rows { target priority was { stopped inTime } wouldBe { stopped inTime } } } }`,
  );
  console.log(`slaWhatIf over ${slaWhatIf.tickets} tickets: ${((now() - asked) / 1000).toFixed(1)} s`);
}
process.exit(failed ? 1 : 0);

/** Till all were told of, or nothing is told any more. */
async function allTold() {
  for (const begun = now(); told.length < wanted && now() - Math.max(toldAt, begun) < 30_000; ) await pause(50);
}

/** Registers at an even pace until the promise is kept; milliseconds of each, from when it was to be sent. */
async function load(until) {
  let over = false;
  until.then(() => (over = true));
  const taken = [];
  const begun = now();
  for (let n = 0; !over; n++) {
    const at = begun + (n * 1000) / Number(options.rate);
    if (at > now()) await pause(at - now());
    desk
      .send(as, 'mutation($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id } errors { code } } }', {
        input: { channel: 'PORTAL', subject: 'Meanwhile', description: 'x', requester: { id: `r${n % 500}` } },
      })
      .then(() => taken.push(now() - at));
  }
  await until;
  return taken;
}

/** Milliseconds that desk and PostgreSQL have used. */
function cpu() {
  return options.data ? [cpuOf(deskOn(options.data)), cpuOfPostgres(postgresOn(options.data).pid)] : [];
}

function quantiles(taken) {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms of ${sorted.length}`;
}

/** The instant when so many minutes of office hours have passed. */
function stepped(from, minutes) {
  let at = Math.floor(from / 60_000);
  for (let left = minutes; left > 0; at++) {
    const day = (Math.floor(at / 1440) + 4) % 7;
    const ofDay = at % 1440;
    if (day > 0 && day < 6 && ofDay >= 540 && ofDay < 1080) left--;
  }
  return at * 60_000;
}

async function change(calendar) {
  await asked('mutation($input: ChangeCalendarInput!) { changeCalendar(input: $input) { errors { code message } } }', { input: { id: 'always', calendar } });
}

async function asked(query, variables) {
  const [{ errors }] = Object.values(await desk.send(as, query, variables));
  if (errors.length) throw new Error(JSON.stringify(errors));
}
