package io.ledgerdesk.ticket.view.search.word;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the words that a part of a ticket is found by. Not for several threads at once. */
public final class TextWords {
    private final Stems stems = new Stems();
    private final int most;

    /**
     * @param most different words of one part that are kept, its first ones
     */
    public TextWords(int most) {
        this.most = most;
    }

    /** Of a text that somebody wrote; nothing if it is absent. */
    public Set<String> of(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                gather(Tokens.plain(text), words);
            }
        }
        return words;
    }

    /** Of a text, and of an address in one piece too. */
    public Set<String> ofPerson(@Nullable String phone, @Nullable String... texts) {
        Set<String> words = of(texts);
        if (phone != null) {
            words.addAll(Tokens.dialled(phone));
        }
        return words;
    }

    /** Of names that systems give: their parts, and all of it in one piece. */
    public Set<String> ofIds(@Nullable String... ids) {
        Set<String> words = new LinkedHashSet<>();
        for (String id : ids) {
            if (id != null) {
                StringBuilder whole = new StringBuilder();
                Tokens.each(
                        Tokens.plain(id),
                        token -> {
                            words.add(stems.of(token));
                            whole.append(token);
                        });
                words.add(whole.toString());
            }
        }
        return words;
    }

    private void gather(String text, Set<String> words) {
        Tokens.each(
                text,
                token -> {
                    if (words.size() < most && !Stems.isSilent(token)) {
                        words.add(stems.of(token));
                    }
                });
        for (String phone : Tokens.phones(text)) {
            if (words.size() < most) {
                words.addAll(Tokens.dialled(phone));
            }
        }
    }
}
