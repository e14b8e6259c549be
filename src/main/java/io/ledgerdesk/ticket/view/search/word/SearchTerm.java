package io.ledgerdesk.ticket.view.search.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a ticket must have to be found.
 *
 * @param words any of them
 * @param typed for what may have been mistyped
 * @param beginning words that begin so are meant as well; absent unless it is still being typed
 */
public record SearchTerm(Set<String> words, Set<String> typed, @Nullable String beginning) {
    private static final int SHORTEST_BEGINNING = 3;

    public SearchTerm {
        words = Set.copyOf(words);
        typed = Set.copyOf(typed);
    }

    /** The terms of what somebody types; none if it says nothing. */
    public static List<SearchTerm> of(String text) {
        String rest = Tokens.plain(text);
        Set<SearchTerm> terms = new LinkedHashSet<>();
        for (String phone : Tokens.phones(rest)) {
            rest = rest.replace(phone, " ");
            terms.add(phone(phone));
        }
        List<String> tokens = new ArrayList<>();
        Tokens.each(rest, tokens::add);
        boolean typing = !rest.isEmpty() && Character.isLetter(rest.charAt(rest.length() - 1));
        Stems stems = new Stems();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean last = typing && i == tokens.size() - 1;
            if (!Stems.isSilent(token)) {
                terms.add(term(token, stems.of(token), last));
            } else if (last && terms.isEmpty() && token.length() >= SHORTEST_BEGINNING) {
                terms.add(new SearchTerm(Set.of(), Set.of(), token));
            }
        }
        return List.copyOf(terms);
    }

    private static SearchTerm term(String token, String stem, boolean typing) {
        boolean beginning = typing && token.length() >= SHORTEST_BEGINNING;
        Set<String> words =
                Tokens.isNumber(token) ? Set.copyOf(Tokens.dialled(token)) : Set.of(stem);
        return new SearchTerm(
                words.isEmpty() ? Set.of(token) : words,
                Set.copyOf(List.of(stem, token)),
                beginning ? token : null);
    }

    private static SearchTerm phone(String phone) {
        return new SearchTerm(Set.copyOf(Tokens.dialled(phone)), Set.of(), null);
    }
}
