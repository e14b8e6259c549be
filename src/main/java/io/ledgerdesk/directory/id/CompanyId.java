package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A company of the directory.
 *
 * @param value 1 to 64 characters of A-Z a-z 0-9 . _ -
 */
@Published
public record CompanyId(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 64 characters of A-Z a-z 0-9 . _ -";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public CompanyId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a company id: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Where its events lie: {@code company:<id>}. */
    public Tag tag() {
        return new Tag("company", value);
    }

    /**
     * Marks what happened to its people, so that the company's history shows it. Not its stream:
     * nobody waits for anybody because two people join one company.
     */
    public Tag people() {
        return new Tag("in-company", value);
    }

    /** Whose key locks the company's texts: its own, so that they can be erased. */
    public PersonId keeper() {
        String seed = "company|" + value;
        return new PersonId(
                "company-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
