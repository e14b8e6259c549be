package io.ledgerdesk.directory.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.CompanyKey;
import io.ledgerdesk.directory.id.MailDomain;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a company. Its name is a section of its own key: it may be a person's. */
public sealed interface CompanyEvent extends DirectoryEvent {

    CompanyId company();

    /**
     * The desk knows a company from then on.
     *
     * @param parent that it is a part of
     * @param key what another system calls it
     */
    @WireName("directory.CompanyRegistered")
    @ReadableBy(STAFF)
    record CompanyRegistered(
            CompanyId company,
            Personal<String> name,
            @Nullable CompanyId parent,
            @Nullable CompanyKey key,
            List<MailDomain> domains)
            implements CompanyEvent {}

    /** It is called otherwise. */
    @WireName("directory.CompanyRenamed")
    @ReadableBy(STAFF)
    record CompanyRenamed(CompanyId company, Personal<String> name) implements CompanyEvent {}

    /** It is a part of another company, or of none. */
    @WireName("directory.CompanyMoved")
    @ReadableBy(STAFF)
    record CompanyMoved(CompanyId company, @Nullable CompanyId parent) implements CompanyEvent {}

    /** Another system calls it otherwise. */
    @WireName("directory.CompanyKeyChanged")
    @ReadableBy(STAFF)
    record CompanyKeyChanged(CompanyId company, CompanyKey key) implements CompanyEvent {}

    /** Mail of these domains comes from it, and of no others. */
    @WireName("directory.CompanyDomainsChanged")
    @ReadableBy(STAFF)
    record CompanyDomainsChanged(CompanyId company, List<MailDomain> domains)
            implements CompanyEvent {}

    /** It takes nobody in any more. */
    @WireName("directory.CompanyDeactivated")
    @ReadableBy(STAFF)
    record CompanyDeactivated(CompanyId company) implements CompanyEvent {}

    /** It takes people in again. */
    @WireName("directory.CompanyReactivated")
    @ReadableBy(STAFF)
    record CompanyReactivated(CompanyId company) implements CompanyEvent {}
}
