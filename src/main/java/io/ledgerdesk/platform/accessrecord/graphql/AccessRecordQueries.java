package io.ledgerdesk.platform.accessrecord.graphql;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.accessrecord.Access;
import io.ledgerdesk.platform.accessrecord.AccessEntry;
import io.ledgerdesk.platform.accessrecord.AccessFilter;
import io.ledgerdesk.platform.accessrecord.AccessRecorder;
import io.ledgerdesk.platform.accessrecord.AccessRecords;
import io.ledgerdesk.platform.accessrecord.AccessRecords.Place;
import io.ledgerdesk.platform.accessrecord.graphql.AccessRecordConnection.AccessRecordEdge;
import io.ledgerdesk.platform.accessrecord.graphql.AccessRecordInputs.AccessRecordFilterInput;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who was shown what. */
@GraphQLApi
public class AccessRecordQueries {
    private static final String LIST = "accessRecords";
    private static final String READ = "audit.read";
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final CurrentCaller callers;
    private final AccessRecords records;
    private final AccessRecorder recorder;
    private final GraphQlSettings settings;

    AccessRecordQueries(
            CurrentCaller callers,
            AccessRecords records,
            AccessRecorder recorder,
            GraphQlSettings settings) {
        this.callers = callers;
        this.records = records;
        this.recorder = recorder;
        this.settings = settings;
    }

    @Query(LIST)
    @Needs(READ)
    @Description(
            "Who was shown which ticket, exported or downloaded what, and by which operation, the latest"
                    + " first; a record shows within a second. For auditors, and reading it is recorded"
                    + " too. What somebody changed stands in the history of the ticket.")
    public @NonNull Uni<AccessRecordConnection> accessRecords(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable AccessRecordFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = auditor(callers.require());
        AccessFilter wanted = filter(filter);
        String asked = Cursor.digest(wanted);
        PageArguments page = PageArguments.of(first, after, null, null, settings.maxPageSize());
        Place behind = after == null ? null : place(Cursor.parse(after, LIST, asked, 2));
        return records.page(caller.tenant(), wanted, page.size() + 1, behind)
                .map(found -> {
                    boolean hasNext = found.size() > page.size();
                    List<AccessEntry> shown = hasNext ? found.subList(0, page.size()) : found;
                    recorder.record(caller, Access.records(LIST, shown.size()));
                    return connection(shown, asked, behind != null, hasNext);
                });
    }

    private static Caller auditor(Caller caller) {
        if (caller.isRequester() || !caller.authority().has(new Right(READ))) {
            throw new Fault("FORBIDDEN", "The record of accesses is for auditors.");
        }
        return caller;
    }

    private static AccessFilter filter(@Nullable AccessRecordFilterInput input) {
        return input == null
                ? new AccessFilter(null, null, null, null, null)
                : new AccessFilter(
                        text("personId", input.personId()),
                        text("ticketId", input.ticketId()),
                        text("operation", input.operation()),
                        bounded(input.from()),
                        bounded(input.until()));
    }

    /** PostgreSQL takes every text but one with a zero in it. */
    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new Fault("BAD_FILTER", field + " has a character that no name has");
        }
        return text;
    }

    /** The database does not know every instant that can be written. */
    private static @Nullable Instant bounded(@Nullable Instant wanted) {
        if (wanted == null) {
            return null;
        }
        Instant notBefore = wanted.isBefore(EARLIEST) ? EARLIEST : wanted;
        return notBefore.isAfter(LATEST) ? LATEST : notBefore;
    }

    private static AccessRecordConnection connection(
            List<AccessEntry> shown, String asked, boolean hasPrevious, boolean hasNext) {
        List<AccessRecordEdge> edges =
                shown.stream()
                        .map(entry ->
                                new AccessRecordEdge(cursor(entry, asked), AccessRecord.of(entry)))
                        .toList();
        return new AccessRecordConnection(
                edges,
                edges.stream().map(AccessRecordEdge::node).toList(),
                PageInfo.of(
                        edges.stream().map(AccessRecordEdge::cursor).toList(),
                        hasPrevious,
                        hasNext));
    }

    private static String cursor(AccessEntry entry, String asked) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
        return new Cursor(LIST, asked, List.of(Long.toString(micros), entry.id().toString()))
                .text();
    }

    private static Place place(Cursor cursor) {
        try {
            Instant at = Instant.EPOCH.plus(cursor.position(0), ChronoUnit.MICROS);
            return new Place(
                    at.isAfter(LATEST) ? LATEST : at, UUID.fromString(cursor.place().get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw new Fault(
                    "BAD_CURSOR", "not a cursor of this list: hand back one as it was given");
        }
    }
}
