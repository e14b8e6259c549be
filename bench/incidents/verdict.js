import { lastHandOvers, lastPriority, lastState } from './words.js';

/** As the log counts them: from one group to another, by the events that say so. */
export function handOversByTicket(events) {
  const counts = new Map();
  for (const { type, ticketId, data } of events) {
    if (type !== 'ticket.TicketAssigned') continue;
    const from = data.from?.group?.id;
    if (from && from !== data.to?.group?.id) counts.set(ticketId, (counts.get(ticketId) ?? 0) + 1);
  }
  return counts;
}

const digit = (text) => text?.split(' ')[0];

/** How the ticket ended beside how the log's last row says it did, and why they differ where they do. */
export function verdict(rows, player, handOvers) {
  const last = rows.at(-1);
  const { state, priority } = player.ticket;
  return {
    state: compare(state, lastState(last), () => noted(player.notes.state)),
    priority: compare(priority ?? 'none', lastPriority(last), () => whyPriority(last, priority, player)),
    handOvers: compare(handOvers, lastHandOvers(last), () => whyHandOvers(rows, player)),
  };
}

const compare = (is, should, why) =>
  is === should ? { same: true } : { same: false, is, should, why: why() };

function whyPriority(last, priority, player) {
  if (digit(last.impact) === '3' && digit(last.urgency) === '3' && priority === 'P5') {
    return 'impact low and urgency low: P5 in the default matrix, 4 (the lowest) in the log';
  }
  const notes = noted(player.notes.priority);
  return notes === UNEXPLAINED
    ? `impact ${last.impact}, urgency ${last.urgency}: ${priority} in the default matrix, ${last.priority} in the log`
    : notes;
}

function whyHandOvers(rows, player) {
  const changes = rows.filter(
    (row, i) => i > 0 && row.assignment_group !== rows[i - 1].assignment_group,
  ).length;
  if (changes !== lastHandOvers(rows.at(-1))) {
    return 'the log counts otherwise than its own changes of group do';
  }
  const first = rows.findIndex((row) => row.assignment_group);
  if (first > 0) return 'without a group at first: the log counts the first assignment as well';
  return noted(player.notes.handOvers);
}

const UNEXPLAINED = 'not explained';

const noted = (notes) => [...notes].sort().join('; ') || UNEXPLAINED;
