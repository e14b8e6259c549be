import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import { Chance } from './chance.js';

export const HEADER =
  'number,ident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,' +
  'sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,category,u_symptom,' +
  'cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,' +
  'rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';

const CONTACTS = ['Phone', 'Phone', 'Phone', 'Phone', 'Self service', 'Email', 'IVR', 'Direct opening'];
const WAITS = ['Awaiting User Info', 'Awaiting User Info', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence'];
const MINUTE = 60_000;
const BEGIN = Date.UTC(2016, 1, 29);

/** A minute as the log writes it, in UTC. */
export function minute(time) {
  const at = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/**
 * A ServiceNow audit log of so many incidents, line by line with its heading: one row an update, the rows of an
 * incident one after the other. The same seed makes the same log.
 */
export function* auditLog(incidents, seed = 1) {
  yield HEADER;
  for (let number = 1; number <= incidents; number++) {
    yield* incident(number, new Chance(seed * 0x9e3779b1 + number * 0x85ebca6b));
  }
}

function* incident(number, chance) {
  const opened = BEGIN + number * 3 * MINUTE;
  const steps = course(chance);
  const unknown = (value, percent) => (chance.percent(percent) ? '?' : value);
  const caller = chance.between(1, 5000);
  const opener = chance.between(1, 200);
  const place = chance.between(1, 220);
  const category = chance.between(1, 58);
  const subcategory = chance.between(1, 250);
  const symptom = unknown(chance.between(1, 520), 20);
  const [impact, urgency] = [chance.one([2, 2, 2, 2, 3, 1]), chance.one([2, 2, 2, 2, 3, 1])];
  const priority = Math.min(4, Math.max(1, impact + urgency - 1));
  const contact = chance.one(CONTACTS);
  const code = chance.between(1, 17);
  const who = { group: chance.between(1, 75), agent: '?' };
  const counts = { reassigned: 0, reopened: 0 };
  let at = opened;
  const rows = steps.map((state, i) => {
    at += chance.between(1, state === 'Closed' ? 5 * 24 * 60 : 600) * MINUTE;
    if (state !== 'New' && who.agent === '?') who.agent = chance.between(1, 230);
    if (i > 0 && state === 'Active' && chance.percent(25)) {
      who.group = (who.group % 75) + 1;
      who.agent = chance.between(1, 230);
      counts.reassigned++;
    }
    if (i > 0 && steps[i - 1] === 'Resolved' && state === 'Active') counts.reopened++;
    return { state, at, by: chance.between(1, 950), ...who, ...counts };
  });
  const closed = rows.at(-1).at;
  const resolved = rows.findLast((row) => row.state === 'Resolved').at;
  for (const [i, row] of rows.entries()) {
    yield [
      String(number).padStart(7, '0'), row.state, row.state !== 'Closed', row.reassigned, row.reopened, i, priority > 2,
      caller, opener, minute(opened), opener, '?', row.by, minute(row.at), contact, place, category, subcategory, symptom, '?',
      impact, urgency, priority, row.group, row.agent, false, false, 'Do Not Notify', '?', '?', '?', '?', code,
      rows.at(-1).agent, minute(resolved), minute(closed),
    ].join(',');
  }
}

/** The states of its updates; many repeat the one before. */
function course(chance) {
  const states = ['New'];
  for (let more = chance.between(0, 2); more > 0; more--) states.push('New');
  for (let rounds = chance.percent(5) ? 2 : 1; rounds > 0; rounds--) {
    for (let more = chance.between(1, 3); more > 0; more--) {
      states.push('Active');
      if (chance.percent(25)) states.push(chance.one(WAITS), 'Active');
    }
    states.push('Resolved');
  }
  return [...states, 'Closed'];
}

/** Writes the log, gzipped; answers how many rows it has. */
export async function writeAuditLog(path, incidents, seed) {
  const zip = createGzip({ level: 1 });
  const file = createWriteStream(path);
  zip.pipe(file);
  let rows = -1;
  let part = [];
  for (const line of auditLog(incidents, seed)) {
    rows++;
    part.push(line);
    if (part.length === 5000) {
      if (!zip.write(`${part.join('\n')}\n`)) await once(zip, 'drain');
      part = [];
    }
  }
  zip.end(part.length ? `${part.join('\n')}\n` : undefined);
  await once(file, 'close');
  return rows;
}
