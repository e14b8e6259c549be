import pg from 'pg';

const TABLE = 'bench_row';
const PAYLOAD = Buffer.alloc(900, 'x'); // about what a registered and classified ticket takes in the log

/** One client that inserts one row after the other, each in a commit of its own. */
export class Inserts {
  #client;

  static async open(url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // one client after the other: IF NOT EXISTS does not hold when several create at once
    await client.query('SELECT pg_advisory_lock(7105)');
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${TABLE} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz, payload bytea)`,
    );
    await client.query('SELECT pg_advisory_unlock(7105)');
    const { rows } = await client.query("SELECT current_setting('synchronous_commit') AS c, current_setting('fsync') AS f");
    if (rows[0].c !== 'on' || rows[0].f !== 'on') throw new Error('this PostgreSQL does not commit durably');
    const inserts = new Inserts();
    inserts.#client = client;
    return inserts;
  }

  one() {
    return this.#client.query({
      name: 'insert',
      text: `INSERT INTO ${TABLE} (at, payload) VALUES (now(), $1)`,
      values: [PAYLOAD],
    });
  }

  close() {
    return this.#client.end();
  }
}
