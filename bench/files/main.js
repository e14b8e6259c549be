import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { dirname, join } from 'node:path';
import { readArguments } from '../lib/arguments.js';
import { OwnDesk, findJava } from '../lib/own-desk.js';
import { printTable } from '../lib/table.js';

const USAGE = `Large files: one of 2 GB that is refused, and one of 500 MB that is stored and read back, on a desk with a small heap.

  node files/main.js [--heap 256m] [--refused 2048] [--stored 500] [--data /var/tmp/files-bench]

Sizes are in MB. Starts the packaged desk, twice: with its own limit, and with one that lets the stored file in. Leaves with 0 if the one is
refused, with and without its length told, the other comes back as it went, and the heap that is alive after a collection never grows by more than 64 MB.`;

const options = readArguments(USAGE, {
  heap: { type: 'string', default: '256m' },
  refused: { type: 'string', default: '2048' },
  stored: { type: 'string', default: '500' },
  data: { type: 'string', default: '/var/tmp/files-bench' },
});
const MB = 1024 * 1024;
const ALLOWED_GROWTH = 64;
const authorization = 'Actor agent:bench';
process.env.JAVA_OPTS = `-Xmx${options.heap} ${process.env.JAVA_OPTS ?? ''}`;
const rows = [];
let right = true;

await measured({}, async (desk) => {
  for (const told of [true, false]) {
    await row(desk, `${options.refused} MB, length ${told ? 'told' : 'not told'}`, async () => {
      const answer = await upload(desk, Number(options.refused) * MB, told);
      check(answer.status === 413, `expected 413, not ${answer.status}`);
      return `${answer.status} after ${Math.round(answer.sent / MB)} MB`;
    });
  }
});
await measured({ 'ledgerdesk.files.max-size': '1G' }, async (desk) => {
  let stored;
  await row(desk, `${options.stored} MB up`, async () => {
    stored = await upload(desk, Number(options.stored) * MB, true);
    check(stored.status === 201, `expected 201, not ${stored.status}`);
    return `${stored.status}`;
  });
  await row(desk, `${options.stored} MB down`, async () => {
    const file = JSON.parse(stored.body).files[0];
    const answer = await download(desk, file.id);
    check(answer.hash === stored.hash && file.sha256 === stored.hash, 'what came back is not what was sent');
    return `${answer.status}, SHA-256 ${answer.hash === stored.hash ? 'as sent' : 'WRONG'}`;
  });
});
printTable(['', 'answer', 'seconds', 'MB/s', 'heap peak MB', 'alive before MB', 'alive after MB'], rows);
process.exit(right ? 0 : 1);

/** With a desk of its own, that leaves nothing. */
async function measured(keys, work) {
  rmSync(options.data, { recursive: true, force: true });
  const desk = await OwnDesk.start(findJava(), options.data, keys);
  try {
    await work(desk);
  } finally {
    await desk.stop();
    rmSync(options.data, { recursive: true, force: true });
  }
}

async function row(desk, what, work) {
  const before = await alive(desk);
  let peak = 0;
  let looking = true;
  const looks = (async () => {
    while (looking) {
      peak = Math.max(peak, await used(desk));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  const began = Date.now();
  const answer = await work();
  const seconds = (Date.now() - began) / 1000;
  looking = false;
  await looks;
  const after = await alive(desk);
  check(after - before <= ALLOWED_GROWTH, `the heap grew by ${after - before} MB`);
  const size = Number(what.split(' ')[0]);
  rows.push([what, answer, seconds.toFixed(1), answer.startsWith('4') ? '' : Math.round(size / seconds), peak, before, after]);
}

function check(holds, otherwise) {
  if (!holds) {
    right = false;
    console.error(otherwise);
  }
}

/** The same bytes each time, made as fast as they are taken, until the answer comes. */
function upload(desk, size, told) {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(MB);
  let sent = 0;
  return new Promise((resolve, reject) => {
    const request = http.request(new URL('/files?name=large.bin', desk.url), {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/octet-stream',
        ...(told ? { 'content-length': size } : { 'transfer-encoding': 'chunked' }),
      },
    });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => (body += text));
      response.on('error', () => {});
      response.on('close', () => {
        request.destroy();
        resolve({ status: response.statusCode, body, sent, hash: sent >= size ? hash.digest('hex') : undefined });
      });
    });
    request.on('error', (error) => answered || reject(error));
    const write = () => {
      while (!answered && sent < size) {
        piece.fill(sent / MB + 1);
        const next = piece.subarray(0, Math.min(MB, size - sent));
        hash.update(next);
        sent += next.length;
        // the buffer is used again: a copy goes out
        if (!request.write(Buffer.from(next))) return request.once('drain', write);
      }
      if (sent >= size) request.end();
    };
    write();
  });
}

function download(desk, id) {
  return new Promise((resolve, reject) => {
    http
      .get(new URL(`/files/${id}`, desk.url), { headers: { authorization } }, (response) => {
        const hash = createHash('sha256');
        response.on('data', (bytes) => hash.update(bytes));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, hash: hash.digest('hex') }));
      })
      .on('error', reject);
  });
}

/** MB that a collection leaves. */
function alive(desk) {
  execFileSync(join(dirname(findJava()), 'jcmd'), [String(desk.pid), 'GC.run']);
  return used(desk);
}

/** MB in use, garbage too. */
async function used(desk) {
  const text = await (await fetch(new URL('/q/metrics', desk.url))).text();
  const pools = [...text.matchAll(/^jvm_memory_used_bytes\{[^}]*area="heap"[^}]*\} (\S+)/gm)];
  return Math.round(pools.reduce((sum, [, value]) => sum + Number(value), 0) / MB);
}
