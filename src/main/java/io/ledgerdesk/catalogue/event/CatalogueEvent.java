package io.ledgerdesk.catalogue.event;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import org.jspecify.annotations.Nullable;

/** What happened to an entry of the catalogue; all are one stream. */
public sealed interface CatalogueEvent
        permits AgreementEvent,
                CalendarEvent,
                EscalationPolicyEvent,
                PlanEvent,
                ServiceEvent,
                TopicEvent {

    CatalogueKind kind();

    CatalogueId id();

    /** The entry's from then on: 1 and up, one more with each event. */
    int version();

    /** What it says from then on; absent once it is retired. */
    @Nullable CatalogueContent content();
}
