package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.command.CommandModule;
import java.util.List;
import java.util.function.Function;

/** Commands that say what is to be said, whatever the rules. */
public final class Sayings {
    private Sayings() {}

    /** As an administrator says it; the catalogue's own rules are of no matter here. */
    public record Say(CatalogueEvent what) {}

    /** A company is a part of another one from then on. */
    public record Move(CompanyMoved what) {}

    /** Nothing need be known to say it. */
    record Nothing() {}

    /** Nor to move a company. */
    record Nobody() {}

    static CommandModule<Say, Nothing, CatalogueEvent> ofTheCatalogue() {
        return said(
                Nothing.class,
                new Nothing(),
                CatalogueEvent.class,
                Say.class,
                Say::what,
                event -> CatalogueStream.ALL);
    }

    static CommandModule<Move, Nobody, CompanyEvent> ofCompanies() {
        return said(
                Nobody.class,
                new Nobody(),
                CompanyEvent.class,
                Move.class,
                Move::what,
                event -> event.company().tag());
    }

    private static <C, S, E> CommandModule<C, S, E> said(
            Class<S> state,
            S nothing,
            Class<E> events,
            Class<C> command,
            Function<C, ? extends E> said,
            Function<E, Tag> stream) {
        Decider<C, S, E> decider =
                new Decider<>() {
                    @Override
                    public S initial() {
                        return nothing;
                    }

                    @Override
                    public S evolve(S before, E event) {
                        return before;
                    }

                    @Override
                    public Decision<E> decide(
                            Streams<S> streams, C asked, DecisionContext context) {
                        return Decision.accepted(said.apply(asked));
                    }
                };
        return new CommandModule<>(
                decider,
                state,
                events,
                List.of(command),
                asked -> stream.apply(said.apply(asked)),
                stream,
                event -> List.of());
    }
}
