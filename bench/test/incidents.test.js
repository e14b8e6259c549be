import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../incidents/log.js';
import { Player } from '../incidents/player.js';
import { handOversByTicket, verdict } from '../incidents/verdict.js';
import { fields } from '../lib/csv.js';

const row = (over) => ({
  number: '0000042',
  ident_state: 'New',
  opened_at: '29/2/2016 01:16',
  contact_type: 'Phone',
  caller_id: '7',
  impact: '2',
  urgency: '2',
  priority: '3',
  assignment_group: '56',
  reassignment_count: '0',
  sys_updated_by: '9',
  ...over,
});

/** Knows the states only, which is all that a player looks at. */
class PretendedDesk {
  sent = [];
  #version = 0;
  #state = 'NEW';
  #assignee = null;

  async send(_, text, { input }) {
    const name = /^mutation (\w+)/.exec(text)[1];
    this.sent.push(name);
    this.#state =
      { assignTicket: 'ASSIGNED', startWork: 'IN_PROGRESS', resolveTicket: 'RESOLVED', closeTicket: 'CLOSED' }[name] ??
      this.#state;
    if (name === 'assignTicket') this.#assignee = { group: input.group ?? null, agent: input.agent ?? null };
    const ticket = { id: 't', version: ++this.#version, state: this.#state, priority: 'P3', assignee: this.#assignee };
    return { [name]: { ticket, errors: [] } };
  }
}

test('an incident is registered, assigned, worked on, answered, resolved and closed once', async () => {
  const desk = new PretendedDesk();
  const rows = [
    row(),
    row({ ident_state: 'Active', assigned_to: '5' }),
    row({ ident_state: 'Active', assigned_to: '5' }),
    row({ ident_state: 'Resolved', assigned_to: '5' }),
    row({ ident_state: 'Closed', assigned_to: '5' }),
  ];
  const player = await new Player(desk, rows).play();
  assert.deepEqual(desk.sent, [
    'registerTicket',
    'assignTicket',
    'assignTicket',
    'startWork',
    'reply',
    'resolveTicket',
    'closeTicket',
  ]);
  assert.deepEqual(verdict(rows, player, 0), {
    state: { same: true },
    priority: { same: true },
    handOvers: { same: true },
  });
});

test('a hold is noted, not invented', async () => {
  const player = await new Player(new PretendedDesk(), [row(), row({ ident_state: 'Awaiting Vendor' })]).play();
  const { state } = verdict([row({ ident_state: 'Awaiting Vendor' })], player, 0);
  assert.equal(state.why, 'Awaiting Vendor: putOnHold is not there yet');
});

test('a hand-over goes from one group to another', () => {
  const assigned = (from, to) => ({ type: 'ticket.TicketAssigned', ticketId: 't', data: { from, to } });
  const group = (id) => ({ group: id && { id } });
  const counts = handOversByTicket([
    assigned(group(null), group('a')),
    assigned(group('a'), group('b')),
    assigned(group('b'), { ...group('b'), agent: { id: 'x' } }),
  ]);
  assert.equal(counts.get('t'), 1);
});

test('dates of the log are read as UTC', () => assert.equal(instant('29/2/2016 01:16'), '2016-02-29T01:16:00.000Z'));

test('quoted fields may hold commas and quotes', () => assert.deepEqual(fields('a,"b ""c"", d",,e'), ['a', 'b "c", d', '', 'e']));
