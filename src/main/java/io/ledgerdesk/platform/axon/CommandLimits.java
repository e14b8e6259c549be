package io.ledgerdesk.platform.axon;

/**
 * How far the command side goes for one command, and for how many at once.
 *
 * @param attempts decisions on what was read, before {@code CONTENTION}
 * @param streams read for one decision, before {@code DECISION_TOO_WIDE}
 * @param inFlight commands under way or waiting, before {@code STORE_BUSY}
 */
record CommandLimits(int attempts, int streams, int inFlight) {}
