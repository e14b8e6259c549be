package io.ledgerdesk.journey.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose plain paths, such as {@code data.nodes[0].id}, are followed step by step: REST
 * Assured compiles a script for each question, which takes longer than the desk does. It is still
 * asked where a path is more than that, or leads over a list or nothing.
 */
public final class PlainPath extends JsonPath {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLAIN = Pattern.compile("\\w+(\\[\\d+])*(\\.\\w+(\\[\\d+])*)*");
    private static final Pattern BETWEEN_STEPS = Pattern.compile("[.\\[\\]]+");

    private final @Nullable Object answer;
    private String root = "";

    public PlainPath(String text) {
        super(text);
        answer = read(text);
    }

    /** Nothing where REST Assured would read other numbers, or fail. */
    private static @Nullable Object read(String text) {
        try {
            Object answer = JSON.readValue(text, Object.class);
            return hasFraction(answer) ? null : answer;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static boolean hasFraction(@Nullable Object value) {
        return switch (value) {
            case Double fraction -> true;
            case Map<?, ?> map -> map.values().stream().anyMatch(PlainPath::hasFraction);
            case List<?> list -> list.stream().anyMatch(PlainPath::hasFraction);
            case null, default -> false;
        };
    }

    @Override
    public JsonPath setRootPath(String rootPath) {
        root = rootPath + ".";
        return super.setRootPath(rootPath);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as declared there
    public <T> @Nullable T get(String path) {
        if (answer == null || !PLAIN.matcher(path).matches()) {
            return super.get(path);
        }
        Object here = answer;
        for (String step : BETWEEN_STEPS.split(root + path, 0)) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list
                    && Character.isDigit(step.charAt(0))
                    && Integer.parseInt(step) < list.size()) {
                here = list.get(Integer.parseInt(step));
            } else {
                return super.get(path);
            }
        }
        return (T) here;
    }
}
