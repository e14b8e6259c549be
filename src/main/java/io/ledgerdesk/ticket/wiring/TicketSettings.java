package io.ledgerdesk.ticket.wiring;

import io.ledgerdesk.ticket.domain.rules.TextRules;
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

    default TicketRules rules() {
        return new TicketRules(
                reopenWindowDays(),
                zone(),
                new TextRules(subjectCharacters(), lineCharacters(), bodyBytes()));
    }
}
