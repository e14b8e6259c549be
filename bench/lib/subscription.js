import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** One run of a subscription on a socket of its own, until it is killed, ends or fails. */
export function subscribe({ url, authorization, query, variables }, onItem) {
  let socket;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: authorization },
    retryAttempts: 0,
    lazy: true,
    on: { opened: (opened) => (socket = opened) },
  });
  const ended = new Promise((resolve) => {
    client.subscribe(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors?.length) resolve({ failed: errors.map((e) => e.message).join('; ') });
          else onItem(data);
        },
        error: (failure) => resolve({ failed: describe(failure) }),
        complete: () => resolve({}),
      },
    );
  });
  return {
    /** `{}` when the desk completed it, `{ failed }` otherwise. */
    ended,
    /** Cuts the line as a lost network would: no close frame, nothing said. */
    kill: () => socket?.terminate(),
    close: () => client.dispose(),
  };
}

function describe(failure) {
  if (Array.isArray(failure)) return failure.map((error) => error.message).join('; ');
  if (failure?.code) return `closed with ${failure.code} ${failure.reason ?? ''}`.trim();
  return failure?.message ?? String(failure);
}

/** What arrived, in order; knows what came twice and what is still to come. */
export class Seen {
  events = [];
  twice = [];
  #ids = new Set();
  #ofTicket = new Map();
  #watching = new Set();

  add(event) {
    if (this.#ids.has(event.id)) {
      this.twice.push(`${event.type} ${event.id} of ${event.ticketId}`);
    } else {
      this.#ids.add(event.id);
      this.#ofTicket.set(event.ticketId, (this.#ofTicket.get(event.ticketId) ?? 0) + 1);
    }
    this.events.push(event);
    this.#watching.forEach((look) => look());
  }

  /** Position of the last one, to go on behind. */
  get last() {
    return this.events.at(-1)?.position;
  }

  /** How many of these tickets' events have not arrived; a ticket has as many as its version says. */
  missing(versions) {
    let missing = 0;
    for (const [ticket, version] of versions) missing += version - (this.#ofTicket.get(ticket) ?? 0);
    return missing;
  }

  /** Resolves to whether the condition came true before the patience ended; looked at now and with each event. */
  until(condition, patienceMs) {
    if (condition(this)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (met) => {
        clearTimeout(timer);
        this.#watching.delete(look);
        resolve(met);
      };
      const look = () => condition(this) && end(true);
      const timer = setTimeout(() => end(condition(this)), patienceMs);
      this.#watching.add(look);
    });
  }
}
