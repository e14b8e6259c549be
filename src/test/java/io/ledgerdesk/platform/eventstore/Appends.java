package io.ledgerdesk.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Events and requests for tests. */
public final class Appends {
    private static final Party AGENT = new Party(Actor.Kind.AGENT, new PersonId("agent-7"));

    private Appends() {}

    /** A tag {@code ticket:value}. */
    public static Tag ticket(String value) {
        return new Tag("ticket", value);
    }

    /** An event of the type with a small payload; its stream is its first tag. */
    public static NewEvent event(String type, Tag... tags) {
        return event(UuidCreator.getTimeOrderedEpoch(), type, "{\"n\":1}", tags);
    }

    public static NewEvent event(UUID id, String type, String payload, Tag... tags) {
        return new NewEvent(
                new EventHeader(
                        id,
                        tags.length == 0 ? "none" : tags[0].toString(),
                        1,
                        type,
                        1,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        AGENT,
                        null,
                        "WEB",
                        null,
                        null,
                        UuidCreator.getTimeOrderedEpoch(),
                        null,
                        false,
                        List.of(tags)),
                payload.getBytes(StandardCharsets.UTF_8));
    }

    /** That a request was appended at these positions. */
    public static Consumer<AppendOutcome> appended(long first, long last) {
        return outcome ->
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                AppendOutcome.Appended.class,
                                found ->
                                        assertThat(List.of(found.first(), found.last()))
                                                .containsExactly(first, last));
    }

    /** Writes the events whatever is stored. */
    public static AppendRequest always(TenantId tenant, NewEvent... events) {
        return onlyIf(tenant, EventCriteria.none(), 0, events);
    }

    /** Writes the events unless one that meets the condition lies behind the marker. */
    public static AppendRequest onlyIf(
            TenantId tenant, EventCriteria condition, long marker, NewEvent... events) {
        return new AppendRequest(tenant, List.of(events), condition, marker, null);
    }

    public static AppendRequest claiming(
            TenantId tenant, CommandKey key, String stream, long marker, NewEvent... events) {
        return new AppendRequest(
                tenant,
                List.of(events),
                EventCriteria.none(),
                marker,
                new AppendRequest.Claim(key, stream));
    }

    /** A command of agent-7 with an input that is told from others by one number. */
    public static CommandKey key(UUID commandId, int input) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) input);
        return new CommandKey(Actor.Kind.AGENT, new PersonId("agent-7"), commandId, hash);
    }

    public static EventCriteria criteria(Set<Tag> tags, String... types) {
        return new EventCriteria(List.of(new Criterion(tags, Set.of(types))));
    }
}
