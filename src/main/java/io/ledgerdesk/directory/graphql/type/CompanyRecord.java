package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.directory.view.company.SeenCompany;
import io.ledgerdesk.directory.word.entry.CompanyEntry;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A company for one reader. */
@Type("CompanyRecord")
@Description("A company as the directory has it; its people are its contacts.")
public final class CompanyRecord implements Node {
    private final SeenCompany company;
    private final CompanyEntry entry;
    private final DirectoryScope scope;

    public CompanyRecord(SeenCompany company, DirectoryScope scope) {
        this.company = company;
        this.entry = company.entry();
        this.scope = scope;
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return DirectoryIds.global(DirectoryIds.COMPANY, entry.id());
    }

    @Id
    @NonNull
    @Description("By which tickets name the company.")
    public String getKey() {
        return entry.id().value();
    }

    @Description("Absent once erased.")
    public @Nullable String getName() {
        return entry.name();
    }

    @NonNull
    @Description("Domains that mail of its people comes from.")
    public List<@NonNull String> getDomains() {
        return entry.domains().stream().map(MailDomain::value).toList();
    }

    @Description(
            "What another system calls it; absent if none does, or for those who may not know.")
    public @Nullable String getExternalId() {
        var key = entry.key();
        return key == null || !scope.everything() ? null : key.value();
    }

    @Description("Whether it takes people in.")
    public boolean isActive() {
        return entry.active();
    }

    @NonNull
    @Description("Since when the desk knows it.")
    public Instant getRegisteredAt() {
        return company.registeredAt();
    }

    @NonNull
    @Description("When it last changed.")
    public Instant getUpdatedAt() {
        return company.updatedAt();
    }

    /** What stands behind it. */
    @Ignore
    public CompanyEntry entry() {
        return entry;
    }

    /** For whom it is shown. */
    @Ignore
    public DirectoryScope scope() {
        return scope;
    }
}
