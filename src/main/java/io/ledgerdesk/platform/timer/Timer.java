package io.ledgerdesk.platform.timer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that is due at an instant.
 *
 * @param subject what it is about; of one subject only the earliest timer can fire
 * @param kind which handler fires it: 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}
 * @param step which of several of this kind and subject, from 0
 * @param dueAt not to fire before; microseconds
 * @param cause id of the event that set it
 * @param rule which policy and version set it
 */
public record Timer(Tag subject, String kind, int step, Instant dueAt, UUID cause, String rule) {
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final UUID NAMESPACE = UUID.fromString("5f0c7f2e-6a0b-5e0e-9d0a-2f3f4c1b7d11");

    public Timer {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "not a kind of timer: 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
        if (step < 0) {
            throw new IllegalArgumentException("a timer's step is 0 or more, not " + step);
        }
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same, due at another instant. */
    public Timer movedTo(Instant other) {
        return new Timer(subject, kind, step, other, cause, rule);
    }

    /**
     * The id of the command that it leads to: the same at each attempt, on each node and after each
     * rebuild, another once it is set anew.
     */
    public UUID commandId(TenantId tenant) {
        return UuidCreator.getNameBasedSha1(
                NAMESPACE,
                String.join(
                        "\n",
                        tenant.value(),
                        kind,
                        String.valueOf(step),
                        cause.toString(),
                        dueAt.toString(),
                        subject.toString()));
    }

    /**
     * The id of one of several commands that it leads to.
     *
     * @param part which; the same at each attempt
     */
    public UUID commandId(TenantId tenant, String part) {
        return UuidCreator.getNameBasedSha1(commandId(tenant), part);
    }
}
