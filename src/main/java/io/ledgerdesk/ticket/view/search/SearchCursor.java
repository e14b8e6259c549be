package io.ledgerdesk.ticket.view.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in what was found, between two requests.
 *
 * @param upTo the newest ticket that the first page knew of: later ones do not move the pages
 */
public record SearchCursor(int rank, long number, long upTo) {

    /** Behind which hits it lies. */
    public static SearchCursor of(SearchHit hit, long upTo) {
        return new SearchCursor(hit.rank(), hit.number(), upTo);
    }

    /** Whether the hit lies before the cursor, or at it. */
    public boolean isBehind(SearchHit hit) {
        return hit.rank() > rank || hit.rank() == rank && hit.number() >= number;
    }

    /** Whether the cursor was made of this hit. */
    public boolean isAt(SearchHit hit) {
        return hit.rank() == rank && hit.number() == number;
    }

    /** Opaque to clients. */
    public String text() {
        String plain = "S:" + rank + ":" + number + ":" + upTo;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty if the text is no cursor of what was found. */
    public static Optional<SearchCursor> parse(String text) {
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            String[] parts = plain.split(":", -1);
            return parts.length != 4 || !parts[0].equals("S")
                    ? Optional.empty()
                    : Optional.of(
                            new SearchCursor(
                                    Integer.parseInt(parts[1]),
                                    Long.parseLong(parts[2]),
                                    Long.parseLong(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
