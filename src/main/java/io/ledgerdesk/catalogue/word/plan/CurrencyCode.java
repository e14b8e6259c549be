package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A currency.
 *
 * @param value its three letters of ISO 4217, such as RUB
 */
@Published
public record CurrencyCode(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "three letters A-Z of ISO 4217";

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public CurrencyCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a currency: " + ALLOWED);
        }
    }

    /** Whether the text could be one; whether there is such a currency is not asked. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
