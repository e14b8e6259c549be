import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ADD_NOTE, FOLLOW, LIST, REGISTER, expect, registration, within } from './documents.js';

export async function* apollo({ url, socketUrl, authorization }) {
  const requests = [];
  const http = () =>
    new HttpLink({
      uri: url,
      headers: { authorization },
      fetch: (address, init) => {
        requests.push({ address: String(address), ...init });
        return fetch(address, init);
      },
    });
  const sockets = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      new GraphQLWsLink(sockets),
      http(),
    ),
  });
  let ticket;

  yield [
    'query',
    async () => {
      const { data } = await client.query({ query: gql(LIST), variables: { first: 3 } });
      return `${data.tickets.nodes.length} tickets`;
    },
  ];
  yield [
    'mutation',
    async () => {
      const { data } = await client.mutate({ mutation: gql(REGISTER), variables: { input: registration() } });
      expect(data.registerTicket.errors.length === 0, JSON.stringify(data));
      ticket = data.registerTicket.ticket;
      return `version ${ticket.version}`;
    },
  ];
  yield [
    'mutation that is refused',
    async () => {
      const input = { ...registration(), subject: '' };
      const { data } = await client.mutate({ mutation: gql(REGISTER), variables: { input } });
      const [error] = data.registerTicket.errors;
      expect(error?.code === 'VALIDATION_FAILED', JSON.stringify(data));
      return `${error.__typename} at ${error.path.join('.')}`;
    },
  ];
  yield [
    'document that does not fit',
    async () => {
      try {
        await client.query({ query: gql('{ nothing }') });
      } catch (error) {
        const code = error.errors?.[0]?.extensions?.code;
        expect(code === 'UNKNOWN_FIELD', `${error.name}: ${error.message}`);
        return `${error.name} with ${code}`;
      }
      throw new Error('it was not refused');
    },
  ];
  yield [
    'subscription by graphql-ws',
    async () => {
      const items = [];
      const seen = new Promise((resolve, reject) => {
        client.subscribe({ query: gql(FOLLOW), variables: { id: ticket.id } }).subscribe({
          next: ({ data }) => {
            items.push(data.ticketChanged.ticket.version);
            if (items.length === 1) {
              const input = { ticketId: ticket.id, text: 'Seen.' };
              client.mutate({ mutation: gql(ADD_NOTE), variables: { input } }).catch(reject);
            } else resolve();
          },
          error: reject,
        });
      });
      await within(seen, 'two items');
      return `versions ${items.join(', ')}`;
    },
  ];
  for (const useGETForHashedQueries of [false, true]) {
    yield [
      `automatic persisted queries by ${useGETForHashedQueries ? 'GET' : 'POST'}`,
      async () => {
        const persisted = new ApolloClient({
          cache: new InMemoryCache(),
          link: new PersistedQueryLink({
            sha256: (text) => createHash('sha256').update(text).digest('hex'),
            useGETForHashedQueries,
          }).concat(http()),
        });
        const query = gql(LIST.replace('List', `List${Date.now()}`));
        requests.length = 0;
        for (const first of [1, 2]) {
          const { data } = await persisted.query({ query, variables: { first } });
          expect(data.tickets.nodes.length <= first, JSON.stringify(data));
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
  client.stop();
  await sockets.dispose();
}
