import { readArguments } from '../lib/arguments.js';
import { actor } from '../lib/desk.js';
import { printTable } from '../lib/table.js';
import { apollo } from './apollo.js';
import { audit } from './audit.js';
import { codegen } from './codegen.js';
import { relay } from './relay.js';
import { urql } from './urql.js';

const USAGE = `The usual GraphQL clients and tools against a running desk and its schema.

  node main.js [--url http://localhost:8080/graphql] [--schema ../../schema.graphqls]

graphql-http's audit of the protocol, Apollo Client, urql, graphql-codegen with tsc, and Relay's compiler, whose documents are then
executed by the desk. Prints what was tried; leaves with 0 if all of it went well.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  schema: { type: 'string', default: new URL('../../schema.graphqls', import.meta.url).pathname },
});
const desk = {
  url: options.url,
  socketUrl: options.url.replace(/^http/, 'ws'),
  schema: options.schema,
  authorization: actor('agent', 'clients', 'Clients'),
};

const rows = [];
for (const [client, tries] of Object.entries({
  'graphql-http audit': audit,
  'Apollo Client': apollo,
  urql,
  'graphql-codegen': codegen,
  Relay: relay,
})) {
  for await (const [what, attempt] of tries(desk)) {
    try {
      rows.push([client, what, 'ok', (await attempt()) ?? '']);
    } catch (error) {
      rows.push([client, what, 'FAILED', String(error?.message ?? error).split('\n').slice(0, 6).join(' / ')]);
      if (process.env.DEBUG) console.error(error);
    }
  }
}
printTable(['client', 'what', 'result', 'details'], rows);
process.exit(rows.every((row) => row[2] === 'ok') ? 0 : 1);
