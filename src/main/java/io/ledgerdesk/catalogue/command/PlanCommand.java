package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of a plan. */
public sealed interface PlanCommand extends CatalogueCommand {

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

    /** Makes a new one. */
    record DefinePlan(CatalogueId plan, PlanContent content) implements PlanCommand {}

    /** Has it say something else. */
    record ChangePlan(CatalogueId plan, PlanContent content) implements PlanCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetirePlan(CatalogueId plan) implements PlanCommand {
        @Override
        public @Nullable PlanContent content() {
            return null;
        }
    }
}
