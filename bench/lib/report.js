import { markdown } from './table.js';

const HEADINGS = ['what', 'aim', 'median', 'least … most', 'reference', 'ratio', ''];

/** As many digits as say something. */
export function figure(value, unit = '') {
  if (value === undefined || Number.isNaN(value)) return '';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const text = value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',');
  return unit ? `${text} ${unit}` : text;
}

/** An aim in words. */
export function aimText({ aim, unit }) {
  if (!aim) return '';
  const [sign, bound] = aim.most !== undefined ? ['≤', aim.most] : ['≥', aim.least];
  return aim.of === 'ratio' ? `ratio ${sign} ${bound}` : `${sign} ${figure(bound, unit)}`;
}

/** Judged rows as a Markdown table. */
export const tableOf = (rows) =>
  markdown(
    HEADINGS,
    rows.map((row) => [
      row.what,
      aimText(row),
      figure(row.median, row.unit),
      row.median === undefined ? '' : `${figure(row.least)} … ${figure(row.most)}`,
      row.referenceMedian === undefined ? '' : `${figure(row.referenceMedian)} ${row.reference.what}`,
      figure(row.ratio),
      row.why ? `${row.verdict}: ${row.why}` : row.verdict,
    ]),
  );

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The text with what stands between its two marks replaced. */
export function between(text, filling) {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${BEGIN} and ${END} must stand in this order`);
  return `${text.slice(0, from + BEGIN.length)}\n${filling.trim()}\n${text.slice(to)}`;
}
