package io.ledgerdesk.ticket.view.timeline.sentence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.timeline.sentence.ToldEvents.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event is told in every language, in people's words, to each reader as much as he may know.
 * {@code -Dledgerdesk.sentences.write=true} writes the sentences to be approved.
 */
class EverySentenceTest {
    private static final Path APPROVED = Path.of("src/test/resources/sentences/sentences.txt");
    private static final Map<String, EventSentence> LANGUAGES =
            Map.of("en", EventSentence.english(), "ru", EventSentence.russian());
    private static final Map<String, String> ERASED = Map.of("en", "[erased]", "ru", "[стёрто]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
    private static final Pattern CODE = Pattern.compile("[A-Z]+_[A-Z_]+|[a-z]+[A-Z][a-z]+|\\w=");
    private static final Pattern CYRILLIC_AND_LATIN =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

    static Stream<Told> events() {
        return ToldEvents.all();
    }

    @Test
    void thereIsOneOfEachType() {
        Set<Class<?>> told = events().map(one -> one.event().getClass()).collect(toSet());

        assertThat(types(TicketEvent.class).toList())
                .as("types of which an event is to be added to the events told here")
                .hasSizeGreaterThan(40)
                .allMatch(told::contains);
    }

    @ParameterizedTest
    @MethodSource("events")
    void itIsToldInWordsOfPeople(Told told) {
        Set<String> constants = Reshaped.constants((Record) told.event());
        for (TicketEvent event : variants(told.event())) {
            for (Actor.Kind reader : readers(event)) {
                LANGUAGES.forEach((language, sentence) -> {
                    String text = sentence.tell(told.recorded(event), reader);
                    String words = text.replace(ERASED.get(language), "");
                    assertThat(text).isNotBlank().endsWith(".").doesNotContain("null", "  ", "..");
                    assertThat(words)
                            .as("codes, ids and names of classes are not people's words")
                            .doesNotContain(event.getClass().getSimpleName(), "[", "%")
                            .doesNotContainPattern(ID)
                            .doesNotContainPattern(CODE)
                            .doesNotContainPattern(CYRILLIC_AND_LATIN);
                    assertThat(words.split("\\W+"))
                            .as(text)
                            .filteredOn(word -> !word.equals("API"))
                            .noneMatch(constants::contains);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsForStaffIsToldToStaffAlone(Told told) {
        Record event = (Record) told.event();
        var other = (TicketEvent) Reshaped.withOtherInternals(event, "marker");
        var without = (TicketEvent) Reshaped.withoutInternals(event);

        LANGUAGES.forEach((language, sentence) -> {
            if (Reshaped.hasInternals(event)) {
                assertThat(sentence.tell(told.recorded(other), Actor.Kind.AGENT))
                        .isNotEqualTo(sentence.tell(told.recorded(), Actor.Kind.AGENT));
            }
            if (readers(other).contains(Actor.Kind.REQUESTER)) {
                assertThat(sentence.tell(told.recorded(), Actor.Kind.REQUESTER))
                        .isEqualTo(sentence.tell(told.recorded(other), Actor.Kind.REQUESTER))
                        .isEqualTo(sentence.tell(told.recorded(without), Actor.Kind.REQUESTER));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsErasedIsSaidToBe(Told told) {
        Set<String> texts = Reshaped.texts((Record) told.event());
        var erased = (TicketEvent) Reshaped.erased((Record) told.event());

        LANGUAGES.forEach((language, sentence) -> {
            String before = sentence.tell(told.recorded(), Actor.Kind.AGENT);
            String after = sentence.tell(told.recorded(erased), Actor.Kind.AGENT);
            assertThat(texts).noneMatch(after::contains);
            if (texts.stream().anyMatch(before::contains)) {
                assertThat(after).contains(ERASED.get(language));
            }
        });
    }

    @Test
    void theSentencesAreTheApprovedOnes() throws IOException {
        String told = String.join("", events().map(EverySentenceTest::lines).toList());
        if (Boolean.getBoolean("ledgerdesk.sentences.write")) {
            Files.createDirectories(APPROVED.resolveSibling(""));
            Files.writeString(APPROVED, told);
        }
        assertThat(told)
                .as(
                        "%s; after a wanted change run this test with"
                                + " -Dledgerdesk.sentences.write=true and read what it wrote",
                        APPROVED)
                .isEqualTo(Files.readString(APPROVED, UTF_8));
    }

    private static String lines(Told told) {
        StringBuilder lines = new StringBuilder(told.type()).append('\n');
        Map<String, TicketEvent> shapes = new LinkedHashMap<>();
        shapes.put("", told.event());
        shapes.put(" sparse", (TicketEvent) Reshaped.sparse((Record) told.event()));
        shapes.put(" erased", (TicketEvent) Reshaped.erased((Record) told.event()));
        new TreeMap<>(LANGUAGES)
                .forEach((language, sentence) -> {
                    List<String> seen = new ArrayList<>();
                    shapes.forEach((shape, event) -> {
                        for (Actor.Kind reader : readers(event)) {
                            String text = sentence.tell(told.recorded(event), reader);
                            String to = reader == Actor.Kind.REQUESTER ? " requester" : " staff";
                            if (!seen.contains(text)) {
                                lines.append("  %s%s%s: %s\n".formatted(language, to, shape, text));
                                seen.add(text);
                            } else if (shape.isEmpty()) {
                                lines.append("  %s%s: the same\n".formatted(language, to));
                            }
                        }
                    });
                    String unseen = sentence.tell(told.recorded(), Actor.Kind.AGENT, false);
                    if (!seen.contains(unseen)) {
                        lines.append(
                                "  %s staff, other ticket unseen: %s\n"
                                        .formatted(language, unseen));
                    }
                });
        return lines.toString();
    }

    /** As it is, with each constant of each enumeration, erased and sparse. */
    private static List<TicketEvent> variants(TicketEvent event) {
        List<Record> shapes = new ArrayList<>();
        shapes.add((Record) event);
        shapes.add(Reshaped.erased((Record) event));
        shapes.add(Reshaped.sparse((Record) event));
        IntStream.range(0, 18)
                .forEach(nth -> shapes.add(Reshaped.withConstants((Record) event, nth)));
        return shapes.stream().map(TicketEvent.class::cast).distinct().toList();
    }

    private static List<Actor.Kind> readers(TicketEvent event) {
        return Readership.mayRead(Reader.REQUESTER, event.getClass())
                ? List.of(Actor.Kind.AGENT, Actor.Kind.REQUESTER)
                : List.of(Actor.Kind.AGENT);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EverySentenceTest::types)
                : Stream.of(type);
    }
}
