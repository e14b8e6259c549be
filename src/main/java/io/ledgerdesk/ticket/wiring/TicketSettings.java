package io.ledgerdesk.ticket.wiring;

import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What a desk sets for all its tickets. */
@ConfigMapping(prefix = "ledgerdesk.ticket.rules")
interface TicketSettings {

    /** Calendar days from the latest closing within which a ticket may be reopened. */
    @WithDefault("14")
    int reopenWindowDays();

    /** The zone in which calendar days are counted. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Longest subject, in characters. */
    @WithDefault("255")
    int subjectCharacters();

    /** Longest name, address and the like, in characters. */
    @WithDefault("320")
    int lineCharacters();

    /** Longest text of any other kind, in bytes of UTF-8. */
    @WithDefault("1048576")
    int bodyBytes();

    /** Most tags of a ticket. */
    @WithDefault("50")
    int maxTags();

    /** Most custom fields of a ticket. */
    @WithDefault("100")
    int maxFields();

    /** Most watchers of a ticket; those who come with a merge are not counted. */
    @WithDefault("100")
    int maxWatchers();

    /** Most persons and groups that a ticket is shared with. */
    @WithDefault("100")
    int maxShares();

    /** Most links of a ticket. */
    @WithDefault("200")
    int maxLinks();

    default TicketRules rules() {
        return new TicketRules(
                reopenWindowDays(),
                zone(),
                new TextRules(subjectCharacters(), lineCharacters(), bodyBytes()),
                new TicketLimits(maxTags(), maxFields(), maxWatchers(), maxShares(), maxLinks()));
    }
}
