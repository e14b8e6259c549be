import { setTimeout as pause } from 'node:timers/promises';
import { readArguments } from '../lib/arguments.js';
import { Desk } from '../lib/desk.js';
import { MUTATIONS } from '../lib/operations.js';
import { openSubscribers } from '../lib/subscribers.js';
import { percentile, printTable } from '../lib/table.js';

const USAGE = `Many subscribers, of which some stop reading: what that does to the others, to the desk's heap, and how the silent ones end.

  node deaf/main.js [--url http://localhost:8080/graphql] [--subscribers 1000] [--deaf 100] [--seconds 60] [--rate 4] [--actor "agent:anna; name=Anna"]

Leaves with 0 if the others' p99 with deaf ones among them is at most twice that without, and every deaf one was closed with 4412.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  subscribers: { type: 'string', default: '1000' },
  deaf: { type: 'string', default: '100' },
  seconds: { type: 'string', default: '60' },
  rate: { type: 'string', default: '4' },
  actor: { type: 'string', default: 'agent:anna; name=Anna' },
});
const authorization = `Actor ${options.actor}`;
const [many, deafOnes, seconds, rate] = [options.subscribers, options.deaf, options.seconds, options.rate].map(Number);
const desk = new Desk(options.url, 4);
const open = (count, query, onItem) => openSubscribers({ url: desk.socketUrl, authorization }, count, query, onItem);
const LITTLE = 'subscription { ticketEvents { position recordedAt } }';
const MUCH = 'subscription { ticketEvents { position data } }';
/** What the deaf ones would have to read: enough to fill a socket's buffers within seconds. */
const NOTE = 'n'.repeat(60_000);

let latencies = [];
const ticket = await register();
const readers = await open(many - deafOnes, LITTLE, (item) => latencies.push(Date.now() - Date.parse(item.recordedAt)));
await phase(15); // to warm up
const alone = await phase(seconds);
const deaf = await open(deafOnes, MUCH, () => {});
deaf.forEach((one) => one.socket._socket.pause());
const among = await phase(seconds);
deaf.forEach((one) => one.socket._socket.resume());
await Promise.race([Promise.all(deaf.map((one) => one.closed)), pause(10_000)]);
const codes = {};
for (const one of deaf) codes[one.code ?? 'open'] = (codes[one.code ?? 'open'] ?? 0) + 1;

printTable(
  ['', 'readers', 'deaf', 'items', 'p50 ms', 'p99 ms', 'longest ms', 'heap MiB'],
  [
    ['without', readers.length, 0, ...alone],
    ['with', readers.length, deafOnes, ...among],
  ],
);
const ratio = among[2] / alone[2];
const lost = readers.filter((one) => one.code !== undefined).length;
console.log(`p99 with deaf subscribers is ${ratio.toFixed(2)} times that without; the deaf ones ended with ${JSON.stringify(codes)}; readers lost: ${lost}`);
process.exit(ratio <= 2 && codes[4412] === deafOnes && lost === 0 ? 0 : 1);

/** Writes at the rate for so long; answers what arrived at the readers. */
async function phase(length) {
  latencies = [];
  const until = Date.now() + length * 1000;
  for (let next = Date.now(); next < until; next += 1000 / rate) {
    await pause(Math.max(0, next - Date.now()));
    await desk.send(authorization, MUTATIONS.addNote.text, { input: { ticketId: ticket, text: NOTE } });
  }
  await pause(1000);
  const sorted = latencies.sort((a, b) => a - b);
  return [sorted.length, percentile(sorted, 0.5), percentile(sorted, 0.99), sorted.at(-1), await heap()];
}

async function register() {
  const { registerTicket } = await desk.send(authorization, MUTATIONS.registerTicket.text, {
    input: { channel: 'API', subject: 'Bench', description: 'Many look on', requester: { id: 'bench' } },
  });
  return registerTicket.ticket.id;
}

/** What was alive at the latest collection of the whole heap; where none was yet, all that is in use, garbage too. */
async function heap() {
  const text = await (await fetch(new URL('/q/metrics', options.url))).text();
  const sum = (name) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*area="heap"[^}]*\\})? (\\S+)`, 'gm'))].reduce((all, m) => all + Number(m[1]), 0);
  return Math.round((sum('jvm_gc_live_data_size_bytes') || sum('jvm_memory_used_bytes')) / 1048576);
}
