import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { actor, Desk } from '../lib/desk.js';
import { writeAuditLog } from '../lib/servicenow.js';

export const title = 'import of an audit log: rate at its end';

const STATE = 'query ($id: ID!) { import(id: $id) { state done problem } }';
const IMPORTER = actor('agent', 'bench', 'Bench');
const PART = 0.1;

/** One import of all the rows; its rounds are the tenths of it, so there is no use in doing it several times. */
export async function measure({ start, work, importIncidents }) {
  const log = join(work, 'incidents.csv.gz');
  const rows = await writeAuditLog(log, importIncidents);
  const desk = await start('import');
  const client = new Desk(desk.url, 2);
  try {
    const id = await upload(desk, log);
    const samples = await follow(client, id);
    const speeds = tenths(samples.map(([at, done]) => [at, done * rows]), rows);
    return [
      {
        what: `${title}, ${rows} rows, ${await desk.events()} events`,
        unit: 'rows/s',
        aim: { least: 0.9, of: 'ratio' },
        values: speeds.slice(-2),
        reference: { what: 'rows/s at its start', values: speeds.slice(1, 3) },
        details: { tenths: speeds },
      },
    ];
  } finally {
    client.close();
    await desk.stop();
    await rm(log);
  }
}

/** Rows a second in each tenth; samples are `[seconds, rows done]`. */
export function tenths(samples, rows) {
  const reached = (wanted) => {
    const next = samples.findIndex(([, done]) => done >= wanted);
    if (next < 0) return samples.at(-1)[0];
    if (next === 0) return samples[0][0];
    const [[fromAt, from], [toAt, to]] = [samples[next - 1], samples[next]];
    return fromAt + ((wanted - from) / (to - from)) * (toAt - fromAt);
  };
  const part = rows * PART;
  return Array.from({ length: Math.round(1 / PART) }, (_, i) => part / (reached((i + 1) * part) - reached(i * part)));
}

async function follow(client, id) {
  const samples = [];
  for (const began = performance.now(); ; await pause(250)) {
    const { import: found } = await client.send(IMPORTER, STATE, { id });
    if (!found) throw new Error('the import is not known');
    samples.push([(performance.now() - began) / 1000, found.done]);
    if (found.state === 'DONE') return samples;
    if (found.problem) throw new Error(found.problem);
  }
}

function upload(desk, file) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      new URL('/imports?source=servicenow&name=incidents.csv.gz', desk.url),
      { method: 'POST', headers: { authorization: IMPORTER, 'content-type': 'application/gzip' } },
      async (response) => {
        let text = '';
        for await (const part of response.setEncoding('utf8')) text += part;
        if (response.statusCode !== 202) reject(new Error(`HTTP ${response.statusCode}: ${text.slice(0, 200)}`));
        else resolve(JSON.parse(text).id);
      },
    );
    request.on('error', reject);
    createReadStream(file).on('error', reject).pipe(request);
  });
}
