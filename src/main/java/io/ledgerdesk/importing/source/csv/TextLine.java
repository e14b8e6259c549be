package io.ledgerdesk.importing.source.csv;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text without its end; empty if it is damaged
 * @param damage code of what is wrong with it, if anything
 */
record TextLine(long number, String text, @Nullable String damage, String message) {

    static TextLine sound(long number, String text) {
        return new TextLine(number, text, null, "");
    }

    static TextLine damaged(long number, String code, String message) {
        return new TextLine(number, "", code, message);
    }
}
