import { spawn, execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { deskOn, postgresOn } from './cpu.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The java of a JDK that the desk can be run by. */
export const findJava = () =>
  execFileSync('sh', ['-c', '. .mvn/find-jdk.sh; echo "$JAVA_HOME/bin/java"'], { cwd: ROOT, encoding: 'utf8' }).trim();

/** A packaged desk that this process starts on a data directory, and stops. It believes who the header names. */
export class OwnDesk {
  #process;
  #exited;

  static async start(java, data, keys = {}) {
    const desk = new OwnDesk();
    desk.data = resolve(data);
    mkdirSync(desk.data, { recursive: true });
    const port = await freePort();
    desk.url = `http://127.0.0.1:${port}/graphql`;
    desk.log = join(desk.data, 'bench-desk.log');
    const settings = {
      'quarkus.profile': 'demo',
      'ledgerdesk.demo.fill': 'false',
      'ledgerdesk.data-directory': desk.data,
      'quarkus.http.host': '127.0.0.1',
      'quarkus.http.port': port,
      ...keys,
    };
    const output = createWriteStream(desk.log, { flags: 'a' });
    desk.#process = spawn(
      java,
      [
        ...(process.env.JAVA_OPTS ?? '').split(' ').filter(Boolean),
        ...Object.entries(settings).map(([key, value]) => `-D${key}=${value}`),
        '-jar',
        join(ROOT, 'target/quarkus-app/quarkus-run.jar'),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    desk.#process.stdout.pipe(output, { end: false });
    desk.#process.stderr.pipe(output, { end: false });
    desk.#exited = new Promise((resolve) => desk.#process.once('exit', (code) => resolve(code ?? 'a signal')));
    await Promise.race([desk.#ready(), desk.#died()]);
    desk.pid = deskOn(desk.data);
    desk.postgres = postgresOn(desk.data);
    return desk;
  }

  /** Ends it and its PostgreSQL in good order. */
  async stop() {
    this.#process.kill('SIGTERM');
    await this.#exited;
  }

  /** How many tickets it has given a number. */
  registered = () => this.#number('SELECT next_number - 1 AS number FROM ticket_number');

  /** How many events its log has. */
  events = () => this.#number('SELECT position AS number FROM head');

  /** Waits until every read model has what the log had when the desk started; answers the milliseconds. A desk that has just begun shows no lag in its metrics yet. */
  async builtReadModels() {
    const began = Date.now();
    const behind = 'SELECT coalesce(max(h.position - coalesce(c.position, 0)), 0) AS number FROM head h LEFT JOIN projection_checkpoint c USING (tenant)';
    while ((await this.#number(behind)) > 0) await pause(200);
    return Date.now() - began;
  }

  async #number(query) {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    const { rows } = await client.query(query);
    await client.end();
    return Number(rows[0]?.number ?? 0);
  }

  async #ready() {
    for (;;) {
      try {
        const answer = await fetch(this.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Actor agent:bench' },
          body: '{"query":"{ __typename }"}',
        });
        if (answer.ok) return;
      } catch {
        // not listening yet
      }
      await pause(100);
    }
  }

  async #died() {
    const code = await this.#exited;
    const said = readFileSync(this.log, 'utf8').trim().split('\n').at(-1);
    throw new Error(`the desk on ${this.data} ended with ${code}: ${said}`);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
