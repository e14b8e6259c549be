package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of an agreement. */
public sealed interface AgreementCommand extends CatalogueCommand {

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

    /** Makes a new one. */
    record DefineAgreement(CatalogueId agreement, AgreementContent content)
            implements AgreementCommand {}

    /** Has it say something else. */
    record ChangeAgreement(CatalogueId agreement, AgreementContent content)
            implements AgreementCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetireAgreement(CatalogueId agreement) implements AgreementCommand {
        @Override
        public @Nullable AgreementContent content() {
            return null;
        }
    }
}
