package io.ledgerdesk.platform.security.development;

import io.ledgerdesk.platform.security.bearer.IssuerSettings;
import io.ledgerdesk.platform.security.bearer.IssuerTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens for its users. Its key is made at the first token and kept in the data directory, so
 * that tokens of a demo survive a restart.
 */
@ApplicationScoped
public class DevelopmentIssuer {
    static final Duration LONGEST = Duration.ofDays(1);
    static final Duration USUAL = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(DevelopmentIssuer.class);

    private final IssuerSettings settings;
    private final Clock clock;
    private final Path directory;
    private final Path file;
    private @Nullable SigningKey key;

    DevelopmentIssuer(
            IssuerSettings settings,
            Clock clock,
            @ConfigProperty(name = "ledgerdesk.data-directory") String dataDirectory) {
        this.settings = settings;
        this.clock = clock;
        this.directory = Path.of(dataDirectory);
        this.file = directory.resolve("development-issuer.key");
    }

    /**
     * A token of a user.
     *
     * @param lifetime more than nothing, at most {@link #LONGEST}
     */
    String issue(DevelopmentUser user, Duration lifetime) {
        return sign(claims(user, lifetime));
    }

    /** What a token of a user states; to be altered by tests of what is not taken. */
    public Map<String, Object> claims(DevelopmentUser user, Duration lifetime) {
        Instant now = clock.instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", IssuerTenant.DEVELOPMENT_ISSUER);
        claims.put("aud", settings.audience());
        claims.put("sub", user.id());
        claims.put("name", user.name());
        claims.put("email", user.mail());
        claims.put("roles", user.roles());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    /** A token that states what is given, whatever it is. */
    public String sign(Map<String, ?> claims) {
        return key().sign(claims);
    }

    /** Replaces the key: what was signed by the one before is not taken any more. */
    public synchronized void rotate() {
        key = SigningKey.generate();
        write(key);
    }

    /** The key that tokens are verified by, as a JSON Web Key Set. */
    Map<String, Object> keys() {
        return Map.of("keys", List.of(key().publicJwk()));
    }

    private synchronized SigningKey key() {
        SigningKey known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private SigningKey read() {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (NoSuchFileException first) {
            LOG.debug("a key is made for the development issuer");
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.warn("the key of the development issuer cannot be used, another is made", unusable);
        }
        SigningKey made = SigningKey.generate();
        write(made);
        return made;
    }

    private void write(SigningKey made) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file, made.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
