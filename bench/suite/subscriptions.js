import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from '../lib/desk.js';
import { MUTATIONS } from '../lib/operations.js';
import { AGENT } from '../lib/series.js';
import { openSubscribers } from '../lib/subscribers.js';
import { percentile } from '../lib/table.js';
import { inTurns } from './rounds.js';

export const title = 'an event to 1,000 subscribers';

const SUBSCRIBERS = 1000;
const RATE = 4;

export async function measure({ small: desk, rounds, seconds, warmUp }) {
  const client = new Desk(desk.url, 2);
  let latencies = [];
  const subscribers = await openSubscribers(
    { url: client.socketUrl, authorization: AGENT },
    SUBSCRIBERS,
    'subscription { ticketEvents { position recordedAt } }',
    (item) => latencies.push(Date.now() - Date.parse(item.recordedAt)),
  );
  const input = { channel: 'API', subject: 'Bench', description: 'Many look on', requester: { id: 'bench' } };
  const ticketId = (await client.send(AGENT, MUTATIONS.registerTicket.text, { input })).registerTicket.ticket.id;
  const phase = async (length) => {
    await pause(200);
    latencies = [];
    const notes = Math.round(length * RATE);
    for (let next = performance.now(), n = 0; n < notes; n++, next += 1000 / RATE) {
      await pause(Math.max(0, next - performance.now()));
      await client.send(AGENT, MUTATIONS.addNote.text, { input: { ticketId, text: 'Something happens here.' } });
    }
    await pause(1000);
    if (latencies.length !== notes * SUBSCRIBERS) {
      throw new Error(`${latencies.length} of ${notes * SUBSCRIBERS} items arrived`);
    }
    return Float64Array.from(latencies).sort();
  };
  try {
    await phase(warmUp);
    const { found } = await inTurns(rounds, { found: () => phase(seconds) });
    return [0.5, 0.99].map((share) => ({
      what: `${title}, ${RATE} a second: p${share * 100}`,
      unit: 'ms',
      values: found.map((sorted) => percentile(sorted, share)),
    }));
  } finally {
    subscribers.forEach((one) => one.socket.terminate());
    client.close();
  }
}
