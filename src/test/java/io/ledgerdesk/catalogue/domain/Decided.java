package io.ledgerdesk.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Authority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A catalogue that is told what to become. */
final class Decided {
    private static final Actor ANNA = new Actor(Actor.Kind.AGENT, new PersonId("anna"), null);
    private final CatalogueDecider decider = new CatalogueDecider(ExampleCatalogue.LIMITS);
    private CatalogueBook book = decider.initial();

    static Decided empty() {
        return new Decided();
    }

    /** With one entry of each kind. */
    static Decided example() {
        Decided desk = new Decided();
        ExampleCatalogue.everything().forEach(desk::done);
        return desk;
    }

    CatalogueBook book() {
        return book;
    }

    Decision<CatalogueEvent> decide(CatalogueCommand command, Authority authority) {
        return decider.decide(
                Streams.only(CatalogueStream.ALL, book),
                command,
                new DecisionContext(Instant.EPOCH, ANNA, authority));
    }

    /** The one event that follows; the catalogue is as it says. */
    CatalogueEvent done(CatalogueCommand command) {
        Decision<CatalogueEvent> decision = decide(command, Authority.UNLIMITED);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        List<CatalogueEvent> events = ((Decision.Accepted<CatalogueEvent>) decision).events();
        assertThat(events).hasSize(1);
        book = decider.evolve(book, events.getFirst());
        return events.getFirst();
    }

    /** Why it is refused. */
    Rejection refused(CatalogueCommand command) {
        Decision<CatalogueEvent> decision = decide(command, Authority.UNLIMITED);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected<CatalogueEvent>) decision).why();
    }

    /** Why it is refused, if it is; else the catalogue is as it says. */
    Optional<Rejection> told(CatalogueCommand command) {
        if (decide(command, Authority.UNLIMITED) instanceof Decision.Rejected<?>(var why)) {
            return Optional.of(why);
        }
        done(command);
        return Optional.empty();
    }

    /** Nothing follows. */
    void nothing(CatalogueCommand command) {
        assertThat(decide(command, Authority.UNLIMITED)).isEqualTo(Decision.nothing());
    }
}
