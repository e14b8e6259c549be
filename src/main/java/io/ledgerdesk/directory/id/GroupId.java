package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.util.regex.Pattern;

/**
 * A group of staff.
 *
 * @param value 1 to 64 characters of A-Z a-z 0-9 . _ -
 */
@Published
public record GroupId(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 64 characters of A-Z a-z 0-9 . _ -";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public GroupId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a group id: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Where its events lie: {@code group:<id>}. */
    public Tag tag() {
        return new Tag("group", value);
    }

    /** Marks what happened to its members, so that the group's history shows it. */
    public Tag members() {
        return new Tag("in-group", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
