package io.ledgerdesk.ticket.view.search.word;

/** Which letters a word is written with. */
enum Script {
    CYRILLIC,
    LATIN,
    /** Digits, several scripts or others. */
    MIXED;

    static Script of(String word) {
        if (all(word, 'а', 'я')) {
            return CYRILLIC;
        }
        return all(word, 'a', 'z') ? LATIN : MIXED;
    }

    private static boolean all(String word, char from, char to) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < from || c > to) {
                return false;
            }
        }
        return true;
    }
}
