package io.ledgerdesk.platform.accessrecord.graphql;

import io.ledgerdesk.platform.accessrecord.Access;
import io.ledgerdesk.platform.accessrecord.AccessEntry;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One record. */
@Type("AccessRecord")
@Description(
        "Somebody was shown something. What the same person was shown again by the same operation within a"
                + " minute is one record.")
public record AccessRecord(
        @NonNull @Description("When.") Instant at,
        @Id @NonNull @Description("Who: an id as tickets name people.") String personId,
        @NonNull @Description("In what role.") AccessPersonKind personKind,
        @NonNull @Description("By which field or address, such as ticket, queue or conversation.")
                String operation,
        @NonNull @Description("What sort of thing.") AccessSubject subject,
        @Id @Description("The ticket that it was, or belongs to; absent for lists.")
                @Nullable String ticketId,
        @Id @Description("The file or the export; absent for others.") @Nullable String thingId,
        @Description("How many things; of a list how many it showed.") int count) {

    static AccessRecord of(AccessEntry entry) {
        Access access = entry.access();
        return new AccessRecord(
                entry.at(),
                entry.person().value(),
                AccessPersonKind.valueOf(entry.kind().name()),
                access.operation(),
                AccessSubject.valueOf(access.subject().name()),
                access.ticket(),
                access.thing(),
                access.count());
    }
}
