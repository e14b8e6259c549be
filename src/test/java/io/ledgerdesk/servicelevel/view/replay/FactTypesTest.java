package io.ledgerdesk.servicelevel.view.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.platform.eventstore.wire.Examples;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.fact.TicketFacts;
import io.ledgerdesk.testing.ToldEvents;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Hold;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of the log for a replay is exactly what means something to clocks. */
class FactTypesTest {
    private static final Actor ANNA =
            new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna Petrova");

    @Test
    void theTypesThatAreReadAreThoseThatMeanSomething() {
        Set<String> meaning = new HashSet<>();
        for (Class<?> type : Examples.types(TicketEvent.class)) {
            if (means((TicketEvent) Examples.of(type))) {
                meaning.add(name(type));
            }
        }
        assertThat(FactTypes.OF_TICKETS).isEqualTo(meaning);
    }

    @Test
    void whatWasNoticedIsReadTooForAReplayOfOneTicket() {
        Set<String> all = new HashSet<>(FactTypes.OF_TICKETS);
        Examples.types(ClockEvent.class).forEach(type -> all.add(name(type)));
        assertThat(FactTypes.ALL).isEqualTo(all);
    }

    /** An agent's: of nobody else's does more mean something. */
    private static boolean means(TicketEvent example) {
        ToldEvents told = new ToldEvents();
        told.add(ANNA, example instanceof HoldChanged changed ? otherwise(changed) : example);
        return TicketFacts.of(told.all().getFirst()) != null;
    }

    /** On hold for another reason, not only for longer. */
    private static HoldChanged otherwise(HoldChanged changed) {
        return new HoldChanged(
                changed.ticket(),
                new Hold(HoldReason.THIRD_PARTY, null, null),
                new Hold(HoldReason.APPROVAL, null, null));
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(WireName.class).value();
    }
}
