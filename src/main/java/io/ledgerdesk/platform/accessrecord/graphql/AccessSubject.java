package io.ledgerdesk.platform.accessrecord.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the record's own. */
@Description("What sort of thing somebody was shown.")
public enum AccessSubject {
    @Description("One ticket, what was said about it or what happened to it.")
    TICKET,
    @Description("A page of several tickets, or of what happened to several.")
    TICKETS,
    @Description("A file of a ticket.")
    FILE,
    @Description("An export.")
    EXPORT,
    @Description("Records of accesses.")
    ACCESS_RECORDS
}
