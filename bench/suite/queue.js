import { measured } from '../lib/loop.js';
import { emptyQueries, requests } from '../lib/series.js';
import { each, inTurns } from './rounds.js';

export const title = 'a queue page of 50';
export const large = true;

const DOCUMENT = `query ($filter: QueueFilterInput, $after: String) {
  queue(first: 50, after: $after, filter: $filter) {
    nodes { lane since ticket {
      id number subject state priority updatedAt
      requester { id name } assignee { group { id name } agent { id name } } lastMessage { kind sentAt text author { name } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The first pages and the second ones of queues that a dispatcher looks at. */
const FILTERS = [
  null,
  { unassigned: true },
  { states: ['IN_PROGRESS'] },
  { groupIds: ['group-2'] },
  { priorities: ['P3', 'P4'] },
  { lanes: ['REGULAR'], groupIds: ['group-1'] },
];

export const measure = measureOf(title, 'queue', DOCUMENT);

/** Of pages of a list of queues: what they are called, the field that gives them, how they are asked for. */
export function measureOf(what, field, document) {
  return (context) => pagesOf({ what, field, document }, context);
}

async function pagesOf(asked, { small, large: big, rounds, seconds, warmUp }) {
  const pages = { small: await series(asked, small), large: big && (await series(asked, big)) };
  await measured(small, pages.small, { clients: 2, seconds: warmUp });
  if (big) await measured(big, pages.large, { clients: 2, seconds: warmUp });
  const found = await inTurns(rounds, {
    small: () => measured(small, pages.small, { clients: 1, seconds }),
    ...(big && { large: () => measured(big, pages.large, { clients: 1, seconds }) }),
    empty: () => measured(small, emptyQueries(small), { clients: 1, seconds: seconds / 2 }),
  });
  if (!big) {
    return ['p50', 'cpu'].map((figure) => ({
      what: `${asked.what}, ${small.tickets} tickets: ${NAMES[figure]}`,
      unit: 'ms',
      values: each(found.small, figure),
      reference: { what: 'an empty query', values: each(found.empty, figure) },
    }));
  }
  return ['p50', 'cpu'].map((figure) => ({
    what: `${asked.what}, ${big.tickets} tickets: ${NAMES[figure]}`,
    unit: 'ms',
    aim: { most: 1.5, of: 'ratio' },
    values: each(found.large, figure),
    reference: { what: `ms at ${small.tickets}`, values: each(found.small, figure) },
    details: { p99: each(found.large, 'p99') },
  }));
}

const NAMES = { p50: 'p50', cpu: 'CPU' };

async function series({ field, document }, desk) {
  const bodies = [];
  const one = requests(desk, (n) => bodies[n % bodies.length], whole);
  const client = await one.open();
  for (const filter of FILTERS) {
    const first = JSON.stringify({ query: document, variables: { filter } });
    const { endCursor, hasNextPage } = whole(await client.post(first))[field].pageInfo;
    bodies.push(first);
    if (hasNextPage) bodies.push(JSON.stringify({ query: document, variables: { filter, after: endCursor } }));
  }
  client.close();
  return requests(desk, (n) => bodies[n % bodies.length], (answer) => noErrors(answer));
}

function whole(answer) {
  const { data, errors } = JSON.parse(answer);
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** Cheap: the load generator shares the machine. */
export function noErrors(answer) {
  if (answer.startsWith('{"errors"') || answer.endsWith('"data":null}')) throw new Error(answer.slice(0, 300));
}
