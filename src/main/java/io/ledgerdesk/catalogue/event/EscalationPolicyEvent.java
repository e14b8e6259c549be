package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to an escalation policy. */
public sealed interface EscalationPolicyEvent extends CatalogueEvent {

    CatalogueId policy();

    @Override
    @Nullable PolicyContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.ESCALATION_POLICY;
    }

    @Override
    default CatalogueId id() {
        return policy();
    }

    /** There is one more, in its first version. */
    @WireName("catalogue.EscalationPolicyDefined")
    @ReadableBy(STAFF)
    record EscalationPolicyDefined(CatalogueId policy, int version, PolicyContent content)
            implements EscalationPolicyEvent {}

    /** It says something else from then on, in a version of its own. */
    @WireName("catalogue.EscalationPolicyChanged")
    @ReadableBy(STAFF)
    record EscalationPolicyChanged(CatalogueId policy, int version, PolicyContent content)
            implements EscalationPolicyEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.EscalationPolicyRetired")
    @ReadableBy(STAFF)
    record EscalationPolicyRetired(CatalogueId policy, int version)
            implements EscalationPolicyEvent {
        @Override
        public @Nullable PolicyContent content() {
            return null;
        }
    }
}
