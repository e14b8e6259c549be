package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to an agreement. */
public sealed interface AgreementEvent extends CatalogueEvent {

    CatalogueId agreement();

    @Override
    @Nullable AgreementContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.AGREEMENT;
    }

    @Override
    default CatalogueId id() {
        return agreement();
    }

    /** There is one more, in its first version. */
    @WireName("catalogue.AgreementDefined")
    @ReadableBy(STAFF)
    record AgreementDefined(CatalogueId agreement, int version, AgreementContent content)
            implements AgreementEvent {}

    /** It says something else from then on, in a version of its own. */
    @WireName("catalogue.AgreementChanged")
    @ReadableBy(STAFF)
    record AgreementChanged(CatalogueId agreement, int version, AgreementContent content)
            implements AgreementEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.AgreementRetired")
    @ReadableBy(STAFF)
    record AgreementRetired(CatalogueId agreement, int version) implements AgreementEvent {
        @Override
        public @Nullable AgreementContent content() {
            return null;
        }
    }
}
