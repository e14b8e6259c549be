package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of the catalogue. */
public sealed interface CatalogueCommand
        permits AgreementCommand,
                CalendarCommand,
                EscalationPolicyCommand,
                PlanCommand,
                ServiceCommand,
                TopicCommand,
                CatalogueCommand.AsSeen {

    CatalogueKind kind();

    CatalogueId id();

    /** What the entry is to say; absent where it is to be retired. */
    @Nullable CatalogueContent content();

    /**
     * The same, unless the entry has moved on since somebody saw it.
     *
     * @param version that he saw
     */
    record AsSeen(CatalogueCommand asked, int version) implements CatalogueCommand {
        @Override
        public CatalogueKind kind() {
            return asked.kind();
        }

        @Override
        public CatalogueId id() {
            return asked.id();
        }

        @Override
        public @Nullable CatalogueContent content() {
            return asked.content();
        }
    }
}
