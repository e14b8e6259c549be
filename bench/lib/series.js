import { actor } from './desk.js';
import { Inserts } from './inserts.js';
import { Connection } from './load.js';
import { NOTHING, REGISTER_ONLY } from './operations.js';

export const AGENT = actor('agent', 'bench', 'Bench');

/** A token of the desk's development issuer for one of its users. */
export async function tokenOf(desk, user) {
  const answer = await fetch(new URL('/dev/issuer/token', desk.url), { method: 'POST', body: new URLSearchParams({ username: user }) });
  if (!answer.ok) throw new Error(`no token for ${user}: HTTP ${answer.status}`);
  return `Bearer ${(await answer.json()).access_token}`;
}

/** Requests of a kind to a desk, as `closedLoop` sends them: `body(n)` is the nth, `look` may object to an answer. */
export const requests = (desk, body, look = () => {}, authorization = AGENT) => ({
  open: () => Connection.open(desk.url, authorization),
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
export const registrations = (desk, onTicket = () => {}, authorization = AGENT) => {
  let registered = 0;
  return requests(
    desk,
    () => JSON.stringify({ query: REGISTER_ONLY, variables: { input: registration(++registered) } }),
    (answer) => {
      wasDone(answer);
      onTicket(/"id":"([^"]+)"/.exec(answer)[1]);
    },
    authorization,
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
