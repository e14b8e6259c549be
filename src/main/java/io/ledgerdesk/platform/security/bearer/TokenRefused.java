package io.ledgerdesk.platform.security.bearer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bearer token that is not believed; its message may be told to whoever sent it. */
public final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public TokenRefused(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The refusal that led to a failure, if one did. */
    public static Optional<TokenRefused> in(@Nullable Throwable failure) {
        if (failure instanceof TokenRefused refused) {
            return Optional.of(refused);
        }
        return failure != null && failure.getCause() instanceof TokenRefused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** What whoever sent a request is told of why nobody was known to send it. */
    public static String told(@Nullable Throwable failure) {
        return in(failure)
                .map(refused -> refused.reason.text)
                .orElse("the header Authorization does not say who you are");
    }

    /** Why. No text repeats anything of the token. */
    public enum Reason {
        TOO_LONG("the token is longer than the desk takes"),
        MALFORMED("the token is neither a signed JWT nor one of the desk's own"),
        UNSIGNED("the token is not signed in a way that the desk takes"),
        WRONG_ISSUER("the token is of another issuer"),
        WRONG_AUDIENCE("the token is meant for others"),
        EXPIRED("the token has expired: get a new one"),
        NOT_YET_VALID("the token is not valid yet"),
        NOT_VERIFIED("the token is not signed by a key of the issuer, or holds no more"),
        INCOMPLETE("the token does not say who it is for"),
        NO_ISSUER("this desk takes tokens of no issuer"),
        UNKNOWN("there is no such token, or it was revoked"),
        DEACTIVATED("this person was deactivated: ask those who run the desk");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** One sentence without a full stop, plain ASCII without quotation marks. */
        public String text() {
            return text;
        }
    }
}
