/** The middle one, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * A row of the table with what follows from its rounds.
 *
 * `aim`: `{ most }` or `{ least }`, of the value itself, or of its ratio to the reference where `of` is 'ratio'.
 */
export function judged(row) {
  if (!row.values?.length) return { ...row, verdict: 'not measured' };
  const value = median(row.values);
  const reference = row.reference?.values?.length ? median(row.reference.values) : undefined;
  const ratio = reference === undefined ? undefined : value / reference;
  return {
    ...row,
    median: value,
    least: Math.min(...row.values),
    most: Math.max(...row.values),
    referenceMedian: reference,
    ratio,
    verdict: verdict(row.aim, row.aim?.of === 'ratio' ? ratio : value),
  };
}

function verdict(aim, found) {
  if (!aim) return '';
  if (found === undefined) return 'not measured';
  return (aim.most === undefined || found <= aim.most) && (aim.least === undefined || found >= aim.least) ? 'met' : 'missed';
}
