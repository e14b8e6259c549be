import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ADD_NOTE, FOLLOW, LIST, REGISTER, expect, registration, within } from './documents.js';

export async function* urql({ url, socketUrl, authorization }) {
  const requests = [];
  const sockets = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });
  const open = (exchanges, more) =>
    new Client({
      url,
      fetchOptions: { headers: { authorization } },
      fetch: (address, init) => {
        requests.push({ address: String(address), ...init });
        return fetch(address, init);
      },
      exchanges,
      ...more,
    });
  const client = open([
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ query, variables }, sink) }),
      }),
    }),
  ]);
  const done = ({ data, error }) => {
    if (error) throw error;
    return data;
  };
  let ticket;

  yield [
    'query',
    async () => {
      const data = done(await client.query(gql(LIST), { first: 3 }));
      return `${data.tickets.nodes.length} tickets, by ${requests[0].method}`;
    },
  ];
  yield [
    'mutation',
    async () => {
      const { registerTicket } = done(await client.mutation(gql(REGISTER), { input: registration() }));
      expect(registerTicket.errors.length === 0, JSON.stringify(registerTicket));
      ticket = registerTicket.ticket;
      return `version ${ticket.version}`;
    },
  ];
  yield [
    'mutation that is refused',
    async () => {
      const input = { ...registration(), subject: '' };
      const { registerTicket } = done(await client.mutation(gql(REGISTER), { input }));
      const [error] = registerTicket.errors;
      expect(error?.code === 'VALIDATION_FAILED', JSON.stringify(registerTicket));
      return `${error.__typename} at ${error.path.join('.')}`;
    },
  ];
  yield [
    'document that does not fit',
    async () => {
      const { error } = await client.query(gql('{ nothing }'), {});
      const code = error?.graphQLErrors[0]?.extensions.code;
      expect(code === 'UNKNOWN_FIELD', String(error));
      return `${error.name} with ${code}`;
    },
  ];
  yield [
    'subscription by graphql-ws',
    async () => {
      const items = [];
      const seen = new Promise((resolve, reject) => {
        client.subscription(gql(FOLLOW), { id: ticket.id }).subscribe(({ data, error }) => {
          if (error) reject(error);
          else {
            items.push(data.ticketChanged.ticket.version);
            if (items.length === 1) {
              client.mutation(gql(ADD_NOTE), { input: { ticketId: ticket.id, text: 'Seen.' } }).toPromise().catch(reject);
            } else resolve();
          }
        });
      });
      await within(seen, 'two items');
      return `versions ${items.join(', ')}`;
    },
  ];
  for (const preferGetForPersistedQueries of [false, true]) {
    yield [
      `persisted exchange by ${preferGetForPersistedQueries ? 'GET' : 'POST'}`,
      async () => {
        const persisted = open([persistedExchange({ preferGetForPersistedQueries }), fetchExchange], {
          preferGetMethod: preferGetForPersistedQueries,
        });
        const query = gql(LIST.replace('List', `List${Date.now()}`));
        requests.length = 0;
        for (const first of [1, 2]) {
          const { tickets } = done(await persisted.query(query, { first }));
          expect(tickets.nodes.length <= first, JSON.stringify(tickets));
        }
        const withText = requests.filter(({ body, address }) =>
          `${body ?? ''}${decodeURIComponent(address)}`.includes('pageInfo'),
        );
        expect(requests.length === 3, `${requests.length} requests`);
        expect(withText.length === 1, `${withText.length} with the document`);
        return `${requests.length} requests, ${withText.length} with the document`;
      },
    ];
  }
  await sockets.dispose();
}
