import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aimText, between, figure, tableOf } from '../lib/report.js';
import { judged, median } from '../lib/statistics.js';

test('the median is the middle one, or the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 1, 2, 4]), 3);
});

test('an aim is met by the value or by its ratio to the reference', () => {
  const row = { what: 'it', unit: 'ms', values: [3, 1, 2], reference: { what: 'that', values: [4] } };
  assert.equal(judged({ ...row, aim: { most: 2 } }).verdict, 'met');
  assert.equal(judged({ ...row, aim: { most: 1.9 } }).verdict, 'missed');
  assert.equal(judged({ ...row, aim: { least: 0.5, of: 'ratio' } }).verdict, 'met');
  assert.equal(judged({ ...row, aim: { least: 0.6, of: 'ratio' } }).verdict, 'missed');
  assert.equal(judged(row).verdict, '');
});

test('what could not be measured is neither met nor missed', () => {
  assert.equal(judged({ what: 'it', aim: { most: 2 } }).verdict, 'not measured');
  assert.equal(judged({ what: 'it', values: [1], aim: { most: 2, of: 'ratio' } }).verdict, 'not measured');
});

test('figures have as many digits as say something', () => {
  assert.deepEqual([0.1234, 1.234, 12.34, 123.4, 1234567.8].map((value) => figure(value)), ['0.123', '1.23', '12.3', '123', '1,234,568']);
  assert.equal(figure(NaN), '');
  assert.equal(aimText({ unit: 'ms', aim: { most: 0.4 } }), '≤ 0.400 ms');
  assert.equal(aimText({ unit: 'ms', aim: { least: 0.9, of: 'ratio' } }), 'ratio ≥ 0.9');
});

test('a row of the table has value, spread, reference, ratio and verdict', () => {
  const row = judged({ what: 'it', unit: '/s', aim: { least: 100 }, values: [100, 300, 200], reference: { what: 'those/s', values: [400] } });
  assert.equal(tableOf([row]).split('\n')[2].replaceAll(/ +/g, ' '), '| it | ≥ 100 /s | 200 /s | 100 … 300 | 400 those/s | 0.500 | met |');
});

test('a row that failed says why', () => {
  assert.match(tableOf([{ ...judged({ what: 'it' }), why: 'no desk' }]), /not measured: no desk/);
});

test('the table goes between its two marks', () => {
  assert.equal(between('a <!-- bench --> old <!-- /bench --> z', 'new\n'), 'a <!-- bench -->\nnew\n<!-- /bench --> z');
  assert.throws(() => between('no marks', 'new'), /must stand/);
});
