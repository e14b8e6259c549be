package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stands in where a desk has no directory: nobody is known any closer. */
@ApplicationScoped
@DefaultBean
class NoDirectory implements PersonRecords {
    @Override
    public Uni<Optional<PersonRecord>> find(TenantId tenant, PersonId person) {
        return Uni.createFrom().item(Optional.empty());
    }
}
