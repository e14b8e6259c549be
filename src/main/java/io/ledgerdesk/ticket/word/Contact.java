package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.ticket.id.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, with names and addresses as they were then.
 *
 * @param companyName the requester's section, since a person may be a company
 * @param vip whether the requester is one of those who are served first
 */
@Published
public record Contact(
        PersonId id,
        @Nullable Personal<String> name,
        @Nullable Personal<String> email,
        @Nullable Personal<String> phone,
        @Nullable CompanyId company,
        @Nullable Personal<String> companyName,
        @ReadableBy(Reader.STAFF) boolean vip) {}
