package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.LifecycleCommand.Company;
import io.ledgerdesk.ticket.command.LifecycleCommand.Requester;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, from the command's words to the event's. */
public final class Contacts {
    private Contacts() {}

    public static Optional<ValidationFailed> invalid(TextRules texts, Requester who) {
        Company company = who.company();
        return texts.line("requester.name", who.name())
                .or(() -> texts.line("requester.email", who.email()))
                .or(() -> texts.line("requester.phone", who.phone()))
                .or(() ->
                        texts.line(
                                "requester.company.name", company == null ? null : company.name()));
    }

    public static Contact of(Requester who) {
        Company company = who.company();
        return new Contact(
                who.id(),
                owned(who.id(), who.name()),
                owned(who.id(), who.email()),
                owned(who.id(), who.phone()),
                company == null ? null : company.id(),
                company == null ? null : owned(who.id(), company.name()),
                who.vip());
    }

    /** The first event of a ticket. */
    public static TicketRegistered registered(
            TicketId ticket,
            TicketNumber number,
            Contact who,
            Channel channel,
            Personal<String> subject,
            Personal<String> description,
            Instant receivedAt,
            @Nullable ExternalId externalId) {
        return new TicketRegistered(
                ticket,
                number,
                who.id(),
                who.name(),
                who.email(),
                who.phone(),
                who.company(),
                who.companyName(),
                channel,
                subject,
                description,
                receivedAt,
                externalId,
                who.vip());
    }

    /**
     * The first event of a ticket that comes out of another: the same requester, as far as not
     * erased.
     */
    public static TicketRegistered registeredOutOf(
            Registered ticket,
            NewTicket made,
            Channel channel,
            @Nullable String subject,
            String description,
            Instant receivedAt) {
        Contact who = readable(ticket.registration().requester());
        String before = ticket.registration().subject().value();
        String known = before != null ? before : ticket.number().text();
        String title = subject != null ? subject : known;
        return registered(
                made.id(),
                made.number(),
                who,
                channel,
                Personal.of(who.id(), title),
                Personal.of(who.id(), description),
                receivedAt,
                null);
    }

    /** What is erased is left out: it could not be sealed again. */
    public static Contact readable(Contact who) {
        return new Contact(
                who.id(),
                readable(who.name()),
                readable(who.email()),
                readable(who.phone()),
                who.company(),
                readable(who.companyName()),
                who.vip());
    }

    /** The same for who is responsible. */
    public static Responsible readable(Responsible who) {
        Agent agent = who.agent();
        return agent == null
                ? who
                : new Responsible(who.group(), new Agent(agent.id(), readable(agent.name())));
    }

    /** The same for one section. */
    public static @Nullable Personal<String> readable(@Nullable Personal<String> section) {
        return section == null || section.isErased() ? null : section;
    }

    private static @Nullable Personal<String> owned(PersonId owner, @Nullable String text) {
        return text == null ? null : Personal.of(owner, text);
    }
}
