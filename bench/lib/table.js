/** Prints rows as a Markdown table. */
export const printTable = (headings, rows) => console.log(markdown(headings, rows));

/** Rows as a Markdown table, numbers to the right. */
export function markdown(headings, rows) {
  const text = rows.map((row) => row.map(String));
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, 3, ...text.map((row) => row[i].length)),
  );
  const numeric = headings.map((_, i) => rows.length > 0 && rows.every((row) => /^[\d.,x% ]*$/.test(row[i])));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (numeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((w, i) => (numeric[i] ? '-'.repeat(w - 1) + ':' : '-'.repeat(w))).join(' | ')} |`;
  return [line(headings), rule, ...text.map(line)].join('\n');
}

/** The value below which the given share of sorted numbers lies. */
export const percentile = (sorted, share) =>
  sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
