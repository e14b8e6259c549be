package io.ledgerdesk.directory.word.entry;

import io.ledgerdesk.directory.event.CompanyEvent;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDeactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyDomainsChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyKeyChanged;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyMoved;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyReactivated;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRegistered;
import io.ledgerdesk.directory.event.CompanyEvent.CompanyRenamed;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.CompanyKey;
import io.ledgerdesk.directory.id.MailDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as its events leave it.
 *
 * @param name absent once erased
 * @param active whether it takes people in
 */
public record CompanyEntry(
        CompanyId id,
        @Nullable String name,
        @Nullable CompanyId parent,
        @Nullable CompanyKey key,
        List<MailDomain> domains,
        boolean active) {

    public CompanyEntry {
        domains = List.copyOf(domains);
    }

    static CompanyEntry of(CompanyRegistered e) {
        return new CompanyEntry(
                e.company(), e.name().value(), e.parent(), e.key(), e.domains(), true);
    }

    CompanyEntry after(CompanyEvent event) {
        return switch (event) {
            case CompanyRegistered e -> of(e);
            case CompanyRenamed e ->
                    new CompanyEntry(id, e.name().value(), parent, key, domains, active);
            case CompanyMoved e -> new CompanyEntry(id, name, e.parent(), key, domains, active);
            case CompanyKeyChanged e ->
                    new CompanyEntry(id, name, parent, e.key(), domains, active);
            case CompanyDomainsChanged e ->
                    new CompanyEntry(id, name, parent, key, e.domains(), active);
            case CompanyDeactivated e -> new CompanyEntry(id, name, parent, key, domains, false);
            case CompanyReactivated e -> new CompanyEntry(id, name, parent, key, domains, true);
        };
    }
}
