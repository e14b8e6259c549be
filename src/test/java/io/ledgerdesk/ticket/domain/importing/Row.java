package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportCommand.InCharge;
import io.ledgerdesk.ticket.command.ImportCommand.OfAgent;
import io.ledgerdesk.ticket.command.ImportCommand.OfGroup;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.domain.Cast;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.id.Topic;
import io.ledgerdesk.ticket.word.source.ImportedState;
import io.ledgerdesk.ticket.word.source.RowDigest;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceName;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of another system's log about Anna's ticket; each is the one before with a change. */
public record Row(
        long revision,
        @Nullable ImportedState state,
        InCharge who,
        @Nullable Priority priority,
        @Nullable ResolutionCode code,
        @Nullable PersonId resolvedBy,
        List<SourceFact> facts) {
    static final SourceName SERVICENOW = new SourceName("servicenow");
    static final ExternalId INCIDENT = new ExternalId("0000045");

    /** The first, of a new ticket that nobody has. */
    public static Row first() {
        return new Row(
                0,
                ImportedState.of(TicketState.NEW),
                InCharge.NOBODY,
                Priority.P3,
                ResolutionCode.SOLVED,
                null,
                List.of());
    }

    public Row in(TicketState newState) {
        return in(ImportedState.of(newState));
    }

    public Row onHold(HoldReason reason) {
        return in(ImportedState.onHold(reason));
    }

    public Row in(@Nullable ImportedState newState) {
        return new Row(revision, newState, who, priority, code, resolvedBy, facts);
    }

    /** With the group and the agent of these names; null for none. */
    public Row of(@Nullable String group, @Nullable String agent) {
        InCharge now =
                new InCharge(
                        group == null ? null : new OfGroup(new GroupId(group), new Label(group)),
                        agent == null ? null : new OfAgent(new PersonId(agent), null));
        return new Row(revision, state, now, priority, code, resolvedBy, facts);
    }

    Row with(@Nullable Priority newPriority) {
        return new Row(revision, state, who, newPriority, code, resolvedBy, facts);
    }

    Row with(@Nullable ResolutionCode newCode) {
        return new Row(revision, state, who, priority, newCode, resolvedBy, facts);
    }

    Row resolvedBy(PersonId person) {
        return new Row(revision, state, who, priority, code, person, facts);
    }

    Row with(SourceFact... newFacts) {
        return new Row(revision, state, who, priority, code, resolvedBy, List.of(newFacts));
    }

    /** The same, some changes later. */
    public Row revision(long newRevision) {
        return new Row(newRevision, state, who, priority, code, resolvedBy, facts);
    }

    /** One change later. */
    Row next() {
        return revision(revision + 1).with(new SourceFact[0]);
    }

    SourceRow source() {
        return source(SERVICENOW, INCIDENT);
    }

    SourceRow source(SourceName name, ExternalId incident) {
        String says = "%016x".formatted(0xabcL ^ (long) hashCode() << 12);
        return new SourceRow(name, incident, revision, new RowDigest(says));
    }

    public ImportRow command() {
        return command(source());
    }

    ImportRow command(SourceRow source) {
        return new ImportRow(
                Cast.TICKET,
                new TicketNumber("SD-000001"),
                source,
                new Requester(Cast.ANNA.id(), null, null, null, null, false),
                Channel.PHONE,
                "Incident 0000045",
                "Category 55, subcategory 170",
                Cast.NOW.minusSeconds(600),
                TicketKind.INCIDENT,
                new Topic("Category 55"),
                Impact.DEPARTMENT,
                Urgency.MEDIUM,
                priority,
                who,
                state,
                code,
                resolvedBy,
                facts);
    }
}
