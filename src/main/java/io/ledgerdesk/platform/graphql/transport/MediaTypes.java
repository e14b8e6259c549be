package io.ledgerdesk.platform.graphql.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which media type a body is of and an answer is written in: RFC 9110, sections 8.3 and 12.5.1. */
final class MediaTypes {
    static final String RESPONSE_JSON = "application/graphql-response+json";
    static final String PLAIN_JSON = "application/json";
    private static final String ANY_APPLICATION = "application/*";
    private static final String ANY = "*/*";
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?");

    private MediaTypes() {}

    /** Whether a body of this content type is JSON in UTF-8. */
    static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && split(contentType, ',').size() == 1
                && Range.parse(contentType)
                        .filter(range -> range.type().equals(PLAIN_JSON))
                        .isPresent();
    }

    /**
     * The type to answer in, the one of higher weight. Of equal ones {@code
     * application/graphql-response+json} if it is named, else {@code application/json}, which every
     * client reads: who names nothing may be an old one.
     *
     * @param accept values of the header, none if it is missing
     * @return empty if the client takes neither
     */
    static Optional<String> accepted(List<String> accept) {
        List<Range> ranges =
                accept.stream()
                        .flatMap(value -> split(value, ',').stream())
                        .flatMap(range -> Range.parse(range).stream())
                        .toList();
        if (accept.stream().allMatch(String::isBlank)) {
            return Optional.of(PLAIN_JSON);
        }
        double response = weight(ranges, RESPONSE_JSON);
        double plain = weight(ranges, PLAIN_JSON);
        if (response <= 0 && plain <= 0) {
            return Optional.empty();
        }
        boolean isNamed = ranges.stream().anyMatch(range -> range.type().equals(RESPONSE_JSON));
        return Optional.of(
                response > plain || (response == plain && isNamed) ? RESPONSE_JSON : PLAIN_JSON);
    }

    /** As the most specific range has it. */
    private static double weight(List<Range> ranges, String type) {
        return Stream.of(type, ANY_APPLICATION, ANY)
                .map(wanted ->
                        ranges.stream().filter(range -> range.type().equals(wanted)).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.stream().mapToDouble(Range::weight).max().orElse(0))
                .orElse(0.0);
    }

    /** Parts between separators that do not stand in quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /**
     * One media range in UTF-8.
     *
     * @param type in lower case
     * @param weight 0 to 1
     */
    private record Range(String type, double weight) {

        /** Nothing if it is malformed or of another encoding. */
        static Optional<Range> parse(String text) {
            List<String> parts = split(text, ';');
            double weight = 1;
            for (String parameter : parts.subList(1, parts.size())) {
                int equals = parameter.indexOf('=');
                String name = lower(equals < 0 ? parameter : parameter.substring(0, equals));
                String value = equals < 0 ? "" : lower(parameter.substring(equals + 1));
                if (name.equals("q")) {
                    if (!WEIGHT.matcher(value).matches()) {
                        return Optional.empty();
                    }
                    weight = Double.parseDouble(value);
                } else if (name.equals("charset") && !isUtf8(value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Range(lower(parts.getFirst()), weight));
        }

        private static boolean isUtf8(String charset) {
            return switch (charset) {
                case "utf-8", "\"utf-8\"", "utf8", "\"utf8\"" -> true;
                default -> false;
            };
        }

        private static String lower(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }
}
