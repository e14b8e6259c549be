package io.ledgerdesk.access.token.domain;

import io.ledgerdesk.access.token.command.TokenCommand.IssueToken;
import io.ledgerdesk.access.token.command.TokenRejection.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a desk sets for tokens.
 *
 * @param longest how long one may hold, and does where nobody says
 * @param most names of rights in one token, and of operations
 */
public record TokenRules(Duration longest, int most) {
    public static final TokenRules DEFAULTS = new TokenRules(Duration.ofDays(366), 100);

    public TokenRules {
        if (longest.isNegative() || longest.isZero() || most < 1) {
            throw new IllegalArgumentException("the limits of tokens must be more than nothing");
        }
    }

    Optional<ValidationFailed> check(IssueToken command, Instant now) {
        if (command.rights().isEmpty() || command.rights().size() > most) {
            return failed("rights", "1 to " + most + " names of rights");
        }
        if (command.operations().size() > most) {
            return failed("operations", "at most " + most + " names of operations");
        }
        Instant expiry = command.expiresAt();
        if (expiry != null && (!expiry.isAfter(now) || expiry.isAfter(now.plus(longest)))) {
            return failed(
                    "expiresAt", "later than now and at most " + longest.toDays() + " days ahead");
        }
        return Optional.empty();
    }

    private static Optional<ValidationFailed> failed(String path, String allowed) {
        return Optional.of(new ValidationFailed(path, allowed));
    }
}
