package io.ledgerdesk.importing.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * Why an import failed, in a word.
 *
 * @param value upper snake case, at most 64 characters
 */
@Published
public record FailureCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    public FailureCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code: at most 64 characters of A-Z 0-9 _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
