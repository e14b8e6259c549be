package io.ledgerdesk.access.token.id;

import io.ledgerdesk.kernel.Tag;

/** Where the events of a token lie. */
public final class TokenStream {
    private static final String TAG = "token";

    private TokenStream() {}

    /** The stream of one token: {@code token:<id>}. */
    public static Tag of(TokenId token) {
        return new Tag(TAG, token.toString());
    }
}
