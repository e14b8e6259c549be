import { createHash } from 'node:crypto';
import { records } from '../lib/csv.js';

const UNKNOWN = '?';

/** The log's rows as `{ line, values, row }`: values as they stand, row with unknown ones left out. */
export async function* rowsOf(path) {
  let names;
  let line = 0;
  for await (const values of records(path)) {
    line++;
    if (!names) {
      names = columns(values);
      continue;
    }
    const row = Object.fromEntries(names.map((name, i) => [name, values[i] === UNKNOWN ? undefined : values[i]]));
    yield { line, names, values, row };
  }
}

/** The second column of a name that stands twice is the subcategory. */
export const columns = (header) =>
  header.map((name, i) => (header.indexOf(name) < i && name === 'category' ? 'subcategory' : name));

/** The id that what a row led to names as its cause: docs/operations.md says how it is made. */
export function causeOf(source, { names, values, row }) {
  const fields = names.map((name, i) => [name, values[i]]).sort(([a], [b]) => (a < b ? -1 : 1));
  return uuid8('row', source, row.number, String(Number(row.sys_mod_count)), sha256(fields.flat()).toString('hex'));
}

function uuid8(...parts) {
  const bytes = sha256(parts).subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sha256(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
}
