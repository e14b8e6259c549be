package io.ledgerdesk.ticket.word.source;

import io.ledgerdesk.kernel.Published;

/**
 * What a row says in a column that has no place of its own in a ticket.
 *
 * @param column as the source calls it
 * @param value as the source writes it; empty where the column was emptied
 */
@Published
public record SourceFact(String column, String value) {}
