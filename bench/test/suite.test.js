import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedLoop } from '../lib/loop.js';
import { mistyped, searches } from '../lib/vocabulary.js';
import { roundsOf } from '../suite/appends.js';
import { tenths } from '../suite/imports.js';
import { inTurns } from '../suite/rounds.js';

test('the appends are read from what the bench prints', () => {
  const text = 'durability: on\n    [31804.2, 30001.0]\n    [20105.0, 1.9E4]\n        64        31804        20105     1.58\n';
  assert.deepEqual(roundsOf(text), [
    [31804.2, 30001],
    [20105, 19000],
  ]);
});

test('an import that slows down has slower tenths in the end', () => {
  const samples = [[0, 0], [10, 500], [30, 1000]];
  const speeds = tenths(samples, 1000);
  assert.equal(speeds.length, 10);
  assert.ok(Math.abs(speeds[1] - 50) < 1e-9);
  assert.ok(Math.abs(speeds[9] - 25) < 1e-9);
});

test('a tenth that ends between the last sample and the end of the rows ends with the last sample', () => {
  assert.ok(tenths([[0, 0], [10, 10685.9]], 10686).every((speed) => speed > 0));
});

test('measures take turns', async () => {
  const order = [];
  const found = await inTurns(2, { a: (round) => order.push(`a${round}`), b: (round) => order.push(`b${round}`) });
  assert.deepEqual(order, ['a0', 'b0', 'a1', 'b1']);
  assert.deepEqual(found, { a: [1, 3], b: [2, 4] });
});

test('a loop sends no more than was wanted, each number once, by all clients', async () => {
  const sent = [];
  const series = {
    open: async () => ({ close() {} }),
    send: async (client, n) => {
      sent.push(n);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const { count, p50 } = await closedLoop(series, { clients: 4, most: 10 });
  assert.equal(count, 10);
  assert.ok(p50 >= 0);
  assert.deepEqual(sent, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('searches are words of the generated desks', () => {
  const list = Array.from({ length: 100 }, (_, i) => `word${i}`);
  const found = searches({ ru: list, en: list });
  assert.deepEqual(found.common.slice(0, 2), ['word15', 'word16']);
  assert.equal(found['two words'][0], 'word19 word49');
  assert.equal(mistyped('printer'), 'prniter');
});
