package io.ledgerdesk.servicelevel.view.expiry;

import io.ledgerdesk.catalogue.event.AgreementEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agreement comes to its end.
 *
 * @param version of the agreement
 * @param saidAt when it was said that it ends then
 * @param cause the event that said so
 * @param reminded days before the end of the last reminder; absent for none
 */
public record AgreementExpiry(
        CatalogueId agreement,
        int version,
        Instant validTo,
        Instant saidAt,
        UUID cause,
        @Nullable Integer reminded) {

    /** After one more event of the agreement; absent where it does not end, or is not used. */
    static @Nullable AgreementExpiry after(
            @Nullable AgreementExpiry before, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AgreementEvent e -> said(before, e, recorded);
            case AgreementExpiring e ->
                    before == null || !before.validTo.equals(e.validTo())
                            ? before
                            : before.reminded(e.days());
            default -> before;
        };
    }

    private static @Nullable AgreementExpiry said(
            @Nullable AgreementExpiry before, AgreementEvent event, RecordedEvent recorded) {
        AgreementContent content = event.content();
        Instant validTo = content == null ? null : content.validTo();
        if (validTo == null) {
            return null;
        }
        return before != null && before.validTo.equals(validTo)
                ? new AgreementExpiry(
                        before.agreement,
                        event.version(),
                        validTo,
                        before.saidAt,
                        before.cause,
                        before.reminded)
                : new AgreementExpiry(
                        event.agreement(),
                        event.version(),
                        validTo,
                        recorded.header().occurredAt(),
                        recorded.header().id(),
                        null);
    }

    private AgreementExpiry reminded(int days) {
        return new AgreementExpiry(agreement, version, validTo, saidAt, cause, days);
    }
}
