package io.ledgerdesk.ticket.domain.relation;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.relation.Tickets.A;
import static io.ledgerdesk.ticket.domain.relation.Tickets.B;
import static io.ledgerdesk.ticket.domain.relation.Tickets.C;
import static io.ledgerdesk.ticket.domain.relation.Tickets.D;
import static io.ledgerdesk.ticket.domain.relation.Tickets.link;
import static io.ledgerdesk.ticket.domain.relation.Tickets.merge;
import static io.ledgerdesk.ticket.domain.relation.Tickets.tickets;
import static io.ledgerdesk.ticket.domain.relation.Tickets.unlink;
import static io.ledgerdesk.ticket.domain.relation.Tickets.unmerge;
import static io.ledgerdesk.ticket.word.LinkKind.CAUSED_BY;
import static io.ledgerdesk.ticket.word.LinkKind.DUPLICATE_OF;
import static io.ledgerdesk.ticket.word.LinkKind.PARENT_OF;
import static io.ledgerdesk.ticket.word.LinkKind.RELATES_TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerdesk.ticket.domain.Desk;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkingTest {

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void bothTicketsTellOfALinkAndOfItsEnd(LinkKind kind) {
        Desk desk = tickets(2).when(IVAN, link(A, kind, B));

        desk.thenHappened(TicketLinked.class, TicketLinked.class);
        assertThat(desk.events().stream().map(TicketLinked.class::cast).toList())
                .extracting(TicketLinked::ticket, TicketLinked::end, TicketLinked::other)
                .containsExactly(tuple(A, LinkEnd.FROM, B), tuple(B, LinkEnd.TO, A));
        desk.when(IVAN, unlink(B, kind, A))
                .thenHappened(TicketUnlinked.class, TicketUnlinked.class);
        assertThat(desk.known(A).relations().links()).isEmpty();
        assertThat(desk.known(B).relations().links()).isEmpty();
        desk.when(IVAN, unlink(A, kind, B)).thenNothing();
    }

    @Test
    void aTicketIsNotLinkedToItselfNorToOneMergedWithIt() {
        tickets(1).when(IVAN, link(A, RELATES_TO, A)).thenRefused("LINK_TO_ITSELF");
        Desk merged = tickets(3).given(IVAN, merge(A, B)).given(IVAN, merge(C, B));
        merged.when(IVAN, link(A, CAUSED_BY, B)).thenRefused("LINK_TO_ITSELF");
        merged.when(IVAN, link(B, CAUSED_BY, A)).thenRefused("LINK_TO_ITSELF");
        merged.when(IVAN, link(A, RELATES_TO, C)).thenRefused("LINK_TO_ITSELF");
    }

    @Test
    void eachPairIsLinkedOnce() {
        tickets(2)
                .given(IVAN, link(A, CAUSED_BY, B))
                .when(IVAN, link(A, CAUSED_BY, B))
                .thenNothing();
        tickets(2)
                .given(IVAN, link(A, CAUSED_BY, B))
                .when(IVAN, link(A, DUPLICATE_OF, B))
                .thenHappened(TicketLinked.class, TicketLinked.class);
    }

    @Test
    void aLinkWithoutDirectionIsTheSameFromBothSides() {
        tickets(2)
                .given(IVAN, link(A, RELATES_TO, B))
                .when(IVAN, link(B, RELATES_TO, A))
                .thenNothing();
    }

    @Test
    void aCircleOfTwoOrOfThreeIsRefusedButNotWithoutDirection() {
        Desk desk =
                tickets(3).given(IVAN, link(A, PARENT_OF, B)).given(IVAN, link(B, PARENT_OF, C));
        desk.when(IVAN, link(B, PARENT_OF, A)).thenRefused("LINK_CYCLE");
        desk.when(IVAN, link(C, PARENT_OF, A)).thenRefused("LINK_CYCLE");
        desk.given(IVAN, link(A, PARENT_OF, C));
        desk.given(IVAN, link(C, CAUSED_BY, A));

        tickets(3)
                .given(IVAN, link(A, RELATES_TO, B))
                .given(IVAN, link(B, RELATES_TO, C))
                .given(IVAN, link(C, RELATES_TO, A));
    }

    @Test
    void aMergedTicketAndItsSurvivorAreOneInACircle() {
        Desk desk =
                tickets(4)
                        .given(IVAN, link(A, CAUSED_BY, B))
                        .given(IVAN, link(C, CAUSED_BY, D))
                        .given(IVAN, merge(B, C));

        desk.when(IVAN, link(D, CAUSED_BY, A)).thenRefused("LINK_CYCLE");
        desk.given(IVAN, unmerge(B)).given(IVAN, link(D, CAUSED_BY, A));
    }

    @Test
    void aLinkOfAMergedTicketIsItsSurvivorsToo() {
        Desk desk = tickets(3).given(IVAN, link(A, CAUSED_BY, C)).given(IVAN, merge(A, B));

        desk.when(IVAN, link(B, CAUSED_BY, C)).thenNothing();
        desk.given(IVAN, unlink(B, CAUSED_BY, C));
        assertThat(desk.known(A).relations().links()).isEmpty();
    }

    @Test
    void aLinkWithinAMergedPairIsTakenAwayOnceAndAlone() {
        Desk desk =
                tickets(3)
                        .given(IVAN, link(A, CAUSED_BY, B))
                        .given(IVAN, link(C, CAUSED_BY, B))
                        .given(IVAN, merge(A, B))
                        .given(IVAN, merge(C, B));

        desk.when(IVAN, unlink(A, CAUSED_BY, B))
                .thenHappened(TicketUnlinked.class, TicketUnlinked.class);
        assertThat(desk.known(C).relations().links()).hasSize(1);
    }

    @Test
    void aTicketThatDoesNotExistIsNotLinked() {
        tickets(1).when(IVAN, link(A, RELATES_TO, D)).thenRefused("TICKET_NOT_FOUND");
        tickets(1).when(IVAN, unlink(A, RELATES_TO, D)).thenRefused("TICKET_NOT_FOUND");
        tickets(2).when(ANNA, link(A, RELATES_TO, B)).thenRefused("FORBIDDEN");
    }

    @Test
    void aTicketHasOnlySoManyLinks() {
        TicketRules rules =
                new TicketRules(
                        14, ZoneOffset.UTC, TextRules.DEFAULTS, new TicketLimits(1, 1, 1, 1, 2));
        Desk desk = new Desk(rules);
        for (int n = 1; n <= 4; n++) {
            Tickets.registered(desk, n, ANNA, null);
        }
        desk.given(IVAN, link(A, RELATES_TO, B)).given(IVAN, link(A, RELATES_TO, C));
        desk.when(IVAN, link(A, RELATES_TO, D)).thenRefused("TOO_MANY");
        desk.when(IVAN, link(D, RELATES_TO, A)).thenRefused("TOO_MANY");
        desk.given(ANNA, Tickets.says(A, 1)).given(ANNA, Tickets.says(A, 2));
        desk.when(IVAN, Tickets.split(A, 9, 1)).thenRefused("TOO_MANY");
    }
}
