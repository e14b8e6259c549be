package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.map.MappedState;
import io.ledgerdesk.importing.source.SourceUpdate;
import io.ledgerdesk.importing.source.SourceUpdate.Group;
import io.ledgerdesk.importing.view.job.Claimed;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportCommand.InCharge;
import io.ledgerdesk.ticket.command.ImportCommand.OfAgent;
import io.ledgerdesk.ticket.command.ImportCommand.OfGroup;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.source.ImportedState;
import io.ledgerdesk.ticket.word.source.RowDigest;
import io.ledgerdesk.ticket.word.source.SourceFact;
import io.ledgerdesk.ticket.word.source.SourceRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a row of a log to the command that it stands for. */
final class RowCommands {
    private static final String CHANNEL = "IMPORT";

    private final Claimed job;

    RowCommands(Claimed job) {
        this.job = job;
    }

    SourceRow row(SourceUpdate update) {
        return new SourceRow(
                job.source(), update.incident(), update.revision(), new RowDigest(update.digest()));
    }

    /**
     * Done by the row's author at the row's time, and caused by the row.
     *
     * @param facts those that are new
     */
    CommandRequest request(
            SourceUpdate update, TicketId ticket, TicketNumber number, Map<String, String> facts) {
        SourceRow row = row(update);
        return new CommandRequest(
                        job.tenant(),
                        new Actor(Actor.Kind.AGENT, update.author(), null),
                        CHANNEL,
                        command(update, row, ticket, number, facts),
                        null,
                        null,
                        update.updatedAt(),
                        DerivedIds.row(row),
                        job.id().value(),
                        null)
                .asHistorical();
    }

    private static ImportRow command(
            SourceUpdate update,
            SourceRow row,
            TicketId ticket,
            TicketNumber number,
            Map<String, String> facts) {
        SourceUpdate.Classification about = update.classification();
        return new ImportRow(
                ticket,
                number,
                row,
                new Requester(update.requester(), null, null, null, null, false),
                update.channel(),
                update.subject(),
                update.description(),
                update.receivedAt(),
                about.kind(),
                about.topic(),
                about.impact(),
                about.urgency(),
                about.priority(),
                inCharge(update.group(), update.agent()),
                state(update.state()),
                update.resolution().code(),
                update.resolution().by(),
                facts(facts));
    }

    private static InCharge inCharge(@Nullable Group group, @Nullable PersonId agent) {
        return new InCharge(
                group == null ? null : new OfGroup(group.id(), new Label(group.name())),
                agent == null ? null : new OfAgent(agent, null));
    }

    private static @Nullable ImportedState state(@Nullable MappedState said) {
        TicketState state = said == null ? null : said.state();
        return said == null || state == null ? null : new ImportedState(state, said.reason());
    }

    private static List<SourceFact> facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> new SourceFact(fact.getKey(), fact.getValue()))
                .toList();
    }
}
