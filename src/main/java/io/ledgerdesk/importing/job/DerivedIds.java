package io.ledgerdesk.importing.job;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, the same on every node (UUID version 8, RFC 9562). */
public final class DerivedIds {
    private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedIds() {}

    /** The ticket that an incident of a source is here. */
    public static TicketId ticket(TenantId tenant, SourceName source, ExternalId incident) {
        return new TicketId(of("ticket", tenant.value(), source.value(), incident.value()));
    }

    /** A row, as what it led to names it as its cause. */
    public static UUID row(SourceRow row) {
        return of(
                "row",
                row.source().value(),
                row.incident().value(),
                Long.toString(row.revision()),
                row.digest().value());
    }

    private static UUID of(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
            return new UUID(
                    (bytes.getLong() & VERSION_MASK) | VERSION_8,
                    (bytes.getLong() & VARIANT_MASK) | VARIANT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
