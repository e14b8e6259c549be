import net from 'node:net';

/**
 * One kept connection that sends one prepared request after the other. It knows just enough of HTTP/1.1 to
 * find the end of an answer: the load generator shares the machine with what it measures.
 */
export class Connection {
  #socket;
  #host;
  #path;
  #authorization;
  #buffered = Buffer.alloc(0);
  #waiting;

  static open(url, authorization) {
    const { hostname, port, host, pathname } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = net.connect({ host: hostname, port: Number(port || 80), noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket, host, pathname, authorization)));
    });
  }

  constructor(socket, host, path, authorization) {
    this.#socket = socket;
    this.#host = host;
    this.#path = path;
    this.#authorization = authorization;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('the desk closed the connection')));
  }

  /** Posts a JSON text and answers the body's text. */
  post(json) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `POST ${this.#path} HTTP/1.1\r\nHost: ${this.#host}\r\nAuthorization: ${this.#authorization}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
      );
    });
  }

  close() {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #receive(chunk) {
    this.#buffered = this.#buffered.length ? Buffer.concat([this.#buffered, chunk]) : chunk;
    const answer = wholeAnswer(this.#buffered);
    if (!answer) return;
    this.#buffered = Buffer.alloc(0);
    const { resolve, reject } = this.#waiting;
    this.#waiting = undefined;
    if (answer.status === 200) resolve(answer.body);
    else reject(new Error(`HTTP ${answer.status}: ${answer.body.slice(0, 300)}`));
  }
}

/** Status and body once all of it is there, else nothing. */
export function wholeAnswer(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /^content-length: *(\d+)/im.exec(head);
  if (length) {
    const from = end + 4;
    const to = from + Number(length[1]);
    return bytes.length < to ? undefined : { status, body: bytes.toString('utf8', from, to) };
  }
  return wholeChunks(bytes, end + 4, status);
}

function wholeChunks(bytes, from, status) {
  const parts = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = parseInt(bytes.toString('latin1', at, line), 16);
    const to = line + 2 + size;
    if (bytes.length < to + 2) return undefined;
    if (size === 0) return { status, body: Buffer.concat(parts).toString('utf8') };
    parts.push(bytes.subarray(line + 2, to));
    at = to + 2;
  }
}
