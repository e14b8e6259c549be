package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.DirectoryRejection.NotFound;
import io.ledgerdesk.directory.graphql.error.DirectoryErrors;
import io.ledgerdesk.directory.graphql.type.DirectoryIds;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ids of an input. What is wrong with the first of them that is no id is kept; a command of
 * such an input is never sent, whatever stands in for the id.
 */
final class Form {
    private static final String STAND_IN = "-";

    private @Nullable UserError problem;

    /** What is wrong; nothing if all is well. */
    @Nullable UserError problem() {
        return problem;
    }

    /** Of a person that should be there. */
    PersonId person(String field, String text) {
        return known(DirectoryIds.person(text), Kind.PERSON, field)
                .orElseGet(() -> new PersonId(STAND_IN));
    }

    /** Of a company that should be there. */
    CompanyId company(String field, String text) {
        return known(DirectoryIds.company(text), Kind.COMPANY, field)
                .orElseGet(() -> new CompanyId(STAND_IN));
    }

    /** Of a group that should be there. */
    GroupId group(String field, String text) {
        return known(DirectoryIds.group(text), Kind.GROUP, field)
                .orElseGet(() -> new GroupId(STAND_IN));
    }

    /** Of something new; what the client does not call is given a name by the desk. */
    <T> T fresh(@Nullable String key, String minted, Function<String, T> type) {
        if (key == null) {
            return type.apply(minted);
        }
        if (!CompanyId.isValid(key)) {
            note(ValidationFailed.of("key", CompanyId.ALLOWED));
            return type.apply(STAND_IN);
        }
        return type.apply(key);
    }

    /** Names of roles. */
    Set<RoleName> roles(List<String> names) {
        Set<RoleName> roles = new HashSet<>();
        for (String name : names) {
            if (RoleName.isValid(name)) {
                roles.add(new RoleName(name));
            } else {
                note(ValidationFailed.of("roles", "names of " + RoleName.ALLOWED));
            }
        }
        return roles;
    }

    /** The client's id of the command. */
    @Nullable UUID commandId(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            note(ValidationFailed.of("commandId", "a UUID"));
            return null;
        }
    }

    void note(UserError wrong) {
        problem = problem == null ? wrong : problem;
    }

    private <T> Optional<T> known(Optional<T> id, Kind kind, String field) {
        if (id.isEmpty()) {
            note(DirectoryErrors.of(new NotFound(kind, field)));
        }
        return id;
    }
}
