package io.ledgerdesk.platform.http.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a part (RFC 7578, section 4.2).
 *
 * @param field name of the form's field; empty if it has none
 * @param fileName as the client calls the file; absent for what is no file
 */
public record PartHead(String field, @Nullable String fileName) {
    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^content-disposition:[ \\t]*form-data[ \\t]*(;.*)$");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";[ \\t]*([A-Za-z*]+)[ \\t]*=[ \\t]*"
                            + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s\"]+))");
    private static final Pattern QUOTED = Pattern.compile("\\\\(\")");

    /**
     * @param lines between the boundary and the empty line, in UTF-8
     */
    static PartHead parse(String lines) {
        String field = "";
        String fileName = null;
        Matcher disposition = DISPOSITION.matcher(lines);
        if (disposition.find()) {
            Matcher parameter = PARAMETER.matcher(disposition.group(1));
            while (parameter.find()) {
                String value = value(parameter);
                switch (parameter.group(1).toLowerCase(Locale.ROOT)) {
                    case "name" -> field = value;
                    case "filename" -> fileName = value;
                    default -> {}
                }
            }
        }
        return new PartHead(field, fileName);
    }

    /** Browsers write what would end the text as three characters (WHATWG, form submission). */
    private static String value(Matcher parameter) {
        String quoted = parameter.group(2);
        return quoted == null
                ? parameter.group(3)
                : QUOTED.matcher(quoted)
                        .replaceAll("$1")
                        .replace("%22", "\"")
                        .replace("%0D", "\r")
                        .replace("%0A", "\n");
    }
}
