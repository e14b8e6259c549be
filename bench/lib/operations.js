/** The desk's GraphQL as these clients use it; schema.graphqls describes it. */

const MUTATION_NAMES = [
  'registerTicket',
  'classifyTicket',
  'assignTicket',
  'startWork',
  'reply',
  'addNote',
  'askRequester',
  'receiveMessage',
  'resolveTicket',
  'rateTicket',
  'confirmResolution',
  'reopenTicket',
  'closeTicket',
  'cancelTicket',
];

const TICKET = 'id number version state priority handOvers assignee { group { id } agent { id } }';

/** For each mutation its document and how to read the answer: `{ ticket, position, errors }`. */
export const MUTATIONS = Object.fromEntries(
  MUTATION_NAMES.map((name) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    return [
      name,
      {
        text: `mutation ${name}($input: ${type}) { ${name}(input: $input) { ticket { ${TICKET} } position errors { code message path } } }`,
        answer: (data) => data[name],
      },
    ];
  }),
);

/** Registers and asks for nothing but the number back. */
export const REGISTER_ONLY =
  'mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number } position errors { code } } }';

/** A query that asks for nothing. */
export const NOTHING = '{ __typename }';

const LATEST = '{ tickets(first: 1, order: { field: UPDATED_AT, direction: DESCENDING }) { nodes { position } } }';

/** Ticket events from a position on. */
export const EVENTS = {
  text: 'subscription ($after: String!) { ticketEvents(after: $after) { id position ticketId type data } }',
  item: (data) => data.ticketEvents,

  /** Where the tickets' part of the log ends now. */
  now: async (desk, authorization) =>
    (await desk.send(authorization, LATEST)).tickets.nodes[0]?.position ?? 'p0',
};
