package io.ledgerdesk.catalogue.wiring;

import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.domain.CatalogueDecider;
import io.ledgerdesk.catalogue.domain.CatalogueLimits;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.catalogue.view.CataloguePages;
import io.ledgerdesk.catalogue.view.DeskBooks;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The catalogue as the platform hosts it. */
public final class CatalogueModule {

    /** All of a desk's catalogue in one stream, each event marked with its entry. */
    public static CommandModule<CatalogueCommand, CatalogueBook, CatalogueEvent> of(
            CatalogueLimits limits) {
        return new CommandModule<CatalogueCommand, CatalogueBook, CatalogueEvent>(
                        new CatalogueDecider(limits),
                        CatalogueBook.class,
                        CatalogueEvent.class,
                        commands(),
                        command -> CatalogueStream.ALL,
                        event -> CatalogueStream.ALL,
                        event -> List.of(CatalogueStream.of(event.kind(), event.id())))
                .aboutNobody();
    }

    @Produces
    @Singleton
    CommandModule<CatalogueCommand, CatalogueBook, CatalogueEvent> catalogue(
            CatalogueSettings settings) {
        return of(
                new CatalogueLimits(
                        Map.of(
                                CatalogueKind.CALENDAR, settings.maxCalendars(),
                                CatalogueKind.PLAN, settings.maxPlans(),
                                CatalogueKind.AGREEMENT, settings.maxAgreements(),
                                CatalogueKind.SERVICE, settings.maxServices(),
                                CatalogueKind.TOPIC, settings.maxTopics(),
                                CatalogueKind.ESCALATION_POLICY, settings.maxPolicies()),
                        settings.maxDays(),
                        settings.maxTargets(),
                        settings.maxChecklist(),
                        settings.maxFields(),
                        settings.maxChoices(),
                        settings.maxSteps()));
    }

    @Produces
    @Singleton
    CataloguePages pages(EventLog log, EventCodec codec, CatalogueSettings settings) {
        return new CataloguePages(log, codec, settings.pageSize());
    }

    @Produces
    @Singleton
    DeskBooks books(CataloguePages pages, Clock clock, CatalogueSettings settings) {
        return new DeskBooks(pages, clock, settings.rememberedDesks(), settings.remembered());
    }

    private static List<Class<? extends CatalogueCommand>> commands() {
        return Stream.of(CatalogueCommand.class.getPermittedSubclasses())
                .flatMap(kind ->
                        kind.isSealed()
                                ? Stream.of(kind.getPermittedSubclasses())
                                : Stream.of(kind))
                .<Class<? extends CatalogueCommand>>map(
                        command -> command.asSubclass(CatalogueCommand.class))
                .toList();
    }
}
