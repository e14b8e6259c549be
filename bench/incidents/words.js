/** The log's words in the desk's. */
export const CHANNEL = {
  Phone: 'PHONE',
  Email: 'MAIL',
  'Self service': 'PORTAL',
  IVR: 'PHONE',
  'Direct opening': 'API',
};

const IMPACT = { 1: 'ORGANISATION', 2: 'DEPARTMENT', 3: 'PERSON' };
const URGENCY = { 1: 'HIGH', 2: 'MEDIUM', 3: 'LOW' };

/** What the row asks the ticket to be doing. */
const GOAL = {
  New: 'NEW',
  Active: 'WORK',
  'Awaiting User Info': 'ASK',
  'Awaiting Problem': 'HOLD',
  'Awaiting Vendor': 'HOLD',
  'Awaiting Evidence': 'HOLD',
  Resolved: 'RESOLVE',
  Closed: 'CLOSE',
};

/** The state in which a ticket has followed the log so far. */
const STATE = {
  WORK: 'IN_PROGRESS',
  ASK: 'WAITING_FOR_REQUESTER',
  HOLD: 'ON_HOLD',
  RESOLVE: 'RESOLVED',
  CLOSE: 'CLOSED',
};

const first = (text) => text?.split(' ')[0];

export const goal = (row) => GOAL[row.ident_state];

export const classification = (row) => ({
  impact: IMPACT[first(row.impact)],
  urgency: URGENCY[first(row.urgency)],
  topic: [row.category, row.category2].filter(Boolean).join('/') || undefined,
});

/** Where the log's last row leaves the incident. */
export const lastState = (row) =>
  goal(row) === 'NEW' ? (row.assignment_group ? 'ASSIGNED' : 'NEW') : STATE[goal(row)];

/** 1 critical to 4 low is P1 to P4. */
export const lastPriority = (row) => `P${first(row.priority)}`;

export const lastHandOvers = (row) => Number(row.reassignment_count);
