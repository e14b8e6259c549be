package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.word.Contact;
import org.jspecify.annotations.Nullable;

/** A ticket as far as decisions read it. */
public sealed interface Ticket {

    /** Before its first event. */
    record Unregistered() implements Ticket {}

    /**
     * From its first event on.
     *
     * @param provenance absent of a ticket that was not imported
     */
    record Registered(
            TicketId id,
            Registration registration,
            Standing standing,
            Marks marks,
            Work work,
            Round round,
            Contents contents,
            Relations relations,
            Circle circle,
            @Nullable Provenance provenance)
            implements Ticket {

        public PersonId requester() {
            return registration.requester().id();
        }

        public TicketNumber number() {
            return registration.number();
        }

        public TicketState state() {
            return standing.state();
        }

        public Registered with(Registration other) {
            return new Registered(
                    id,
                    other,
                    standing,
                    marks,
                    work,
                    round,
                    contents,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Standing other) {
            return new Registered(
                    id,
                    registration,
                    other,
                    marks,
                    work,
                    round,
                    contents,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Marks other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    other,
                    work,
                    round,
                    contents,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Work other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    other,
                    round,
                    contents,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Round other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    work,
                    other,
                    contents,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Contents other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    work,
                    round,
                    other,
                    relations,
                    circle,
                    provenance);
        }

        public Registered with(Relations other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    work,
                    round,
                    contents,
                    other,
                    circle,
                    provenance);
        }

        public Registered with(Circle other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    work,
                    round,
                    contents,
                    relations,
                    other,
                    provenance);
        }

        public Registered with(@Nullable Provenance other) {
            return new Registered(
                    id,
                    registration,
                    standing,
                    marks,
                    work,
                    round,
                    contents,
                    relations,
                    circle,
                    other);
        }

        /** A text about this matter: the requester's section. */
        public Personal<String> section(String text) {
            return Personal.of(requester(), text);
        }

        /** The same for a text that may be absent. */
        public @Nullable Personal<String> sectionOrNone(@Nullable String text) {
            return text == null ? null : section(text);
        }
    }

    /** What was said at the registration, as corrected since. */
    record Registration(
            TicketNumber number,
            Channel channel,
            Contact requester,
            Personal<String> subject,
            Personal<String> description) {}
}
