package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;

/** What may be asked of the catalogue. */
public sealed interface CatalogueCommand
        permits AgreementCommand,
                CalendarCommand,
                EscalationPolicyCommand,
                PlanCommand,
                ServiceCommand,
                TopicCommand {

    CatalogueKind kind();

    CatalogueId id();
}
