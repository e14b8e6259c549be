import { records } from '../lib/csv.js';

const UNKNOWN = '?';

/**
 * The first incidents of a ServiceNow audit log, each a list of its rows in order of their making.
 * A row has the columns by name; where a name stands twice the second is its `name2`.
 */
export async function incidents(path, limit) {
  const found = new Map();
  let names;
  for await (const record of records(path)) {
    if (!names) {
      names = unique(record);
      continue;
    }
    const row = Object.fromEntries(names.map((name, i) => [name, known(record[i])]));
    if (!found.has(row.number)) {
      if (found.size === limit) break; // the log is sorted by number
      found.set(row.number, []);
    }
    found.get(row.number).push(row);
  }
  return [...found.values()].map((rows) =>
    rows.sort((a, b) => Number(a.sys_mod_count) - Number(b.sys_mod_count)),
  );
}

const known = (text) => (text === UNKNOWN ? undefined : text);

function unique(headings) {
  const count = new Map();
  return headings.map((heading) => {
    count.set(heading, (count.get(heading) ?? 0) + 1);
    return count.get(heading) === 1 ? heading : `${heading}${count.get(heading)}`;
  });
}

/** `d/M/yyyy HH:mm`, taken as UTC, in ISO 8601. */
export function instant(text) {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d{4}) (\d+):(\d+)$/.exec(text);
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString();
}
