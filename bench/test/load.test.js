import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeAnswer } from '../lib/load.js';

test('an answer with a length is whole when its last byte is there', () => {
  const text = 'HTTP/1.1 200 OK\r\nContent-Type: x\r\ncontent-length: 4\r\n\r\nбо';
  assert.deepEqual(wholeAnswer(Buffer.from(text)), { status: 200, body: 'бо' });
  assert.equal(wholeAnswer(Buffer.from(text).subarray(0, -1)), undefined);
});

test('an answer in chunks is whole with the empty one', () => {
  const text = 'HTTP/1.1 400 Bad\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n';
  assert.deepEqual(wholeAnswer(Buffer.from(text)), { status: 400, body: 'abcde' });
  assert.equal(wholeAnswer(Buffer.from(text.slice(0, -5))), undefined);
});
