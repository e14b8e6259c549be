package io.ledgerdesk.ticket.domain.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a message about a resolved ticket comes to, in English and Russian. Only a message that says
 * nothing else counts as thanks or as leave to close: whatever is left over is for a person to
 * read.
 */
public enum Wording {
    /** It says that the ticket may be closed. */
    ASKS_TO_CLOSE,
    /** It says thanks and nothing else. */
    ONLY_THANKS,
    /** Anything else. */
    SAYS_MORE;

    private static final int LONGEST = 400;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}']+");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^--\\s*$");

    private static final Pattern LEAVE_TO_CLOSE =
            phrases(
                    "(?:you )?(?:can|may|could) (?:now )?(?:be )?(?:close|closed)"
                            + "(?: (?:(?:the|this|my) (?:ticket|request|case|issue)|it|this))?",
                    "(?:can|could|would) you (?:please )?close"
                            + " (?:(?:the|this|my) (?:ticket|request|case|issue)|it|this)",
                    "close (?:(?:the|this|my) (?:ticket|request|case|issue)|it|this)",
                    "(?:(?:the|this|my) (?:ticket|request|case|issue)|it|this) (?:can|may) be"
                            + " closed",
                    "(?:заявку|обращение|тикет|запрос|вопрос)? ?(?:можно|можете|прошу)"
                            + " (?:закрыть|закрывать)"
                            + "(?: (?:мою |эту |это |мое |этот |мой )?"
                            + "(?:заявку|обращение|тикет|запрос|вопрос))?",
                    "(?:закройте|закрывайте)"
                            + "(?: (?:мою |эту |это |мое |этот |мой )?"
                            + "(?:заявку|обращение|тикет|запрос|вопрос))?");

    private static final Pattern SATISFIED =
            phrases(
                    "(?:(?:it|everything|all|that)(?: is|'s)? )?(?:works?|working|worked|fine|good|ok|okay"
                            + "|solved|fixed)(?: (?:now|again|fine|perfectly|well))*",
                    "(?:that|this) helped",
                    "(?:problem|issue) (?:is )?(?:solved|resolved|fixed|gone)",
                    "(?:теперь )?(?:(?:все|всё) )?(?:теперь |снова |отлично |хорошо )?"
                            + "(?:работает|заработало|получилось|в порядке|хорошо|отлично|ок|решено)",
                    "(?:проблема|вопрос) (?:решена|решен|решён|устранена|устранен|снят)",
                    "(?:это )?помогло");

    private static final Pattern THANKS =
            phrases(
                    "(?:many |so |very )?(?:thanks|thank you|thx)"
                            + "(?: (?:a lot|so much|very much|again|for (?:your|the)"
                            + " (?:help|support|quick (?:help|reply|response))))*",
                    "(?:большое |огромное )?(?:спасибо|благодарю|благодарим|спс)"
                            + "(?: (?:большое|огромное|вам|за (?:помощь|оперативность|ответ"
                            + "|быстрый ответ)))*");

    private static final Set<String> FILLERS =
            Set.copyOf(
                    List.of(
                            "please",
                            "hi",
                            "hello",
                            "dear",
                            "regards",
                            "best",
                            "kind",
                            "cheers",
                            "yes",
                            "ok",
                            "okay",
                            "great",
                            "perfect",
                            "now",
                            "and",
                            "so",
                            "the",
                            "all",
                            "team",
                            "support",
                            "sincerely",
                            "good",
                            "day",
                            "пожалуйста",
                            "здравствуйте",
                            "привет",
                            "добрый",
                            "день",
                            "вечер",
                            "утро",
                            "доброе",
                            "да",
                            "ок",
                            "хорошо",
                            "отлично",
                            "супер",
                            "и",
                            "уважением",
                            "с",
                            "коллеги",
                            "уважаемые",
                            "теперь",
                            "всего",
                            "доброго"));

    /** Judges a message's text. */
    public static Wording of(String text) {
        String said = withoutQuotes(text);
        if (said.length() > LONGEST) {
            return SAYS_MORE;
        }
        String words = NO_WORD.matcher(said.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        boolean close = LEAVE_TO_CLOSE.matcher(words).find();
        boolean thanks = THANKS.matcher(words).find();
        if (!close && !thanks) {
            return SAYS_MORE;
        }
        String rest = words;
        for (Pattern known : List.of(LEAVE_TO_CLOSE, SATISFIED, THANKS)) {
            rest = known.matcher(rest).replaceAll(" ");
        }
        boolean nothingElse =
                Arrays.stream(rest.strip().split(" +", -1))
                        .filter(word -> !word.isEmpty())
                        .allMatch(FILLERS::contains);
        if (!nothingElse || (!close && said.contains("?"))) {
            return SAYS_MORE;
        }
        return close ? ASKS_TO_CLOSE : ONLY_THANKS;
    }

    private static String withoutQuotes(String text) {
        String[] parts = SIGNATURE.split(text, 2);
        StringBuilder own = new StringBuilder();
        for (String line : parts[0].split("\n", -1)) {
            if (!line.stripLeading().startsWith(">")) {
                own.append(line).append('\n');
            }
        }
        return own.toString().strip();
    }

    /** Whole words only. */
    private static Pattern phrases(String... phrases) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{Nd}'])(?:" + String.join("|", phrases) + ")(?![\\p{L}\\p{Nd}'])",
                Pattern.UNICODE_CASE);
    }
}
