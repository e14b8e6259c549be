package io.ledgerdesk.directory.command;

import io.ledgerdesk.directory.id.CompanyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a company. */
public sealed interface CompanyCommand extends DirectoryCommand {

    CompanyId company();

    /**
     * Makes a company known; texts as they were typed.
     *
     * @param parent that it is a part of
     * @param domains that its mail comes from
     * @param key what another system calls it
     */
    record RegisterCompany(
            CompanyId company,
            String name,
            @Nullable CompanyId parent,
            List<String> domains,
            @Nullable String key)
            implements CompanyCommand {}

    /** Says something of it anew; what is absent stays as it is. */
    record ChangeCompany(
            CompanyId company,
            @Nullable String name,
            @Nullable PartOf partOf,
            @Nullable List<String> domains,
            @Nullable String key,
            @Nullable Boolean active)
            implements CompanyCommand {}

    /**
     * Where it stands among companies.
     *
     * @param parent absent for a company that is part of none
     */
    record PartOf(@Nullable CompanyId parent) {}
}
