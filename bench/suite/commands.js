import { measured } from '../lib/loop.js';
import { emptyQueries, registrations, requests, wasDone } from '../lib/series.js';
import { each, inTurns } from './rounds.js';

export const title = 'other commands, 32 clients';

const CLIENTS = 32;
const TEXT =
  'We have looked at the printer and changed its tray. Please try to print again, and tell us whether it takes the paper now.';

/** In an order in which one ticket can go through all of them. */
export const COMMANDS = {
  classifyTicket: { kind: 'INCIDENT', topic: 'Hardware / Printer', impact: 'PERSON', urgency: 'HIGH' },
  assignTicket: { group: { id: 'group-1', name: 'First line' }, agent: { id: 'bench', name: 'Bench' } },
  startWork: {},
  reply: { text: TEXT },
  addNote: { text: TEXT },
  askRequester: { text: TEXT },
  receiveMessage: { channel: 'MAIL', text: TEXT },
  resolveTicket: { code: 'SOLVED', answer: TEXT, solution: 'New tray' },
  closeTicket: {},
};

const documentOf = (name) =>
  `mutation ($input: ${name[0].toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ticket { id state version } position errors { code message } } }`;

/** Tickets of their own for each round; every command is sent to each of them, one kind after the other. */
export async function measure({ small: desk, rounds, warmUp, quick }) {
  const many = quick ? 500 : 3000;
  for (const end = Date.now() + warmUp * 1000; Date.now() < end; ) await lives(desk, 500);
  const found = await inTurns(rounds, {
    commands: () => lives(desk, many),
    empty: () => measured(desk, emptyQueries(desk), { clients: CLIENTS, most: many }),
  });
  const reference = { what: 'an empty query', values: each(found.empty, 'cpu') };
  const mean = (of) => of.reduce((a, b) => a + b, 0) / of.length;
  const all = found.commands.map((round) => Object.values(round));
  return [
    {
      what: `${title}, mean of ${Object.keys(COMMANDS).length}: CPU`,
      unit: 'ms',
      aim: { most: 0.6 },
      values: all.map((round) => mean(each(round, 'cpu'))),
      reference,
    },
    {
      what: `${title}, slowest of them: p99`,
      unit: 'ms',
      aim: { most: 20 },
      values: all.map((round) => Math.max(...each(round, 'p99'))),
    },
    ...Object.keys(COMMANDS).map((name) => ({
      what: `${name}: CPU`,
      unit: 'ms',
      aim: { most: 0.6 },
      values: found.commands.map((round) => round[name].cpu),
      reference,
      details: { p99: found.commands.map((round) => round[name].p99), rate: found.commands.map((round) => round[name].rate) },
    })),
  ];
}

/** So many tickets through all commands: what each kind cost. */
async function lives(desk, many) {
  const tickets = [];
  await measured(desk, registrations(desk, (id) => tickets.push(id)), { clients: CLIENTS, most: many });
  const found = {};
  for (const [name, input] of Object.entries(COMMANDS)) {
    const query = documentOf(name);
    const body = (n) => JSON.stringify({ query, variables: { input: { ticketId: tickets[n], ...input } } });
    found[name] = await measured(desk, requests(desk, body, wasDone), { clients: CLIENTS, most: tickets.length });
  }
  return found;
}
