import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Desk } from '../lib/desk.js';
import { AGENT } from '../lib/series.js';
import { inTurns } from './rounds.js';

export const title = 'rebuild of read models';
export const large = true;

const START = `mutation ($names: [String!]) { rebuildProjections(input: { projections: $names, checkOnly: false }) {
  rebuilds { id projection } errors { code message } } }`;
const STATE = 'query ($id: ID!) { projectionRebuild(id: $id) { state problem startedAt finishedAt eventsPerSecond } }';
/** From so many on one round takes minutes, in which a JVM has long become warm. */
const MANY = 2_000_000;
const NAMES = '{ projections { name } }';

/** Of the largest desk there is. */
export async function measure({ small, large: big, rounds }) {
  const desk = big ?? small;
  const client = new Desk(desk.url, 2);
  const all = (await client.send(AGENT, NAMES)).projections.map(({ name }) => name);
  const events = await desk.events();
  if (events <= MANY) await rebuilt(client, ['ticket_card'], events);
  const found = await inTurns(events > MANY ? 1 : rounds, {
    card: () => rebuilt(client, ['ticket_card'], events),
    all: () => rebuilt(client, all, events),
    log: () => logRead(desk, events),
  });
  client.close();
  const reference = { what: 'events/s that PostgreSQL reads alone', values: found.log };
  return [
    { what: `rebuild of ticket_card, ${events} events`, unit: '/s', aim: { least: 150_000 }, values: found.card, reference },
    {
      what: `rebuild of all ${all.length} read models, ${events} events`,
      unit: '/s',
      aim: { least: 50_000 },
      values: found.all,
      reference,
    },
  ];
}

/** Events a second from the request to the switched tables, over all of the named together. */
async function rebuilt(client, names, events) {
  const began = performance.now();
  const { rebuilds, errors } = (await client.send(AGENT, START, { names })).rebuildProjections;
  if (errors.length) throw new Error(errors[0].message);
  for (const { id, projection } of rebuilds) {
    for (let state = 'RUNNING'; state !== 'DONE'; await pause(state === 'DONE' ? 0 : 50)) {
      const found = (await client.send(AGENT, STATE, { id })).projectionRebuild;
      state = found.state;
      if (!['WAITING', 'RUNNING', 'SWITCHING', 'DONE'].includes(state)) {
        throw new Error(`the rebuild of ${projection} is ${state}: ${found.problem}`);
      }
    }
  }
  return (events * 1000) / (performance.now() - began);
}

/** The log's payloads read in order and made ready to be sent. */
async function logRead(desk, events) {
  const client = new pg.Client({ connectionString: desk.postgres.url });
  await client.connect();
  const began = performance.now();
  await client.query('EXPLAIN (ANALYZE, SERIALIZE BINARY, TIMING OFF) SELECT position, tags, payload FROM event ORDER BY tenant, position');
  const took = performance.now() - began;
  await client.end();
  return (events * 1000) / took;
}
