import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../lib/arguments.js';
import { inWords, machine } from '../lib/machine.js';
import { findJava, OwnDesk, ROOT } from '../lib/own-desk.js';
import { between, tableOf } from '../lib/report.js';
import { judged } from '../lib/statistics.js';
import * as appends from './appends.js';
import * as commands from './commands.js';
import * as imports from './imports.js';
import * as queue from './queue.js';
import * as rebuild from './rebuild.js';
import * as register from './register.js';
import * as search from './search.js';
import * as subscriptions from './subscriptions.js';
import * as ticket from './ticket.js';
import * as workQueue from './work-queue.js';

const MEASURES = { appends, register, commands, queue, workQueue, ticket, search, subscriptions, rebuild, imports };

const USAGE = `All that can be measured of the desk in one table, each figure beside its reference in the same run.

  bench/run [--rounds 5] [--quick] [--only ${Object.keys(MEASURES).join(',')}]
      [--small 10000] [--large N | --large-data DIR] [--import-incidents 65000]
      [--work DIR] [--keep] [--json FILE] [--readme]

Packages the desk, makes desks of --small and --large tickets, starts them on free ports, and removes all of it in the end (--keep leaves
the data). --large-data takes a desk that bench/generate made; the run adds some tickets to it. Data lies in --work, by default a temporary directory;
a million tickets take some 15 GB. --quick is one short round: to see whether it works, not how fast. --json is where the figures go, by default
bench/results/<date>.json; --readme puts the table into the README. BENCH_BUILD=no takes the desk as it was packaged before.

Leaves with 0 unless a measure could not be taken.`;

const options = readArguments(USAGE, {
  rounds: { type: 'string', default: '5' },
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: Object.keys(MEASURES).join(',') },
  small: { type: 'string', default: '10000' },
  large: { type: 'string' },
  'large-data': { type: 'string' },
  'import-incidents': { type: 'string', default: '65000' },
  work: { type: 'string' },
  keep: { type: 'boolean', default: false },
  json: { type: 'string' },
  readme: { type: 'boolean', default: false },
});
const wanted = options.only.split(',');
for (const name of wanted) if (!MEASURES[name]) throw new Error(`no such measure: ${name}; there are ${Object.keys(MEASURES).join(', ')}`);
const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
const java = findJava();
const date = new Date().toISOString().slice(0, 10);
if (options.work) mkdirSync(options.work, { recursive: true });
const work = mkdtempSync(join(options.work ?? tmpdir(), 'ledgerdesk-bench-'));
const desks = [];

let failed = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(130));
try {
  if (process.env.BENCH_BUILD !== 'no') {
    say('packaging the desk');
    const goals = ['package', 'dependency:build-classpath', '-Dmdep.outputFile=target/bench.classpath'];
    execFileSync('./mvnw', ['-B', '-ntp', '-q', '-DskipTests', ...goals], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  }
  process.env.BENCH_BUILD = 'no'; // of the scripts that it calls
  await run();
} catch (error) {
  failed = true;
  console.error(error.stack);
}
await end(failed ? 1 : 0);

async function run() {
  const small = await made(Number(options.small), join(work, 'small'));
  const large = options['large-data']
    ? await started(options['large-data'])
    : options.large && (await made(Number(options.large), join(work, 'large')));
  const where = await machine(small.postgres.url, java);
  const context = {
    small,
    large,
    work,
    start: (name) => started(join(work, name)),
    rounds: options.quick ? 1 : Number(options.rounds),
    seconds: options.quick ? 2 : 5,
    warmUp: options.quick ? 3 : 60, // a young JVM compiles for a minute: half as much CPU again
    quick: options.quick,
    importIncidents: options.quick ? 2000 : Number(options['import-incidents']),
  };
  const rows = [];
  for (const name of wanted) rows.push(...(await taken(MEASURES[name], context)));
  publish({ date, machine: where, rounds: context.rounds, quick: options.quick, tickets: [small, large].filter(Boolean).map((desk) => desk.tickets), rows });
}

/** A measure's rows, judged; one that says why where there are none. */
async function taken(measure, context) {
  say(measure.title);
  try {
    return (await measure.measure(context)).map(judged);
  } catch (error) {
    failed = true;
    say(`${measure.title}: ${error.stack}`);
    return [{ ...judged({ what: measure.title }), why: inShort(error.message) }];
  }
}

/** What GraphQL or the failure itself says first. */
const inShort = (message) => (/"message":"((?:[^"\\]|\\.)*)"/.exec(message)?.[1] ?? message.split('\n')[0]).slice(0, 100);

function publish(result) {
  const table = tableOf(result.rows);
  const text = `${inWords(result.machine)} Desks of ${result.tickets.join(' and ')} tickets, medians of ${result.rounds}, ${result.date}.\n\n${table}`;
  console.log(text);
  const file = options.json ?? join(ROOT, `bench/results/${date}.json`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  say(`figures in ${file}`);
  if (options.readme) {
    const readme = join(ROOT, 'README.md');
    writeFileSync(readme, between(readFileSync(readme, 'utf8'), text));
  }
}

/** A desk of so many tickets that shows all of them. */
async function made(tickets, data) {
  say(`making a desk of ${tickets} tickets`);
  const order = ['--tickets', String(tickets), '--data', data];
  execFileSync(join(ROOT, 'bench/generate'), order, { stdio: ['ignore', 2, 2] });
  return started(data);
}

async function started(data) {
  const desk = await OwnDesk.start(java, data);
  desks.push(desk);
  desk.tickets = await desk.registered();
  const behind = await desk.builtReadModels();
  say(`a desk of ${desk.tickets} tickets is up; its read models took ${(behind / 1000).toFixed(1)} s`);
  return desk;
}

async function end(code) {
  for (const desk of desks) await desk.stop();
  if (options.keep) say(`data kept in ${work}`);
  else if (existsSync(work)) rmSync(work, { recursive: true, force: true });
  process.exit(code);
}
