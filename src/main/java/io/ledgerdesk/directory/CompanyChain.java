package io.ledgerdesk.directory;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What companies are parts of. */
@Published
public interface CompanyChain {
    /**
     * The company, the one that it is a part of, and so on, as the read model has it; of a company
     * that the directory does not know itself alone.
     */
    Uni<List<CompanyId>> upFrom(TenantId tenant, CompanyId company);
}
