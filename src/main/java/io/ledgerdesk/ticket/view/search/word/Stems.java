package io.ledgerdesk.ticket.view.search.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.englishStemmer;
import org.tartarus.snowball.ext.russianStemmer;

/**
 * What the forms of a word have in common, by the Snowball algorithms of the language that its
 * letters tell: a text may change its language from word to word. Not for several threads at once,
 * nor for longer than a batch of texts: it remembers their words.
 */
final class Stems {
    /** Words that say nothing by themselves; "it" is not among them, as it is a department. */
    private static final Set<String> SILENT =
            Set.of(
                    ("и в во не что он на я с со как а то все она так его но да ты к у же вы за бы"
                                    + " по ее мне было вот от меня еще нет о из ему когда даже ну"
                                    + " ли если уже или ни быть был него до вас опять уж вам ведь"
                                    + " там потом себя ничего ей может они тут где есть надо ней"
                                    + " для мы тебя их чем была сам чтоб без будто чего раз тоже"
                                    + " себе под будет ж тогда кто этот того потому этого какой"
                                    + " совсем ним здесь этом один почти мой тем чтобы нее были"
                                    + " куда зачем всех при об хоть после над больше тот через"
                                    + " эти нас про всего них какая много разве эту моя свою этой"
                                    + " перед чуть том такой им более всегда между это a an and"
                                    + " are as at be been but by can did do does for from had has"
                                    + " have he her his i if in is its me my of on or our she so"
                                    + " than that the their them then there these they this those"
                                    + " to was we were what when which who will with you your")
                            .split(" "));

    private final SnowballStemmer russian = new russianStemmer();
    private final SnowballStemmer english = new englishStemmer();
    private final Map<String, String> found = new HashMap<>();

    /** Whether the word is too common to be looked for. */
    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    /**
     * @param word lower case, without ё
     */
    String of(String word) {
        return found.computeIfAbsent(word, this::stem);
    }

    private String stem(String word) {
        return switch (Script.of(word)) {
            case CYRILLIC -> stem(russian, word);
            case LATIN -> stem(english, word);
            case MIXED -> word;
        };
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
