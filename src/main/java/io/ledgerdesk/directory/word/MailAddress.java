package io.ledgerdesk.directory.word;

import io.ledgerdesk.directory.id.MailDomain;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address in the one form in which it is kept and found: lower case, the domain as the
 * network knows it.
 *
 * @param value with one at sign or more, of which the last parts name and domain
 */
public record MailAddress(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "a mail address such as olga@example.com";

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST = 254;

    /** What somebody wrote; empty if it is no mail address. */
    public static Optional<MailAddress> parse(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = plain.lastIndexOf('@');
        if (at < 1 || at > LONGEST_NAME || plain.length() > LONGEST || !isOneWord(plain)) {
            return Optional.empty();
        }
        String name = plain.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(plain.substring(at + 1))
                .map(domain -> new MailAddress(name + "@" + domain.value()));
    }

    /** What somebody wrote as a mail domain; empty if it is none. */
    public static Optional<MailDomain> domain(String text) {
        try {
            String ascii = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            return MailDomain.isValid(ascii)
                    ? Optional.of(new MailDomain(ascii))
                    : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** The part behind the at sign. */
    public MailDomain domain() {
        return new MailDomain(value.substring(value.lastIndexOf('@') + 1));
    }

    private static boolean isOneWord(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || c == '<'
                                || c == '>'
                                || c == ','
                                || c == ';');
    }
}
