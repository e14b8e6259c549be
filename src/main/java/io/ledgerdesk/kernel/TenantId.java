package io.ledgerdesk.kernel;

import java.util.regex.Pattern;

/**
 * One desk of an installation. Desks know nothing of each other: the tenant is the first column of
 * every key.
 *
 * @param value 1 to 40 characters out of {@code a-z 0-9 _ -}, starting with a letter or digit
 */
public record TenantId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /** The desk of an installation that names none. */
    public static final TenantId MAIN = new TenantId("main");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a tenant id: 1 to 40 characters of a-z 0-9 _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
