package io.ledgerdesk.platform.command;

import io.smallrye.mutiny.Uni;

/** The one door for commands. */
public interface CommandGateway {

    /**
     * Sources, decides, appends; decides anew when somebody was faster, a few times. Answers on the
     * caller's context.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault}: {@code CONTENTION} when somebody was
     *     faster each time, {@code DECISION_TOO_WIDE} when it concerns too many streams, and those
     *     of the event log and its codec
     */
    Uni<CommandResult> send(CommandRequest request);
}
