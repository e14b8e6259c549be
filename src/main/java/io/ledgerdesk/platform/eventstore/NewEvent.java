package io.ledgerdesk.platform.eventstore;

/**
 * An event ready to be appended.
 *
 * @param payload canonical JSON (RFC 8785), personal sections encrypted
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel by reference; nobody compares or changes them
public record NewEvent(EventHeader header, byte[] payload) {}
