package io.ledgerdesk.bench.catalogue;

import static io.ledgerdesk.testing.CardNode.answer;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.domain.CatalogueDecider;
import io.ledgerdesk.catalogue.event.AgreementEvent.AgreementDefined;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.workplace.MovableClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A desk with many agreements, written without asking the rules of the catalogue. */
final class LargeCatalogue {
    private static final int PORTION = 500;

    private LargeCatalogue() {}

    /** Some agreements, in one portion. */
    private record Say(int from, int to) {}

    static void fill(TestDatabase database, TenantId desk, int agreements) {
        try (TicketNode node = new TicketNode(database, new MovableClock(), List.of(saying()))) {
            for (int from = 0; from < agreements; from += PORTION) {
                send(node, desk, new Say(from, Math.min(agreements, from + PORTION)));
            }
        }
    }

    static CommandResult send(TicketNode node, TenantId desk, Object command) {
        return answer(
                node.gateway()
                        .send(
                                new CommandRequest(
                                        desk,
                                        TicketNode.ANNA,
                                        "API",
                                        command,
                                        null,
                                        null,
                                        null,
                                        null,
                                        UUID.randomUUID(),
                                        null)));
    }

    static CatalogueId id(int number) {
        return new CatalogueId("agreement-" + number);
    }

    static AgreementContent content(int number) {
        return ExampleCatalogue.agreement(
                new CompanyId("company-" + number),
                List.of(ExampleCatalogue.MAIL),
                ExampleCatalogue.NEW_YEAR,
                null);
    }

    private static CommandModule<Say, CatalogueBook, CatalogueEvent> saying() {
        return new CommandModule<>(
                new Saying(),
                CatalogueBook.class,
                CatalogueEvent.class,
                List.of(Say.class),
                command -> CatalogueStream.ALL,
                event -> CatalogueStream.ALL,
                event -> List.of(CatalogueStream.of(event.kind(), event.id())));
    }

    private static final class Saying implements Decider<Say, CatalogueBook, CatalogueEvent> {
        private final CatalogueDecider rules = new CatalogueDecider(ExampleCatalogue.ROOMY);
        private CatalogueBook book = CatalogueBook.EMPTY;

        @Override
        public CatalogueBook initial() {
            return CatalogueBook.EMPTY;
        }

        @Override
        public CatalogueBook evolve(CatalogueBook state, CatalogueEvent event) {
            return state.after(event);
        }

        @Override
        public Decision<CatalogueEvent> decide(
                Streams<CatalogueBook> streams, Say command, DecisionContext context) {
            // what the agreements refer to comes before the first of them
            Stream<CatalogueEvent> first =
                    command.from > 0
                            ? Stream.of()
                            : ExampleCatalogue.everything().stream()
                                    .filter(one -> !(one instanceof DefineAgreement))
                                    .flatMap(one -> said(one, context));
            Stream<CatalogueEvent> agreements =
                    IntStream.range(command.from, command.to)
                            .mapToObj(i -> new AgreementDefined(id(i), 1, content(i)));
            return Decision.accepted(Stream.concat(first, agreements).toList());
        }

        private Stream<CatalogueEvent> said(CatalogueCommand command, DecisionContext context) {
            List<CatalogueEvent> events =
                    ((Decision.Accepted<CatalogueEvent>)
                                    rules.decide(
                                            Streams.only(CatalogueStream.ALL, book),
                                            command,
                                            context))
                            .events();
            events.forEach(event -> book = book.after(event));
            return events.stream();
        }
    }
}
