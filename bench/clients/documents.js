/** What the clients ask, the same for each. */
export const LIST = 'query List($first: Int!) { tickets(first: $first) { nodes { id number subject } pageInfo { hasNextPage } } }';

export const REGISTER =
  'mutation Register($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id version state } position errors { __typename code message path } } }';

export const ADD_NOTE =
  'mutation Note($input: AddNoteInput!) { addNote(input: $input) { ticket { id version } errors { __typename code path } } }';

export const FOLLOW =
  'subscription Follow($id: ID!) { ticketChanged(id: $id) { position ticket { id version } } }';

export const registration = () => ({
  requester: { id: 'clients-olga', name: 'Olga Sokolova' },
  channel: 'PHONE',
  subject: 'The printer on floor 3 is silent',
  description: 'It takes the paper in and gives nothing back.',
});

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** The promise, or a failure after so long. */
export const within = (promise, what, milliseconds = 15_000) =>
  Promise.race([
    promise,
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`${what}: nothing came in ${milliseconds} ms`)), milliseconds).unref(),
    ),
  ]);
