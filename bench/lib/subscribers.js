import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';

/** So many subscribers of `ticketEvents`, each on a socket of its own, opened some at a time. */
export async function openSubscribers({ url, authorization }, count, query, onItem) {
  const subscribers = [];
  for (let at = 0; at < count; at += 50) {
    const some = Array.from({ length: Math.min(50, count - at) }, () => subscriber(url, authorization, query, onItem));
    subscribers.push(...(await Promise.all(some)));
  }
  await pause(1000);
  return subscribers;
}

/** A socket of its own with one subscription; knows the code that it was closed with. */
function subscriber(url, authorization, query, onItem) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    const one = { socket, code: undefined };
    one.closed = new Promise((ended) =>
      socket.on('close', (code) => {
        one.code = code;
        ended();
      }),
    );
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: authorization } })));
    socket.on('message', (bytes) => {
      const message = JSON.parse(bytes);
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        resolve(one);
      } else if (message.type === 'next') {
        onItem(message.payload.data.ticketEvents);
      } else if (message.type === 'ping') {
        socket.send(JSON.stringify({ type: 'pong' }));
      }
    });
  });
}
