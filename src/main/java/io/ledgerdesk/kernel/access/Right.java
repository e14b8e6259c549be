package io.ledgerdesk.kernel.access;

import java.util.regex.Pattern;

/**
 * Something that one may do, by its name for ever; roles and tokens are made of these.
 *
 * @param name area and verb, such as {@code ticket.read}; 3 to 60 characters
 */
public record Right(String name) implements Comparable<Right> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,20}(\\.[a-z]{2,20}){1,2}");

    public Right {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a right: " + name);
        }
    }

    @Override
    public int compareTo(Right other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
