import { lastPriority, lastState } from '../incidents/words.js';

const OPEN = (row) => row.ident_state !== 'Resolved' && row.ident_state !== 'Closed';
const IS_STATE = (row) => row.ident_state !== '-100';

/** How a ticket ended beside what the log's last row says, and what explains each difference. */
export function verdict(rows, ticket, counted) {
  const last = rows.at(-1);
  const stated = rows.filter(IS_STATE);
  return {
    state: same(ticket.state, lastState(stated.at(-1) ?? last)),
    priority: same(ticket.priority, lastPriority(last)),
    handOvers: counter(counted.handOvers, rows, 'reassignment_count', handedOver),
    reopenings: counter(counted.reopenings, stated, 'reopen_count', reopened),
  };
}

const same = (is, should) => (is === should ? { same: true } : { same: false, is, should });

/** From one group to another; to or from nobody's is none. */
const handedOver = (from, to) =>
  from.assignment_group && to.assignment_group && from.assignment_group !== to.assignment_group;

const reopened = (from, to) => !OPEN(from) && OPEN(to);

/**
 * Whether as many happened as the log's counter says. A difference is explained if the ticket has
 * as many as the log's own rows show, and the counter's steps between these rows say why it is not that many.
 */
function counter(is, rows, column, happened) {
  const should = Number(rows.at(-1)[column]);
  if (is === should) return { same: true };
  const shown = rows.filter((row, i) => i > 0 && happened(rows[i - 1], row)).length;
  if (is !== shown) return { same: false, is, should, shown };
  const why = [];
  let sum = 0;
  const differs = (by, words) => {
    sum += by;
    why.push(words);
  };
  const first = Number(rows[0][column]);
  if (first) differs(first, `the log's first row of it begins with ${first}`);
  for (let i = 1; i < rows.length; i++) {
    const step = Number(rows[i][column]) - Number(rows[i - 1][column]);
    const one = happened(rows[i - 1], rows[i]) ? 1 : 0;
    if (step !== one) {
      const at = `revision ${rows[i - 1].sys_mod_count} to ${rows[i].sys_mod_count}`;
      differs(step - one, `${at}: the counter goes up by ${step}, the rows show ${one} (${told(column, rows[i - 1], rows[i])})`);
    }
  }
  return sum === should - is ? { same: false, is, should, why } : { same: false, is, should, shown };
}

const told = (column, from, to) =>
  column === 'reopen_count'
    ? `${from.ident_state} to ${to.ident_state}`
    : `group ${from.assignment_group ?? '?'} to ${to.assignment_group ?? '?'}`;

/** A difference in a word, to count by. */
export function reason({ why }) {
  if (!why) return 'NOT EXPLAINED';
  const kinds = new Set(
    why.map((words) =>
      words.startsWith('the log')
        ? 'its first row in the log begins above 0'
        : / by 0,/.test(words)
          ? 'the counter stays where the rows show one'
          : /group \? to/.test(words)
            ? 'the counter goes up where the group was unknown before'
            : 'the counter goes up where the rows show none, or by more',
    ),
  );
  return [...kinds].sort().join('; ');
}
