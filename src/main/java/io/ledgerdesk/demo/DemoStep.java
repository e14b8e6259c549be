package io.ledgerdesk.demo;

/**
 * What makes one entry, or a part of it.
 *
 * @param name derives its ids
 */
record DemoStep(String name, Object command) {}
