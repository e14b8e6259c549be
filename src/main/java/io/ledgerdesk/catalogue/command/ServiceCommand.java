package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of a service. */
public sealed interface ServiceCommand extends CatalogueCommand {

    CatalogueId service();

    @Override
    @Nullable ServiceContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.SERVICE;
    }

    @Override
    default CatalogueId id() {
        return service();
    }

    /** Makes a new one. */
    record DefineService(CatalogueId service, ServiceContent content) implements ServiceCommand {}

    /** Has it say something else. */
    record ChangeService(CatalogueId service, ServiceContent content) implements ServiceCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetireService(CatalogueId service) implements ServiceCommand {
        @Override
        public @Nullable ServiceContent content() {
            return null;
        }
    }
}
