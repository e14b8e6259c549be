package io.ledgerdesk.directory.word;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the one form in which it is kept and found: {@code +} and digits as in
 * E.164, or digits alone where it is one of the desk's own exchange.
 */
public record PhoneNumber(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED =
            "a telephone number of 3 to 15 digits, such as +7 495 000-01-12";

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0().\\-/]+");
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{3,15}");
    private static final String ABROAD = "00";

    /**
     * How numbers are written that do not say their country.
     *
     * @param countryCode digits; empty if they are left as they are
     * @param trunk dialled before the number within the country; may be empty
     * @param digits of a number within the country
     */
    public record Plan(String countryCode, String trunk, int digits) {
        /** Leaves numbers as they are. */
        public static final Plan NONE = new Plan("", "", 10);

        private String abroad(String dialled) {
            String local =
                    !trunk.isEmpty()
                                    && dialled.startsWith(trunk)
                                    && dialled.length() == trunk.length() + digits
                            ? dialled.substring(trunk.length())
                            : dialled;
            return countryCode.isEmpty() || local.length() != digits
                    ? dialled
                    : "+" + countryCode + local;
        }
    }

    /** What somebody wrote; empty if it is no telephone number. */
    public static Optional<PhoneNumber> parse(String text, Plan plan) {
        String digits = BETWEEN.matcher(text.strip()).replaceAll("");
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        String whole =
                digits.startsWith("+")
                        ? digits
                        : digits.startsWith(ABROAD)
                                ? "+" + digits.substring(ABROAD.length())
                                : plan.abroad(digits);
        return FORM.matcher(whole).matches()
                ? Optional.of(new PhoneNumber(whole))
                : Optional.empty();
    }
}
