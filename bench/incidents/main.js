import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { EVENTS } from '../lib/operations.js';
import { Seen, subscribe } from '../lib/subscription.js';
import { printTable } from '../lib/table.js';
import { incidents } from './log.js';
import { Player } from './player.js';
import { handOversByTicket, verdict } from './verdict.js';

const USAGE = `Plays incidents of a ServiceNow audit log over GraphQL, as a front-end would, while a subscriber watches.

  node incidents/main.js <log.csv.gz> [--url http://localhost:8080/graphql] [--limit 500] [--at-once 8]

The log is the "Incident management process enriched event log" of the UCI Machine Learning Repository (CC BY 4.0), gzipped.
Leaves with 1 if the subscriber missed an event or saw one twice, or a difference to the log is not explained.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  limit: { type: 'string', default: '500' },
  'at-once': { type: 'string', default: '8' },
});
const path = options.positionals[0];
if (!path) {
  console.error(USAGE);
  process.exit(2);
}

const lives = await incidents(path, Number(options.limit));
const desk = new Desk(options.url, Number(options['at-once']));
const watching = actor('agent', 'watcher', 'Watcher');
const seen = new Seen();
const watcher = subscribe(
  {
    url: desk.socketUrl,
    authorization: watching,
    query: EVENTS.text,
    variables: { after: await EVENTS.now(desk, watching) },
  },
  (data) => seen.add(EVENTS.item(data)),
);
let connected = true;
watcher.ended.then(({ failed }) => {
  connected = false;
  if (failed) console.error(`the subscription ended: ${failed}`);
});

const began = Date.now();
const waiting = lives.map((rows) => ({ rows, player: new Player(desk, rows) }));
const played = [...waiting];
await Promise.all(
  Array.from({ length: Number(options['at-once']) }, async () => {
    for (let next; (next = waiting.shift()); ) await next.player.play();
  }),
);
const seconds = (Date.now() - began) / 1000;

const versions = new Map(played.map(({ player }) => [player.ticket.id, player.ticket.version]));
const expected = [...versions.values()].reduce((sum, version) => sum + version, 0);
await seen.until(() => !connected || seen.missing(versions) === 0, 30_000);
watcher.close();
desk.close();

const sent = played.reduce((sum, { player }) => sum + player.sent, 0);
console.log(
  `${played.length} incidents, ${played.reduce((sum, { rows }) => sum + rows.length, 0)} rows of the log: ` +
    `${sent} mutations in ${seconds.toFixed(1)} s, ${expected} events\n`,
);

const handOvers = handOversByTicket(seen.events);
const verdicts = played.map(({ rows, player }) =>
  verdict(rows, player, handOvers.get(player.ticket.id) ?? 0),
);
const aspects = { state: 'state', priority: 'priority', handOvers: 'hand-overs' };
printTable(
  ['as the log ends', 'tickets', 'of'],
  [
    ...Object.entries(aspects).map(([key, name]) => [
      name,
      verdicts.filter((v) => v[key].same).length,
      verdicts.length,
    ]),
    ['all three', verdicts.filter((v) => Object.keys(aspects).every((k) => v[k].same)).length, verdicts.length],
  ],
);

const reasons = new Map();
for (const v of verdicts) {
  for (const [key, name] of Object.entries(aspects)) {
    if (v[key].same) continue;
    const reason = `${name}: ${v[key].why}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
}
console.log();
printTable(['why not', 'tickets'], [...reasons].sort((a, b) => b[1] - a[1]));

const leftOut = new Map();
for (const { player } of played) {
  for (const note of new Set(Object.values(player.notes).flatMap((notes) => [...notes]))) leftOut.set(note, (leftOut.get(note) ?? 0) + 1);
}
if (leftOut.size > 0) {
  console.log();
  printTable(['left out or refused on the way', 'tickets'], [...leftOut].sort((a, b) => b[1] - a[1]));
}

const missing = seen.missing(versions);
console.log(`\nThe subscriber saw ${seen.events.length} events: ${missing} missing, ${seen.twice.length} twice.`);
seen.twice.slice(0, 10).forEach((event) => console.log(`  twice: ${event}`));
const unexplained = [...reasons.keys()].some((reason) => reason.endsWith('not explained'));
process.exit(missing !== 0 || seen.twice.length > 0 || unexplained ? 1 : 0);
