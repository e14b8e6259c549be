package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to a plan. */
public sealed interface PlanEvent extends CatalogueEvent {

    CatalogueId plan();

    @Override
    @Nullable PlanContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.PLAN;
    }

    @Override
    default CatalogueId id() {
        return plan();
    }

    /** There is one more, in its first version. */
    @WireName("catalogue.PlanDefined")
    @ReadableBy(STAFF)
    record PlanDefined(CatalogueId plan, int version, PlanContent content) implements PlanEvent {}

    /** It says something else from then on, in a version of its own. */
    @WireName("catalogue.PlanChanged")
    @ReadableBy(STAFF)
    record PlanChanged(CatalogueId plan, int version, PlanContent content) implements PlanEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.PlanRetired")
    @ReadableBy(STAFF)
    record PlanRetired(CatalogueId plan, int version) implements PlanEvent {
        @Override
        public @Nullable PlanContent content() {
            return null;
        }
    }
}
