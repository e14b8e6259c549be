package io.ledgerdesk.ticket.domain.matrix;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.ticket.domain.state.Circle.Share;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a ticket lies within somebody's reach. */
final class Reached {
    private Reached() {}

    /** For seeing it: by whatever level it was shared, and for those who watch it. */
    static Owned toRead(Registered ticket) {
        return owned(
                ticket, share -> true, ticket.circle().watchers().stream().map(PersonId::value));
    }

    /** For doing something with it: only what was shared for writing. */
    static Owned toWrite(Registered ticket) {
        return owned(ticket, share -> share.level() == ShareLevel.WRITE, Stream.of());
    }

    /** Of a ticket that is not there yet. */
    static Owned unregistered(PersonId requester, @Nullable CompanyId company) {
        return new Owned(
                requester.value(),
                company == null ? null : company.value(),
                null,
                Line.FIRST.number(),
                Set.of(),
                Set.of());
    }

    private static Owned owned(
            Registered ticket, Predicate<Share> counted, Stream<String> watchers) {
        Responsible responsible = ticket.work().responsible();
        Responsible.Agent agent = responsible.agent();
        CompanyId company = ticket.registration().requester().company();
        Stream<String> shared =
                ticket.circle().shares().stream()
                        .filter(counted)
                        .map(share -> share.with().person())
                        .filter(Objects::nonNull)
                        .map(PersonId::value);
        return new Owned(
                ticket.requester().value(),
                company == null ? null : company.value(),
                responsible.group() == null ? null : responsible.group().id().value(),
                ticket.work().line().number(),
                Stream.of(
                                agent == null ? Stream.<String>of() : Stream.of(agent.id().value()),
                                watchers,
                                shared)
                        .flatMap(ids -> ids)
                        .collect(toUnmodifiableSet()),
                ticket.circle().shares().stream()
                        .filter(counted)
                        .map(share -> share.with().group())
                        .filter(Objects::nonNull)
                        .map(group -> group.value())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
