package io.ledgerdesk.catalogue.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * An entry of the catalogue, by the name that the desk gave it; of one kind each is there once, and
 * a retired one's is not given again.
 *
 * @param value 1 to 64 characters of A-Z a-z 0-9 . _ -
 */
@Published
public record CatalogueId(String value) implements Comparable<CatalogueId> {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 64 characters of A-Z a-z 0-9 . _ -";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public CatalogueId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of the catalogue: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CatalogueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
