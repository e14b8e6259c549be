import { closedLoop } from '../lib/loop.js';
import { requests } from '../lib/series.js';
import { searches } from '../lib/vocabulary.js';
import { noErrors } from './queue.js';
import { each, inTurns } from './rounds.js';

export const title = 'search';
export const large = true;

const DOCUMENT = 'query ($search: String!) { tickets(search: $search, first: 20) { nodes { id number subject state } } }';

export async function measure({ small, large: big, rounds, seconds, warmUp }) {
  const wanted = Object.values(searches()).flat();
  const series = (desk) =>
    requests(desk, (n) => JSON.stringify({ query: DOCUMENT, variables: { search: wanted[n % wanted.length] } }), noErrors);
  for (const desk of [small, big]) if (desk) await closedLoop(series(desk), { clients: 1, seconds: warmUp });
  const found = await inTurns(rounds, {
    small: () => closedLoop(series(small), { clients: 1, seconds }),
    ...(big && { large: () => closedLoop(series(big), { clients: 1, seconds }) }),
  });
  const row = (desk, results) => ({
    what: `${title}, ${desk.tickets} tickets, ${wanted.length} different: p95`,
    unit: 'ms',
    values: each(results, 'p95'),
    details: { p50: each(results, 'p50'), p99: each(results, 'p99') },
  });
  return big
    ? [
        {
          ...row(big, found.large),
          aim: { most: 2, of: 'ratio' },
          reference: { what: `ms at ${small.tickets}`, values: each(found.small, 'p95') },
        },
      ]
    : [row(small, found.small)];
}
