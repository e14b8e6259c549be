import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { EVENTS, MUTATIONS } from '../lib/operations.js';
import { Seen, subscribe } from '../lib/subscription.js';

const USAGE = `Watches ticketEvents while tickets are written, cuts the socket several times in mid-stream, goes on behind the last
position, and at the end compares with the log as one unbroken subscription reads it.

  node resume/main.js [--url http://localhost:8080/graphql] [--tickets 300] [--cuts 5] [--actor "agent:anna; name=Anna"]

Leaves with 0 if no event is missing and none came twice, else with 1.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  tickets: { type: 'string', default: '300' },
  cuts: { type: 'string', default: '5' },
  actor: { type: 'string', default: 'agent:anna; name=Anna' },
});
const authorization = `Actor ${options.actor}`;
const tickets = Number(options.tickets);
const cuts = Number(options.cuts);
const desk = new Desk(options.url, 4);
const from = await EVENTS.now(desk, authorization);

/** How many events each ticket has, by its version. */
const versions = new Map();
const writing = write().catch((error) => {
  console.error(`writing failed: ${error.message}`);
  process.exit(1);
});

const seen = new Seen();
let connections = 0;
await Promise.all([writing, watch()]);

const whole = new Seen();
const reader = read(from, whole);
const complete = await whole.until((all) => all.missing(versions) === 0, 30_000);
reader.close();
desk.close();

const faults = [
  ...(seen.missing(versions) === 0 ? [] : [`${seen.missing(versions)} events are missing`]),
  ...seen.twice.map((event) => `twice: ${event}`),
  ...(complete ? [] : ['the unbroken subscription did not show every event either']),
  ...(inOrder(seen.events, whole.events) ? [] : ['the order differs from that of the unbroken subscription']),
  ...(connections > cuts ? [] : [`only ${connections} connections: the stream was too short to cut ${cuts} times`]),
];
console.log(
  `${tickets} tickets, ${[...versions.values()].reduce((sum, version) => sum + version, 0)} events; ` +
    `${connections} connections, ${connections - 1} of them after a cut; ${seen.events.length} events seen`,
);
faults.slice(0, 20).forEach((fault) => console.error(fault));
console.log(faults.length === 0 ? 'none missing, none twice' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

/** Four front-ends that register, answer and resolve. */
async function write() {
  let left = tickets;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (left-- > 0) await writeOne();
    }),
  );
}

async function writeOne() {
  const send = async (name, input) => {
    const { text, answer } = MUTATIONS[name];
    const { ticket, errors } = answer(
      await desk.send(authorization, text, { input: { commandId: randomUUID(), ...input } }),
    );
    if (errors.length > 0) throw new Error(`${name}: ${errors[0].code} ${errors[0].message}`);
    versions.set(ticket.id, ticket.version);
    return ticket;
  };
  const { id: ticketId } = await send('registerTicket', {
    requester: { id: 'resume-requester', name: 'Rita Requester' },
    channel: 'PHONE',
    subject: 'The printer is silent',
    description: 'It prints nothing and says nothing.',
    receivedAt: new Date(Date.now() - 60_000).toISOString(),
  });
  await send('reply', { ticketId, text: 'We are looking into it.' });
  await send('resolveTicket', { ticketId, code: 'SOLVED', answer: 'Switch it on.' });
  await pause(5);
}

/** Cuts after a share of the expected events each time, as they arrive. */
async function watch() {
  const share = Math.floor((tickets * 3) / (cuts + 1));
  for (let cut = 1; cut <= cuts; cut++) {
    const current = read(seen.last ?? from, seen);
    await seen.until((all) => all.events.length >= cut * share, 60_000);
    current.kill();
    await current.ended;
  }
  const current = read(seen.last ?? from, seen);
  await writing;
  await seen.until((all) => all.missing(versions) === 0, 30_000);
  await pause(500); // what comes twice comes late
  current.close();
}

function read(after, into) {
  connections += into === seen ? 1 : 0;
  let dead = false;
  const run = subscribe(
    { url: desk.socketUrl, authorization, query: EVENTS.text, variables: { after } },
    (data) => {
      if (!dead) into.add(EVENTS.item(data));
    },
  );
  return {
    ...run,
    kill: () => {
      dead = true; // what still lies in this process's buffer counts as not received
      run.kill();
    },
  };
}

function inOrder(some, all) {
  const place = new Map(all.map((event, i) => [event.id, i]));
  return some.every((event, i) => i === 0 || place.get(some[i - 1].id) < place.get(event.id));
}
