package io.ledgerdesk.kernel;

/**
 * A person, requester or staff, for as long as the ledger lasts. Says nothing about who it is:
 * names live in {@link Personal} sections.
 *
 * @param value 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 */
public record PersonId(String value) {
    private static final int LONGEST = 64;

    public PersonId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "not a person id: 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
    }

    // By hand: one is made for each event that is read, and a pattern takes many times as long.
    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return value;
    }
}
