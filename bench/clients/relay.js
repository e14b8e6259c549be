import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import relayCompiler from 'relay-compiler';
import { expect } from './documents.js';

const HERE = new URL('.', import.meta.url).pathname;

/** Fragments with a connection to page through and a node to fetch again; then what was compiled, by hash. */
export async function* relay({ url, schema, authorization }) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-relay-'));
  let documents = {};
  yield [
    'compiler on schema.graphqls',
    () => {
      cpSync(join(HERE, 'relay'), join(folder, 'src'), { recursive: true });
      cpSync(schema, join(folder, 'schema.graphql'));
      mkdirSync(join(folder, 'compiled'));
      writeFileSync(join(folder, 'documents.json'), '{}');
      writeFileSync(
        join(folder, 'relay.config.json'),
        JSON.stringify({
          src: './src',
          language: 'typescript',
          schema: './schema.graphql',
          artifactDirectory: './compiled',
          persistConfig: { file: './documents.json', algorithm: 'SHA256' },
        }),
      );
      const { status, stdout, stderr } = spawnSync(relayCompiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${stdout}${stderr}`);
      documents = JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8'));
      expect(Object.keys(documents).length === 5, `${Object.keys(documents).length} documents instead of 5`);
      return `${Object.keys(documents).length} documents`;
    },
  ];
  const send = async (body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const named = (name) => Object.entries(documents).find(([, text]) => text.includes(` ${name}`)) ?? [];
  let id;
  yield [
    'pages of a connection, by hash',
    async () => {
      const [hash, query] = named('TicketListPaginationQuery');
      const variables = { count: 1, cursor: null };
      const first = await send({ query, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
      expect(!first.errors, JSON.stringify(first.errors));
      const { edges, pageInfo } = first.data.tickets;
      id = edges[0].node.id;
      const next = await send({ documentId: `sha256:${hash}`, variables: { count: 1, cursor: pageInfo.endCursor } });
      expect(!next.errors, JSON.stringify(next.errors));
      expect(next.data.tickets.edges[0]?.node.id !== id, 'the same ticket twice');
      return 'first and second page';
    },
  ];
  yield [
    'a node fetched again',
    async () => {
      const [, query] = named('TicketRowRefetchQuery');
      const answer = await send({ query, variables: { id } });
      expect(answer.data?.node?.__typename === 'Ticket', JSON.stringify(answer));
      return answer.data.node.number;
    },
  ];
  rmSync(folder, { recursive: true });
}
