package io.ledgerdesk.platform.security;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text {@code Actor <kind>:<id>[@<tenant>][; name=<percent-encoded UTF-8>][; roles=<A,B>]},
 * such as {@code Actor agent:anna@main; name=Anna%20Petrova; roles=DISPATCHER}.
 */
record NamedActor(
        TenantId tenant, Actor.Kind kind, PersonId id, @Nullable String name, Set<String> roles) {
    private static final String SCHEME = "actor ";
    private static final Pattern FORM =
            Pattern.compile(
                    "(agent|requester|system|integration):([A-Za-z0-9._-]{1,64})"
                            + "(?:@([a-z0-9][a-z0-9_-]{0,39}))?"
                            + "(?:\\s*;\\s*name=([^;\\s]{1,1000}))?"
                            + "(?:\\s*;\\s*roles=([A-Z][A-Z0-9_]{0,39}"
                            + "(?:,[A-Z][A-Z0-9_]{0,39}){0,19}))?");
    private static final Pattern COMMA = Pattern.compile(",");

    /** Whether the header's value is meant for this scheme. */
    static boolean isMeant(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Who the text names, or nothing if it is not of the form. */
    static Optional<NamedActor> parse(String authorization) {
        Matcher matcher = FORM.matcher(authorization.substring(SCHEME.length()).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Actor.Kind kind = Actor.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        TenantId tenant = matcher.group(3) == null ? TenantId.MAIN : new TenantId(matcher.group(3));
        return name(matcher.group(4))
                .map(name ->
                        new NamedActor(
                                tenant,
                                kind,
                                new PersonId(matcher.group(2)),
                                name.value(),
                                roles(matcher.group(5))));
    }

    private static Set<String> roles(@Nullable String named) {
        return named == null ? Set.of() : COMMA.splitAsStream(named).collect(Collectors.toSet());
    }

    private static Optional<Name> name(@Nullable String encoded) {
        if (encoded == null) {
            return Optional.of(new Name(null));
        }
        try {
            String name =
                    URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
            boolean shown = !name.isEmpty() && name.chars().noneMatch(Character::isISOControl);
            return shown ? Optional.of(new Name(name)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private record Name(@Nullable String value) {}
}
