package io.ledgerdesk.bench.generate.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One language's words, in the order in which they are used most; how often each is used follows
 * Zipf's law.
 */
final class Words {
    /** Before these stand the words that are in every text. */
    private static final int FIRST_OF_MEANING = 60;

    private static final String[] PLACES = {"msk", "spb", "ekb", "kzn", "ber", "lon"};

    private final List<String> words;
    private final double[] all;
    private final double[] ofMeaning;
    final List<String> firstNames;
    final List<String> lastNames;

    /**
     * @param language as in the resources' names
     */
    Words(String language) {
        words = Arrays.asList(read("words." + language).split("\n"));
        all = cumulated(0, words.size());
        ofMeaning = cumulated(FIRST_OF_MEANING, words.size());
        String[] names = read("names." + language).split("\n");
        firstNames = List.of(names[0].split(" "));
        lastNames = List.of(names[1].split(" "));
    }

    private static String read(String name) {
        try (InputStream text =
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/bench/" + name + ".txt"))) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] cumulated(int from, int to) {
        double[] sums = new double[to];
        double sum = 0;
        for (int rank = 0; rank < to; rank++) {
            sum += rank < from ? 0 : 1.0 / (rank - from + 3);
            sums[rank] = sum;
        }
        return sums;
    }

    /** A line of three to seven words that mean something. */
    String subject(Chance chance) {
        StringBuilder line = new StringBuilder();
        for (int left = chance.between(3, 7); left > 0; left--) {
            line.append(line.isEmpty() ? "" : " ").append(word(chance, ofMeaning));
        }
        if (chance.percent(25)) {
            line.append(' ').append(thing(chance));
        }
        return capital(line, 0);
    }

    /** Sentences of so many words together. */
    String text(Chance chance, int words) {
        StringBuilder text = new StringBuilder(words * 8);
        int left = words;
        while (left > 0) {
            int start = text.length();
            for (int length = Math.min(left, chance.between(4, 14)); length > 0; length--, left--) {
                text.append(text.length() == start ? "" : " ").append(word(chance, all));
            }
            if (chance.percent(8)) {
                text.append(' ').append(thing(chance));
            }
            text.append(chance.percent(12) ? "?" : ".");
            capital(text, start);
            text.append(left <= 0 ? "" : chance.percent(10) ? "\n" : " ");
        }
        return text.toString();
    }

    private String word(Chance chance, double[] sums) {
        int found = Arrays.binarySearch(sums, chance.fraction() * sums[sums.length - 1]);
        return words.get(Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1));
    }

    /** What has a number: seldom the same one twice. */
    private static String thing(Chance chance) {
        return switch (chance.below(4)) {
            case 0 -> "ERR-" + chance.between(1000, 9999);
            case 1 -> "srv-" + chance.one(PLACES) + "-" + chance.between(1, 999);
            case 2 -> "INV-" + chance.between(100_000, 999_999);
            default -> "PC" + chance.between(10_000, 99_999);
        };
    }

    private static String capital(StringBuilder text, int at) {
        text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
        return text.toString();
    }
}
