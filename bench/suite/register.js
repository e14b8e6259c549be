import { measured } from '../lib/loop.js';
import { emptyQueries, insertedRows, registrations } from '../lib/series.js';
import { each, inTurns } from './rounds.js';

export const title = 'registerTicket';

export async function measure({ small: desk, rounds, seconds, warmUp }) {
  const register = registrations(desk);
  const [inserts, empty] = [insertedRows(desk), emptyQueries(desk)];
  await measured(desk, register, { clients: 8, seconds: warmUp });
  await measured(desk, empty, { clients: 8, seconds: Math.min(3, warmUp) });
  const rows = [];
  for (const clients of [32, 8, 1]) {
    const found = await inTurns(rounds, {
      register: () => measured(desk, register, { clients, seconds }),
      inserts: () => measured(desk, inserts, { clients, seconds: seconds / 2 }),
      empty: () => measured(desk, empty, { clients, seconds: seconds / 2 }),
    });
    const many = clients === 32;
    const what = (figure) => `${title}, ${clients} client${clients > 1 ? 's' : ''}: ${figure}`;
    rows.push(
      {
        what: what('CPU'),
        unit: 'ms',
        aim: many ? { most: 0.4 } : undefined,
        values: each(found.register, 'cpu'),
        reference: { what: 'an empty query', values: each(found.empty, 'cpu') },
        details: { desk: each(found.register, 'cpuDesk'), postgres: each(found.register, 'cpuPostgres') },
      },
      {
        what: what('p99'),
        unit: 'ms',
        aim: many ? { most: 20 } : undefined,
        values: each(found.register, 'p99'),
        reference: { what: 'inserting a row', values: each(found.inserts, 'p99') },
        details: { p50: each(found.register, 'p50') },
      },
      {
        what: what('rate'),
        unit: '/s',
        values: each(found.register, 'rate'),
        reference: { what: 'rows inserted/s', values: each(found.inserts, 'rate') },
      },
    );
  }
  return rows;
}
