import { actor } from './desk.js';
import { Inserts } from './inserts.js';
import { Connection } from './load.js';
import { NOTHING, REGISTER_ONLY } from './operations.js';

export const AGENT = actor('agent', 'bench', 'Bench');

/** Requests of a kind to a desk, as `closedLoop` sends them: `body(n)` is the nth, `look` may object to an answer. */
export const requests = (desk, body, look = () => {}) => ({
  open: () => Connection.open(desk.url, AGENT),
  send: async (connection, n) => look(await connection.post(body(n)), n),
});

/** Objects to an answer that says anything but that it was done. */
export function wasDone(answer) {
  if (!answer.includes('"errors":[]')) throw new Error(answer.slice(0, 500));
}

/** What HTTP and GraphQL cost alone. */
export const emptyQueries = (desk) => requests(desk, () => JSON.stringify({ query: NOTHING }));

/** What a desk of rows would do at least: each a durable commit of about a ticket's size. */
export const insertedRows = (desk) => ({
  open: () => Inserts.open(desk.postgres.url),
  send: (inserts) => inserts.one(),
});

/** New tickets; `onTicket` hears the id of each. */
export const registrations = (desk, onTicket = () => {}) => {
  let registered = 0;
  return requests(
    desk,
    () => JSON.stringify({ query: REGISTER_ONLY, variables: { input: registration(++registered) } }),
    (answer) => {
      wasDone(answer);
      onTicket(/"id":"([^"]+)"/.exec(answer)[1]);
    },
  );
};

let runs = 0;

/** A requester writes more than once: one in ten registrations is by somebody new. */
function registration(n) {
  if (n === 1) runs++;
  const person = `${process.pid}-${runs}-${Math.floor(n / 10)}`;
  return {
    requester: { id: `bench-${person}`, name: 'Marina Petrova', email: `marina.${person}@example.org` },
    channel: 'MAIL',
    subject: 'The printer on the third floor is silent',
    description:
      'Since this morning it takes the paper in and gives nothing back. The lamp is green. ' +
      'Colleagues on the same floor have the same, those on the second do not.',
    kind: 'INCIDENT',
    impact: 'DEPARTMENT',
    urgency: 'MEDIUM',
  };
}
