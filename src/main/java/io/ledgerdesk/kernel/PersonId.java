package io.ledgerdesk.kernel;

import java.util.regex.Pattern;

/**
 * A person, requester or staff, for as long as the ledger lasts. Says nothing about who it is:
 * names live in {@link Personal} sections.
 *
 * @param value 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a person id: 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
