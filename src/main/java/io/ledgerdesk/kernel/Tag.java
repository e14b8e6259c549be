package io.ledgerdesk.kernel;

/**
 * A label by which events are found and consistency is guarded, such as {@code ticket:0198…}.
 *
 * @param key what kind of thing
 * @param value which one; never personal data, it is stored in the clear
 */
public record Tag(String key, String value) implements Comparable<Tag> {

    @Override
    public int compareTo(Tag other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
