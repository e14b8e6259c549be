package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.platform.vault.Vault.Offer;
import java.util.List;

/**
 * An event ready to be appended.
 *
 * @param payload canonical JSON (RFC 8785), personal sections encrypted
 * @param offers keys that it is encrypted with and that are to be stored in the same transaction
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel by reference; nobody compares or changes them
public record NewEvent(EventHeader header, byte[] payload, List<Offer> offers) {

    public NewEvent {
        offers = List.copyOf(offers);
    }

    /** One whose keys are stored already. */
    public NewEvent(EventHeader header, byte[] payload) {
        this(header, payload, List.of());
    }
}
