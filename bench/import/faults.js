import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { readArguments } from '../lib/arguments.js';
import { actor, Desk } from '../lib/desk.js';
import { printTable } from '../lib/table.js';
import { ended, report, upload } from './desk.js';

const USAGE = `Plants faults in a copy of a ServiceNow audit log, imports it and checks that each is reported by its line.

  node import/faults.js <log.csv.gz> [--url http://localhost:8080/graphql] [--tenant faults] [--faults 500] [--seed 1]

The tenant must be empty. Faults: cut lines, wrong dates, columns that changed places, NULs, quotes that never end, and the
gzipped copy breaks off before its end. Leaves with 1 if one is not reported, or another row did not come in.`;

const options = readArguments(USAGE, {
  url: { type: 'string', default: 'http://localhost:8080/graphql' },
  tenant: { type: 'string', default: 'faults' },
  faults: { type: 'string', default: '500' },
  seed: { type: 'string', default: '1' },
});
const path = options.positionals[0];
if (!path) {
  console.error(USAGE);
  process.exit(2);
}

/** mulberry32 */
let state = Number(options.seed);
const random = (below) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
};
const pick = (list) => list[random(list.length)];

const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
const columns = lines[0].split(',');
const at = (name) => columns.indexOf(name);
const change = (line, values) => {
  const fields = line.split(',');
  for (const [name, value] of Object.entries(values)) fields[at(name)] = value;
  return fields.join(',');
};
const swap = (line, one, other) => {
  const fields = line.split(',');
  return change(line, { [one]: fields[at(other)], [other]: fields[at(one)] });
};
const KINDS = {
  'cut line': (line) => line.slice(0, 1 + random(line.length - 1)),
  'wrong date': (line) =>
    change(line, { [pick(['opened_at', 'sys_updated_at', 'closed_at'])]: pick(['31/2/2016 10:00', '2016-02-29T10:00:00Z', '1/13/2016 09:00', '1/1/2016 24:01', 'yesterday']) }),
  'swapped columns': (line) => swap(line, ...pick([['ident_state', 'opened_at'], ['contact_type', 'sys_updated_at'], ['priority', 'ident_state'], ['number', 'closed_at'], ['sys_mod_count', 'contact_type']])),
  NUL: (line) => {
    const place = random(line.length);
    return `${line.slice(0, place)}\0${line.slice(place)}`;
  },
  'quote that never ends': (line) => change(line, { location: '"' + line.split(',')[at('location')] }),
};

const wanted = Number(options.faults) - 1;
const planted = new Map();
while (planted.size < wanted) {
  const index = 1 + random(Math.floor(lines.length * 0.8));
  if (planted.has(index + 1)) continue;
  const kind = Object.keys(KINDS)[planted.size % Object.keys(KINDS).length];
  lines[index] = KINDS[kind](lines[index]);
  planted.set(index + 1, kind);
}
const whole = gzipSync(lines.join('\n') + '\n');
const broken = whole.subarray(0, Math.floor(whole.length * 0.92));
const readable = gunzipSync(broken, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
const complete = readable.split('\n').length - 1;
planted.set(complete + 1, 'truncated gzip');

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const copy = join(folder, 'faults.csv.gz');
writeFileSync(copy, broken);

// rows that the source itself has twice with other contents: the first comes in
const twice = new Set();
const seen = new Map();
for (let line = 2; line <= complete; line++) {
  if (planted.has(line)) continue;
  const fields = lines[line - 1].split(',');
  const key = `${fields[at('number')]} ${fields[at('sys_mod_count')]}`;
  if (seen.has(key) && seen.get(key) !== lines[line - 1]) twice.add(line);
  else seen.set(key, lines[line - 1]);
}

const desk = new Desk(options.url, 2);
const as = actor('agent', `importer@${options.tenant}`);
const id = await upload(options.url, as, copy);
const done = await ended(desk, as, id);
desk.close();
rmSync(folder, { recursive: true });
const found = await report(options.url, as, id);
const refused = new Map(found.filter((f) => f.kind === 'REFUSED').map((f) => [f.line, f.code]));

const rows = new Map();
for (const [line, kind] of planted) {
  const code = refused.get(line) ?? 'NOT REPORTED';
  const key = `${kind}|${code}`;
  rows.set(key, (rows.get(key) ?? 0) + 1);
}
printTable(['planted', 'reported as', 'rows'], [...rows].sort().map(([key, n]) => [...key.split('|'), n]));
const silent = [...planted.keys()].filter((line) => !refused.has(line));
const surplus = [...refused.keys()].filter((line) => !planted.has(line) && !twice.has(line));
const sound = complete - 1 - (planted.size - 1) - twice.size;
console.log(`\n${planted.size} planted, ${silent.length} not reported; ${surplus.length} refused that were sound; ${done.rows.written} of ${sound} sound rows written`);
const fine = done.state === 'DONE' && silent.length === 0 && surplus.length === 0 && done.rows.written === sound;
if (!fine) console.log(`FAULT ${done.state} ${done.problem ?? ''} silent ${silent.slice(0, 5)} surplus ${surplus.slice(0, 5).map((l) => `${l} ${refused.get(l)}`)}`);
process.exit(fine ? 0 : 1);
