package io.ledgerdesk.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.kernel.Fault;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names of files are taken. The desk itself never uses them as names of anything; they are
 * refused for the sake of those who download.
 */
final class FileNames {
    private static final int LONGEST_BYTES = 255;

    /** What Windows takes for a device, whatever follows the first dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\\..*)?");

    /** Marks that turn the direction of writing, by which an ending can be hidden. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private FileNames() {}

    /**
     * The name in Unicode's composed form.
     *
     * @throws Fault {@code FILE_NAME_INVALID}
     */
    static String checked(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        problem(composed)
                .ifPresent(problem -> {
                    throw new Fault("FILE_NAME_INVALID", "the name of a file " + problem);
                });
        return composed;
    }

    private static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("is missing");
        }
        if (name.getBytes(UTF_8).length > LONGEST_BYTES) {
            return Optional.of("has more than " + LONGEST_BYTES + " bytes");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals("..")) {
            return Optional.of("is a path: leave folders out");
        }
        if (name.codePoints().anyMatch(FileNames::isUnprintable) || TURNING.matcher(name).find()) {
            return Optional.of("has characters that do not print");
        }
        if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
            return Optional.of("begins with a space, or ends with one or with a dot");
        }
        return DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches()
                ? Optional.of("is that of a device")
                : Optional.empty();
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
