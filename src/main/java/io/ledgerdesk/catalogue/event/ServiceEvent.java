package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to a service. */
public sealed interface ServiceEvent extends CatalogueEvent {

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

    /** There is one more, in its first version. */
    @WireName("catalogue.ServiceDefined")
    @ReadableBy(STAFF)
    record ServiceDefined(CatalogueId service, int version, ServiceContent content)
            implements ServiceEvent {}

    /** It says something else from then on, in a version of its own. */
    @WireName("catalogue.ServiceChanged")
    @ReadableBy(STAFF)
    record ServiceChanged(CatalogueId service, int version, ServiceContent content)
            implements ServiceEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.ServiceRetired")
    @ReadableBy(STAFF)
    record ServiceRetired(CatalogueId service, int version) implements ServiceEvent {
        @Override
        public @Nullable ServiceContent content() {
            return null;
        }
    }
}
