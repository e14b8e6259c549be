package io.ledgerdesk.ticket.view.timeline.sentence;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.word.source.SourceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote and are called, within a sentence of one language.
 *
 * @param open the opening quotation mark
 * @param close the closing one
 * @param erased in the place of what was erased
 * @param group the word for a group of staff
 * @param nobody where nobody is responsible
 */
record Quotes(String open, String close, String erased, String group, String nobody) {
    private static final int LONGEST = 160;
    private static final int MOST_FACTS = 10;

    /** The text in quotation marks, shortened to one line. */
    String text(Personal<String> text) {
        String value = text.value();
        return value == null ? erased : quoted(value);
    }

    /** The text in quotation marks, or what stands for none. */
    String text(@Nullable Personal<String> text, String none) {
        return text == null ? none : text(text);
    }

    /** Behind a colon; nothing if there is no text. */
    String after(@Nullable Personal<String> text) {
        return behind(": ", text);
    }

    /** Behind some words; nothing if there is no text. */
    String behind(String words, @Nullable Personal<String> text) {
        return text == null ? "" : words + text(text);
    }

    String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end =
                line.offsetByCodePoints(
                        0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return open + (end < line.length() ? line.substring(0, end) + "…" : line) + close;
    }

    /** Each in quotation marks, behind commas. */
    String list(List<?> words) {
        return String.join(", ", words.stream().map(word -> quoted(word.toString())).toList());
    }

    /** The person's name, else the id. */
    String name(@Nullable Personal<String> name, String id) {
        if (name == null) {
            return id;
        }
        String value = name.value();
        return value == null ? erased : value;
    }

    /** What another system's row says further, behind some words; nothing if it says nothing. */
    String facts(String words, @Nullable Personal<List<SourceFact>> facts) {
        if (facts == null) {
            return "";
        }
        List<SourceFact> told = facts.value();
        if (told == null || told.isEmpty()) {
            return told == null ? words + erased : "";
        }
        String shown =
                told.stream()
                        .limit(MOST_FACTS)
                        .map(fact -> fact.column() + " " + quoted(fact.value()))
                        .collect(Collectors.joining(", "));
        return words + (told.size() > MOST_FACTS ? shown + ", …" : shown);
    }

    String agent(Responsible.Agent agent) {
        return name(agent.name(), agent.id().value());
    }

    String responsible(Responsible who) {
        List<String> parts = new ArrayList<>();
        if (who.group() != null) {
            parts.add(group(who.group().name().value()));
        }
        if (who.agent() != null) {
            parts.add(agent(who.agent()));
        }
        return parts.isEmpty() ? nobody : String.join(", ", parts);
    }

    /** In brackets; nothing where nobody is responsible. */
    String inBrackets(Responsible who) {
        return who.isNobody() ? "" : " (" + responsible(who) + ")";
    }

    String sharer(Sharer with) {
        if (with.person() != null) {
            return name(with.personName(), with.person().value());
        }
        return with.groupName() == null
                ? group + " " + with.group()
                : group(with.groupName().value());
    }

    private String group(String name) {
        return group + " " + quoted(name);
    }
}
