import { actor, Desk } from '../lib/desk.js';
import { measured } from '../lib/loop.js';
import { MUTATIONS } from '../lib/operations.js';
import { AGENT, emptyQueries, requests } from '../lib/series.js';
import { noErrors } from './queue.js';
import { each, inTurns } from './rounds.js';

export const title = 'a ticket with 60 events';

const EVENTS = 60;
const DOCUMENT = `query ($id: ID!) { ticket(id: $id) {
  id number subject description state priority requester { id name email } assignee { group { id name } agent { id name } }
  conversation(first: 100) { nodes { id kind text sentAt author { id name } } }
  history(first: 100) { nodes { id type sentence recordedAt actor { id name } } }
} }`;

export async function measure({ small: desk, rounds, seconds, warmUp }) {
  const ids = [];
  for (let n = 0; n < 20; n++) ids.push(await longTicket(desk));
  const series = requests(desk, (n) => JSON.stringify({ query: DOCUMENT, variables: { id: ids[n % ids.length] } }), noErrors);
  await measured(desk, series, { clients: 4, seconds: warmUp });
  const found = await inTurns(rounds, {
    ticket: () => measured(desk, series, { clients: 4, seconds }),
    empty: () => measured(desk, emptyQueries(desk), { clients: 4, seconds: seconds / 2 }),
  });
  return [
    {
      what: `${title}, conversation and history: CPU`,
      unit: 'ms',
      aim: { most: 1.5 },
      values: each(found.ticket, 'cpu'),
      reference: { what: 'an empty query', values: each(found.empty, 'cpu') },
      details: { p50: each(found.ticket, 'p50'), p99: each(found.ticket, 'p99') },
    },
  ];
}

async function longTicket(desk) {
  const client = new Desk(desk.url, 1);
  const send = async (name, input, who = AGENT) => {
    const answer = MUTATIONS[name].answer(await client.send(who, MUTATIONS[name].text, { input }));
    if (answer.errors.length) throw new Error(`${name}: ${answer.errors[0].message}`);
    return answer.ticket;
  };
  let ticket = await send('registerTicket', {
    channel: 'MAIL',
    subject: 'A long story',
    description: 'It has been going on for weeks, and every time another part of it stops.',
    requester: { id: 'bench-long', name: 'Vera Long', email: 'vera.long@example.org' },
  });
  const ticketId = ticket.id;
  await send('startWork', { ticketId });
  const requester = actor('requester', 'bench-long', 'Vera Long');
  for (let n = 0; ticket.version < EVENTS; n++) {
    const text = `Part ${n}: we have looked at it once more, and this time it was something else, as it says in the log.`;
    ticket =
      n % 3 === 0
        ? await send('reply', { ticketId, text })
        : n % 3 === 1
          ? await send('receiveMessage', { ticketId, text, channel: 'MAIL' }, requester)
          : await send('addNote', { ticketId, text });
  }
  client.close();
  return ticketId;
}
