import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fields, records } from '../lib/csv.js';
import { auditLog, HEADER, minute, writeAuditLog } from '../lib/servicenow.js';

const rows = (incidents, seed) => [...auditLog(incidents, seed)].slice(1).map(fields);
const column = (name) => HEADER.split(',').indexOf(name);

test('the same seed makes the same log, another one another', () => {
  assert.deepEqual(rows(50, 3), rows(50, 3));
  assert.notDeepEqual(rows(50, 3), rows(50, 4));
});

test('every row has every column, and an incident its rows together, counted from 0', () => {
  const log = rows(200, 1);
  assert.ok(log.every((row) => row.length === HEADER.split(',').length));
  let before;
  for (const row of log) {
    const count = Number(row[column('sys_mod_count')]);
    assert.equal(count, before?.[0] === row[0] ? Number(before[column('sys_mod_count')]) + 1 : 0);
    before = row;
  }
  assert.equal(new Set(log.map(([number]) => number)).size, 200);
});

test('an incident begins as new and ends closed', () => {
  const log = rows(200, 1);
  for (const [i, row] of log.entries()) {
    if (log[i - 1]?.[0] !== row[0]) assert.equal(row[column('ident_state')], 'New');
    if (log[i + 1]?.[0] !== row[0]) assert.equal(row[column('ident_state')], 'Closed');
  }
});

test('dates are as the log writes them', () => {
  assert.equal(minute(Date.UTC(2016, 1, 9, 7, 5)), '9/2/2016 07:05');
});

test('the file is read as it was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const path = join(folder, 'log.csv.gz');
    const written = await writeAuditLog(path, 2000, 5);
    const read = [];
    for await (const record of records(path)) read.push(record);
    assert.equal(read.length, written + 1);
    assert.deepEqual(read.slice(1), rows(2000, 5));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
