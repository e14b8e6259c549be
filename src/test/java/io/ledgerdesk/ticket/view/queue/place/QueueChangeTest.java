package io.ledgerdesk.ticket.view.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueChange.Move;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A ticket that leaves somebody's reach leaves his queue, and others never hear of it. */
class QueueChangeTest {
    private static final TicketId TICKET = new TicketId(new UUID(1, 2));

    @Test
    void betweenGroups() {
        QueueChange change = change(in("net", Set.of()), in("mail", Set.of()));
        assertThat(move(change, "net")).isEqualTo(Move.LEFT);
        assertThat(move(change, "mail")).isEqualTo(Move.ENTERED);
        assertThat(move(change, "print")).isEqualTo(Move.ELSEWHERE);
        assertThat(change.in(QueueFilter.ANY)).isEqualTo(Move.CHANGED);
    }

    @Test
    void sharedAndNotSharedAnyMore() {
        QueueFacts alone = in("net", Set.of());
        QueueFacts shared = in("net", Set.of("g:mail", "w:boris"));
        assertThat(move(change(alone, shared), "mail")).isEqualTo(Move.ENTERED);
        assertThat(move(change(shared, alone), "mail")).isEqualTo(Move.LEFT);
        assertThat(move(change(shared, null), "mail")).isEqualTo(Move.LEFT);
        assertThat(move(change(alone, null), "mail")).isEqualTo(Move.ELSEWHERE);
        assertThat(shared.owned().sharedWithPeople()).containsExactly("boris");
        assertThat(shared.owned().company()).isEqualTo("romashka");
    }

    private static QueueChange change(@Nullable QueueFacts before, @Nullable QueueFacts after) {
        return new QueueChange(7, TICKET, before, after);
    }

    private static Move move(QueueChange change, String group) {
        TicketScope scope =
                TicketScope.reaching(
                        Set.of(Reach.GROUP, Reach.SHARED),
                        new Standing(Set.of("vera"), Set.of(), Set.of(), Set.of(group), Set.of()),
                        false);
        return change.in(QueueFilter.ANY, scope::includes);
    }

    private static QueueFacts in(String group, Set<String> readers) {
        return new QueueFacts(
                new QueueFacts.Origin(
                        TICKET,
                        1,
                        new QueueFacts.Asker(
                                new PersonId("ivan"), new CompanyId("romashka"), false),
                        Instant.EPOCH),
                TicketState.ASSIGNED,
                Line.FIRST,
                new GroupId(group),
                null,
                null,
                null,
                null,
                readers,
                Instant.EPOCH);
    }
}
