package io.ledgerdesk.workplace.domain;

import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.command.ViewCommand.Content;
import io.ledgerdesk.workplace.command.ViewRejection.ValidationFailed;
import java.util.Optional;

/**
 * What a desk sets for the views of its people.
 *
 * @param most views of a person
 * @param nameCharacters of a view's name, in code points
 */
public record ViewRules(int most, int nameCharacters) {
    public static final ViewRules DEFAULTS = new ViewRules(100, 100);
    private static final int LINES = 3;

    public ViewRules {
        if (most < 1 || nameCharacters < 1) {
            throw new IllegalArgumentException("the limits of views must be 1 or more");
        }
    }

    Optional<ValidationFailed> content(Content content) {
        Integer line = content.filter().line();
        if (line != null && (line < 1 || line > LINES)) {
            return failed("filter.line", "1 to " + LINES);
        }
        if (content.visibility() == ViewVisibility.ROLE && content.role() == null) {
            return failed("role", "given for a view of a role");
        }
        if (content.visibility() != ViewVisibility.ROLE && content.role() != null) {
            return failed("role", "absent unless the view is of a role");
        }
        return name(content.name());
    }

    Optional<ValidationFailed> name(String name) {
        boolean fine =
                !name.isBlank()
                        && name.codePointCount(0, name.length()) <= nameCharacters
                        && name.codePoints().allMatch(ViewRules::isShown);
        return fine
                ? Optional.empty()
                : failed(
                        "name",
                        "1 to "
                                + nameCharacters
                                + " characters on one line, not blank, no control characters");
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }

    private static Optional<ValidationFailed> failed(String path, String allowed) {
        return Optional.of(new ValidationFailed(path, allowed));
    }
}
