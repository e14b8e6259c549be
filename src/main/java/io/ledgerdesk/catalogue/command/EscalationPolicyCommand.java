package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of an escalation policy. */
public sealed interface EscalationPolicyCommand extends CatalogueCommand {

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

    /** Makes a new one. */
    record DefineEscalationPolicy(CatalogueId policy, PolicyContent content)
            implements EscalationPolicyCommand {}

    /** Has it say something else. */
    record ChangeEscalationPolicy(CatalogueId policy, PolicyContent content)
            implements EscalationPolicyCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetireEscalationPolicy(CatalogueId policy) implements EscalationPolicyCommand {
        @Override
        public @Nullable PolicyContent content() {
            return null;
        }
    }
}
