import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/own-desk.js';

export const title = 'appends to the event log, 64 in flight';

/** On a throw-away PostgreSQL of its own, durable. */
export async function measure({ rounds, seconds }) {
  const text = execFileSync(join(ROOT, 'bench/appends'), [String(seconds), String(rounds), '64'], { encoding: 'utf8' });
  const [appends, inserts] = roundsOf(text);
  return [
    { what: title, unit: '/s', values: appends, reference: { what: 'single-row inserts/s', values: inserts } },
  ];
}

/** The two lists of figures, a round each, that the bench prints. */
export const roundsOf = (text) => [...text.matchAll(/^\s*\[([\d., E]+)\]$/gm)].map(([, list]) => list.split(',').map(Number));
