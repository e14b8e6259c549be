import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import http from 'node:http';

const FIELDS =
  'id state done rowsPerSecond remaining bytes problem startedAt finishedAt rows { read written repeated refused explained }';

/** Uploads a log as it stands on disk; answers the import's id. */
export function upload(url, authorization, path, source = 'servicenow') {
  const target = new URL('/imports', url);
  target.search = new URLSearchParams({ source, name: basename(path) });
  return new Promise((resolve, reject) => {
    const request = http.request(target, { method: 'POST', headers: { authorization } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 202) resolve(JSON.parse(text).id);
        else reject(new Error(`HTTP ${response.statusCode}: ${text}`));
      });
    });
    request.on('error', reject);
    createReadStream(path).on('error', reject).pipe(request);
  });
}

/** The import as it is now. */
export const standing = async (desk, authorization, id) =>
  (await desk.send(authorization, `query($id: ID!) { import(id: $id) { ${FIELDS} } }`, { id })).import;

/** Waits for its end and says once in a while how far it is. */
export async function ended(desk, authorization, id) {
  for (let told = 0; ; ) {
    const now = await standing(desk, authorization, id);
    if (['DONE', 'FAILED', 'CANCELLED'].includes(now.state)) return now;
    if (Date.now() - told > 10_000) {
      told = Date.now();
      console.error(`${now.state} ${(now.done * 100).toFixed(0)} %, ${now.rows.read} rows, ${now.rowsPerSecond} a second`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Rows of the report, as arrays. */
export async function report(url, authorization, id) {
  const answer = await fetch(new URL(`/imports/${id}/report.csv`, url), { headers: { authorization } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const lines = (await answer.text()).split('\r\n').filter(Boolean).slice(1);
  return lines.map((line) => {
    const [row, kind, code, incident] = line.split(',');
    return { line: Number(row), kind, code, incident };
  });
}

/** Every event of the desk's tickets, a page at a time. */
export async function* events(desk, authorization, fields) {
  const text = `query($after: String) { ticketEvents(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  for (let after; ; ) {
    const { nodes, pageInfo } = (await desk.send(authorization, text, { after })).ticketEvents;
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** Every ticket of the desk. */
export async function* tickets(desk, authorization, fields) {
  const text = `query($after: String) { tickets(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  for (let after; ; ) {
    const { nodes, pageInfo } = (await desk.send(authorization, text, { after })).tickets;
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** How many events the desk's log has; a position is p and a number to the base 36. */
export const head = async (desk, authorization) =>
  Number.parseInt((await desk.send(authorization, '{ projections { head } }')).projections[0].head.slice(1), 36);
