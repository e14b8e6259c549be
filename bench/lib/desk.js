import http from 'node:http';

/** Who asks, as the header wants it; the name may hold any character. */
export const actor = (kind, id, name) =>
  `Actor ${kind}:${id}` + (name ? `; name=${encodeURIComponent(name)}` : '');

/** A desk over HTTP: keeps its connections, throws where GraphQL answers top-level errors. */
export class Desk {
  #url;
  #agent;

  constructor(url, connections = 8) {
    this.#url = new URL(url);
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The subscription endpoint beside it. */
  get socketUrl() {
    const url = new URL(this.#url);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return url.href;
  }

  /** `data` of the answer. */
  async send(authorization, query, variables = {}, headers = {}) {
    const { status, text } = await this.#post(
      { authorization, 'content-type': 'application/json', ...headers },
      JSON.stringify({ query, variables }),
    );
    let answer;
    try {
      answer = JSON.parse(text);
    } catch {
      throw new Error(`HTTP ${status}: ${text.slice(0, 300)}`);
    }
    if (answer.errors?.length) {
      const error = new Error(answer.errors.map((e) => e.message).join('; '));
      error.code = answer.errors[0].extensions?.code;
      throw error;
    }
    return answer.data;
  }

  close() {
    this.#agent.destroy();
  }

  #post(headers, body) {
    return new Promise((resolve, reject) => {
      const request = http.request(
        this.#url,
        {
          method: 'POST',
          agent: this.#agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}
