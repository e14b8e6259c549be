package io.ledgerdesk.ticket.command;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Being on hold, and going on. */
public sealed interface SuspensionCommand extends TicketCommand {

    /**
     * Suspends work.
     *
     * @param until when it goes on by itself, later than now; absent for until somebody goes on
     */
    record PutOnHold(
            TicketId ticket, HoldReason reason, @Nullable String text, @Nullable Instant until)
            implements SuspensionCommand {}

    /** Says anew why and until when; the fields mean what they mean in {@link PutOnHold}. */
    record ChangeHold(
            TicketId ticket, HoldReason reason, @Nullable String text, @Nullable Instant until)
            implements SuspensionCommand {}

    /** Goes on with it. */
    record ResumeWork(TicketId ticket) implements SuspensionCommand {}
}
