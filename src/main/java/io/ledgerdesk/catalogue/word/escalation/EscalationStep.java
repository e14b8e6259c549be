package io.ledgerdesk.catalogue.word.escalation;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a point of a clock.
 *
 * @param percent of the target that has elapsed, 1 to 100; absent for after the breach
 * @param delaySeconds business seconds after the breach, 0 or more; only without a percentage
 * @param role whom to tell or to add, where it is a role
 * @param person whom to tell or to add, where it is a person
 * @param line where to move the ticket
 * @param group which group of that line; absent for its only one, or the one that answers for the
 *     ticket's service
 * @param address of a webhook, or what a task is to be called
 */
@Published
public record EscalationStep(
        TargetKind target,
        @Nullable Integer percent,
        @Nullable Long delaySeconds,
        Action action,
        @Nullable RoleName role,
        @Nullable PersonId person,
        @Nullable Line line,
        @Nullable GroupId group,
        @Nullable StepText address) {

    /** What is done. */
    public enum Action {
        /** Somebody is told. */
        TELL,
        /** The priority goes one up. */
        RAISE_PRIORITY,
        /** The ticket goes to another line. */
        MOVE_TO_LINE,
        /** Somebody becomes a watcher. */
        ADD_WATCHER,
        /** A task is created. */
        CREATE_TASK,
        /** Another system is called. */
        CALL_WEBHOOK
    }
}
