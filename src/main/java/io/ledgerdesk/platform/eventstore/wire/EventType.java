package io.ledgerdesk.platform.eventstore.wire;

/**
 * A kind of event as the store knows it.
 *
 * @param name wire name
 * @param revision the newest, which is the one the class writes
 */
public record EventType(String name, int revision, Class<? extends Record> shape) {}
