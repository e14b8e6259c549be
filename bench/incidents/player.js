import { randomUUID } from 'node:crypto';
import { actor } from '../lib/desk.js';
import { MUTATIONS } from '../lib/operations.js';
import { instant } from './log.js';
import { CHANNEL, classification, goal } from './words.js';

const OPEN = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_FOR_REQUESTER', 'ON_HOLD', 'IN_REVIEW'];

/**
 * Plays one incident as a front-end would: looks at the ticket as the last answer showed it, and sends what brings it
 * to where the next row is. What the desk's commands cannot do yet, or refuse, is noted.
 */
export class Player {
  ticket;
  /** Why the ticket may end elsewhere than the log, by what it may spoil: state, priority, handOvers. */
  notes = { state: new Set(), priority: new Set(), handOvers: new Set() };
  sent = 0;
  #desk;
  #rows;
  #answered = false;

  constructor(desk, rows) {
    this.#desk = desk;
    this.#rows = rows;
  }

  async play() {
    await this.#register(this.#rows[0]);
    let before = this.#rows[0];
    for (const row of this.#rows) {
      await this.#classify(row, before);
      await this.#assign(row, before);
      await this.#move(row);
      before = row;
    }
    return this;
  }

  get #isOpen() {
    return OPEN.includes(this.ticket.state);
  }

  async #register(row) {
    const caller = row.caller_id ?? 'unknown';
    await this.#send('registerTicket', this.#agent(row.opened_by), {
      requester: { id: `caller-${caller}`, name: `Caller ${caller}` },
      channel: CHANNEL[row.contact_type] ?? 'API',
      subject: `Incident ${row.number}`,
      description: `Symptom ${row.u_symptom ?? 'unknown'} at location ${row.location ?? 'unknown'}.`,
      receivedAt: instant(row.opened_at),
      kind: 'INCIDENT',
      externalId: row.number,
      ...classification(row),
    });
  }

  async #classify(row, before) {
    const now = classification(row);
    const then = classification(before);
    if (Object.keys(now).every((key) => now[key] === then[key])) return;
    if (this.#isOpen) await this.#send('classifyTicket', this.#agent(row.sys_updated_by), now);
    else this.notes.priority.add('classified anew after it was resolved');
  }

  async #assign(row, before) {
    const group = groupOf(row, before);
    const agent = row.assigned_to && { id: `agent-${row.assigned_to}`, name: `Agent ${row.assigned_to}` };
    const { assignee } = this.ticket;
    const isNew = (wanted, now) => wanted && wanted.id !== now?.id;
    if (!isNew(group, assignee?.group) && !isNew(agent, assignee?.agent)) return;
    if (!this.#isOpen) {
      this.notes.handOvers.add('handed over after it was resolved');
      return;
    }
    await this.#send('assignTicket', this.#agent(row.sys_updated_by), { group, agent });
  }

  async #move(row) {
    switch (goal(row)) {
      case undefined:
        this.notes.state.add(`the log has a row in the state ${row.ident_state}`);
        break;
      case 'NEW':
        break;
      case 'WORK':
        await this.#work(row);
        break;
      case 'ASK':
        await this.#reopen(row);
        if (this.ticket.state !== 'WAITING_FOR_REQUESTER') {
          await this.#send('askRequester', this.#worker(row), { text: 'Could you tell us more?' });
        }
        break;
      case 'HOLD':
        this.notes.state.add(`${row.ident_state}: putOnHold is not there yet`);
        break;
      case 'RESOLVE':
        await this.#resolve(row);
        break;
      case 'CLOSE':
        await this.#resolve(row);
        await this.#close(row);
        break;
    }
  }

  async #work(row) {
    await this.#reopen(row);
    if (this.ticket.state === 'WAITING_FOR_REQUESTER') {
      await this.#send('receiveMessage', this.#requester(row), {
        channel: CHANNEL[row.contact_type] ?? 'API',
        text: 'Here is what you asked for.',
      });
    }
    if (this.ticket.state !== 'IN_PROGRESS') await this.#send('startWork', this.#worker(row), {});
    if (!this.#answered) {
      this.#answered = true;
      await this.#send('reply', this.#worker(row), { text: 'We are looking into it.' });
    }
  }

  async #reopen(row) {
    if (!this.#isOpen) {
      await this.#send('reopenTicket', this.#requester(row), { reason: 'It is not solved.' });
    }
  }

  async #resolve(row) {
    if (!this.#isOpen) return;
    await this.#send('resolveTicket', this.#agent(row.resolved_by ?? row.sys_updated_by), {
      code: 'SOLVED',
      answer: 'It works again.',
      solution: `Closed code ${row.closed_code ?? 'unknown'}.`,
    });
  }

  /** By each of the three ways in turn. */
  async #close(row) {
    if (this.ticket.state !== 'RESOLVED') return;
    const way = Number(row.number) % 3;
    if (way === 0) await this.#send('closeTicket', this.#agent(row.sys_updated_by), {});
    else if (way === 1) await this.#send('confirmResolution', this.#requester(row), {});
    else await this.#send('rateTicket', this.#requester(row), { score: 5, solved: true });
  }

  /** Sends on the version that was seen, with an id of its own; a refusal is a note. */
  async #send(name, authorization, input) {
    const { text, answer } = MUTATIONS[name];
    const seen = this.ticket && { ticketId: this.ticket.id, expectedVersion: this.ticket.version };
    const data = await this.#desk.send(authorization, text, {
      input: { ...seen, ...input, commandId: randomUUID() },
    });
    this.sent++;
    const { ticket, errors } = answer(data);
    if (errors.length > 0) {
      const refused = `${name} refused: ${errors[0].code} in ${this.ticket?.state ?? 'no state'}`;
      Object.values(this.notes).forEach((notes) => notes.add(refused));
    } else {
      this.ticket = ticket;
    }
  }

  #agent(id) {
    return actor('agent', `agent-${id ?? 'unknown'}`, `Agent ${id ?? 'unknown'}`);
  }

  /** Whoever has the ticket, else whoever wrote the row. */
  #worker(row) {
    const id = this.ticket.assignee?.agent?.id.replace(/^agent-/, '');
    return this.#agent(id ?? row.assigned_to ?? row.sys_updated_by);
  }

  #requester(row) {
    const caller = row.caller_id ?? 'unknown';
    return actor('requester', `caller-${caller}`, `Caller ${caller}`);
  }
}

/** The row's group; one without a name where the log counts a hand-over but does not say to whom. */
function groupOf(row, before) {
  if (row.assignment_group) {
    return { id: `group-${row.assignment_group}`, name: `Group ${row.assignment_group}` };
  }
  const handedOver = Number(row.reassignment_count) > Number(before.reassignment_count);
  return handedOver ? { id: 'group-unnamed', name: 'A group that the log does not name' } : undefined;
}
