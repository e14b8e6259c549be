package io.ledgerdesk.importing.map;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a source mean here: the content of its file in {@code importing/}.
 *
 * @param unknown how the source writes that it does not know
 * @param dates form of its instants, strict
 * @param zone in which they are meant
 * @param kind of all tickets, if they have one
 * @param topic columns whose values, joined by a slash, are what the ticket is about
 * @param facts columns that are kept as they stand, as they have no place of their own
 */
public record SourceMaps(
        String unknown,
        DateTimeFormatter dates,
        ZoneId zone,
        Texts texts,
        People people,
        @Nullable TicketKind kind,
        List<String> topic,
        Words words,
        List<String> facts) {

    public SourceMaps {
        topic = List.copyOf(topic);
        facts = List.copyOf(facts);
    }

    /** What stands where the source has no text: patterns with columns in braces. */
    public record Texts(String subject, String description) {}

    /** How ids are made of the source's: patterns with the source's in place of the braces. */
    public record People(String requester, String agent, String group, String groupName) {}

    /**
     * Words of the source and what they are here.
     *
     * @param codes of resolutions; those not named are {@code otherCode}
     */
    public record Words(
            Map<String, MappedState> states,
            Map<String, Priority> priorities,
            Map<String, Impact> impacts,
            Map<String, Urgency> urgencies,
            Map<String, Channel> channels,
            Map<String, ResolutionCode> codes,
            ResolutionCode otherCode) {}
}
