import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { ended, events, standing, upload } from './desk.js';

const USAGE = `Imports a log into an empty tenant while the desk is killed at random moments, and compares with an import that was not.

  node import/kills.js <log.csv.gz> --jar quarkus-run.jar --data-directory dir [--java java] [--port 8099] [--kills 10] [--seed 1]
       [--tenant killed] [--whole main]

Starts the desk itself. The tenant --whole must hold an import of the same log and nothing else; if it is empty that is done first. Leaves with 1 if the two differ
in an event, but for ids, numbers and times of recording.`;

const options = readArguments(
  USAGE,
  {
    jar: { type: 'string' },
    'data-directory': { type: 'string' },
    java: { type: 'string', default: 'java' },
    port: { type: 'string', default: '8099' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    tenant: { type: 'string', default: 'killed' },
    whole: { type: 'string', default: 'main' },
  },
  ['jar', 'data-directory'],
);
const path = options.positionals[0];
const url = `http://localhost:${options.port}/graphql`;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let seed = Number(options.seed);
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

async function start() {
  const log = openSync(join(options['data-directory'], '..', 'kills.log'), 'a');
  const child = spawn(
    options.java,
    [
      '-Dquarkus.profile=demo',
      '-Dledgerdesk.demo.fill=false',
      `-Dquarkus.http.port=${options.port}`,
      `-Dledgerdesk.data-directory=${options['data-directory']}`,
      '-Dledgerdesk.importing.silence=5s',
      '-jar',
      options.jar,
    ],
    { stdio: ['ignore', log, log] },
  );
  for (;;) {
    try {
      if ((await fetch(new URL('/q/health/ready', url))).ok) return child;
    } catch {
      // not yet
    }
    if (child.exitCode !== null) throw new Error(`the desk left with ${child.exitCode}`);
    await sleep(200);
  }
}

const gone = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode ? resolve() : child.on('exit', resolve)));
const as = actor('agent', `importer@${options.tenant}`);
let child = await start();
let desk = new Desk(url, 2);
const reference = actor('agent', `importer@${options.whole}`);
if ((await desk.send(reference, '{ imports(first: 1) { nodes { id } } }')).imports.nodes.length === 0) {
  await ended(desk, reference, await upload(url, reference, path));
}
const id = await upload(url, as, path);
let kills = 0;
let last;
while (kills < Number(options.kills)) {
  const from = (await standing(desk, as, id)).done;
  const target = from + random() * Math.min(0.18, (1.6 * (1 - from)) / (Number(options.kills) - kills));
  do {
    await sleep(50 + random() * 300);
    last = await standing(desk, as, id);
  } while (last.done < target && last.state !== 'DONE');
  if (last.state === 'DONE') break;
  child.kill('SIGKILL');
  await gone(child);
  desk.close();
  kills++;
  console.log(`killed at ${(last.done * 100).toFixed(1)} %, ${last.rows.read} rows`);
  child = await start();
  desk = new Desk(url, 2);
}
last = await ended(desk, as, id);
console.log(`${kills} kills; ${last.state}: ${JSON.stringify(last.rows)}`);

async function histories(tenant) {
  const found = new Map();
  const reader = actor('agent', `reader@${tenant}`);
  for await (const event of events(desk, reader, 'type ticketId causationId occurredAt historical actor { id } data')) {
    const data = JSON.stringify(event.data).replaceAll(/"number":"[^"]*"/g, '"number":""').replaceAll(event.ticketId, 'T').replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '""').replaceAll(/"ticket":"[^"]*"/g, '');
    const one = `${event.type} ${event.causationId} ${event.occurredAt} ${event.historical} ${event.actor.id} ${data}`;
    const before = found.get(event.ticketId) ?? { hash: '', events: 0, first: event.causationId };
    found.set(event.ticketId, { ...before, hash: createHash('sha1').update(before.hash).update(one).digest('hex'), events: before.events + 1 });
  }
  return new Map([...found.values()].map((ticket) => [ticket.first, ticket]));
}

const whole = await histories(options.whole);
const killed = await histories(options.tenant);
const differ = [...whole].filter(([first, ticket]) => killed.get(first)?.hash !== ticket.hash);
const sum = (all) => [...all.values()].reduce((total, ticket) => total + ticket.events, 0);
console.log(`${whole.size} tickets with ${sum(whole)} events without kills, ${killed.size} with ${sum(killed)} with them: ${differ.length} differ`);
desk.close();
child.kill('SIGTERM');
await gone(child);
process.exit(differ.length === 0 && whole.size === killed.size && last.state === 'DONE' ? 0 : 1);
