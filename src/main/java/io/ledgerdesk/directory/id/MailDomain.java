package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.util.regex.Pattern;

/**
 * The part of a mail address behind the at sign, as the network knows it: lower case, other scripts
 * in punycode.
 *
 * @param value a mail domain such as example.com
 */
@Published
public record MailDomain(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "a mail domain such as example.com";

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,20}");

    public MailDomain {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a mail domain: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Where its events lie: {@code domain:<name>}. */
    public Tag tag() {
        return new Tag("domain", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
