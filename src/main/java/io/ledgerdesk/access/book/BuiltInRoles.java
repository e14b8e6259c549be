package io.ledgerdesk.access.book;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleContent.Grant;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.id.RoleText;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The roles that every desk has, as {@code access/roles.txt} has them. */
public record BuiltInRoles(Map<RoleName, RoleContent> roles) {
    private static final int COLUMNS = 3;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    public BuiltInRoles {
        roles = Map.copyOf(roles);
    }

    /** Those that come with the desk. */
    public static BuiltInRoles shipped() {
        Map<RoleName, RoleContent> roles = new LinkedHashMap<>();
        List<Grant> grants = new ArrayList<>();
        String heading = "";
        for (String line : ResourceTable.lines("/access/roles.txt")) {
            if (Character.isWhitespace(line.charAt(0))) {
                grants.add(grant(line.strip()));
            } else {
                end(roles, heading, grants);
                heading = line;
                grants.clear();
            }
        }
        end(roles, heading, grants);
        return new BuiltInRoles(roles);
    }

    public Optional<RoleContent> find(RoleName role) {
        return Optional.ofNullable(roles.get(role));
    }

    private static void end(Map<RoleName, RoleContent> roles, String heading, List<Grant> grants) {
        if (!heading.isEmpty()) {
            List<String> cells = ResourceTable.cells(heading, COLUMNS);
            roles.put(
                    new RoleName(cells.get(0)),
                    new RoleContent(
                            new RoleText(cells.get(1)), new RoleText(cells.get(2)), null, grants));
        }
    }

    private static Grant grant(String line) {
        int colon = line.indexOf(':');
        return new Grant(
                new Right(line.substring(0, colon)),
                COMMA.splitAsStream(line.substring(colon + 1).strip())
                        .map(reach -> Reach.valueOf(reach.toUpperCase(Locale.ROOT)))
                        .toList());
    }
}
