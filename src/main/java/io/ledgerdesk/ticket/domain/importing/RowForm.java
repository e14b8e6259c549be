package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportCommand.OfAgent;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.ReceiptRules;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.word.source.SourceFact;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a row's texts are within bounds. */
final class RowForm {
    private static final int MOST_FACTS = 200;
    private final TextRules texts;

    RowForm(TextRules texts) {
        this.texts = texts;
    }

    /** What only a ticket's first row is read for. */
    Optional<TicketRejection> invalidFirst(ImportRow c, Instant now) {
        return ReceiptRules.receivedAt(c.receivedAt(), now)
                .or(() -> texts.subject("subject", c.subject()))
                .or(() -> texts.body("description", c.description()))
                .or(() -> Contacts.invalid(texts, c.requester()));
    }

    /** What every row is read for. */
    Optional<TicketRejection> invalid(ImportRow c) {
        OfAgent agent = c.responsible().agent();
        if (c.facts().size() > MOST_FACTS) {
            return Optional.of(new ValidationFailed("facts", "at most " + MOST_FACTS));
        }
        return Stream.concat(
                        texts
                                .line("responsible.agent.name", agent == null ? null : agent.name())
                                .stream(),
                        c.facts().stream().flatMap(fact -> invalid(fact).stream()))
                .<TicketRejection>map(why -> why)
                .findFirst();
    }

    private Optional<ValidationFailed> invalid(SourceFact fact) {
        return texts.line("facts.column", fact.column())
                .or(() ->
                        fact.value().isEmpty()
                                ? Optional.empty()
                                : texts.body("facts.value", fact.value()));
    }
}
