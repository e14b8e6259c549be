import { readArguments } from '../lib/arguments.js';
import { Desk } from '../lib/desk.js';
import { EVENTS } from '../lib/operations.js';
import { subscribe } from '../lib/subscription.js';

const USAGE = `Prints every ticket event as it happens, until Ctrl-C.

  node watch/main.js [--url http://localhost:8080/graphql] [--after <position>] [--actor "agent:anna; name=Anna"]`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  after: { type: 'string' },
  actor: { type: 'string', default: 'agent:anna; name=Anna' },
});
const authorization = `Actor ${options.actor}`;
const desk = new Desk(options.url, 1);
const after = options.after ?? (await EVENTS.now(desk, authorization));
const { failed } = await subscribe(
  { url: desk.socketUrl, authorization, query: EVENTS.text, variables: { after } },
  (data) => {
    const { position, type, data: facts } = EVENTS.item(data);
    console.log(position, type, JSON.stringify(facts));
  },
).ended;
console.error(failed ?? 'the desk ended the subscription');
process.exit(failed ? 1 : 0);
