package io.ledgerdesk.platform.security.bearer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose tokens the desk believes, and what it reads in them. */
@ConfigMapping(prefix = "ledgerdesk.identity")
public interface IssuerSettings {

    /** Address of the OpenID Connect issuer; its tokens are taken, and no others. */
    Optional<String> issuer();

    /** Of the audiences of a token one must be among these. */
    @WithDefault("ledgerdesk")
    List<String> audience();

    /** By how much the issuer's clock and the desk's may differ. */
    @WithDefault("30S")
    Duration clockSkew();

    /** Longest bearer token, in characters; a longer one is refused unread. */
    @WithDefault("8192")
    int maxTokenSize();

    /** How often at most the issuer is asked for its keys anew, for a token of an unknown one. */
    @WithDefault("1M")
    Duration keysRefresh();

    /** How long a token that was verified is believed without being verified again. */
    @WithDefault("1M")
    Duration verifiedFor();

    /** Most verified tokens remembered at a time on one node. */
    @WithDefault("10000")
    int verifiedTokens();

    /** Whether the issuer is asked of each token if it still holds, by its UserInfo endpoint. */
    @WithDefault("false")
    boolean askIssuer();

    /** How often it is looked whether whoever holds a socket open may still do so. */
    @WithDefault("10S")
    Duration recheck();

    /** Whether somebody whom the directory does not know is registered in it at the first login. */
    @WithDefault("false")
    boolean createPeople();

    /**
     * Whether the desk issues tokens itself, to anybody who asks. For demo, development and tests;
     * a desk in production refuses to start with it.
     */
    @WithDefault("false")
    boolean developmentIssuer();

    /** Roles that make whoever has one staff, where the claim of the kind does not say it. */
    @WithDefault(
            "OPERATOR,ENGINEER,PROBLEM_ENGINEER,DISPATCHER,QUALITY_MANAGER,MANAGER,ADMINISTRATOR,AUDITOR")
    Set<String> staffRoles();

    /** Where a token says what. */
    Claim claim();

    /**
     * Names of claims; {@code realm_access/roles} means the member {@code roles} of the claim
     * {@code realm_access}.
     */
    interface Claim {
        /** Who it is: the same text for the same person for ever. */
        @WithDefault("sub")
        String person();

        /** The name as it is shown. */
        @WithDefault("name")
        String name();

        /** The mail address, for people who are registered at their first login. */
        @WithDefault("email")
        String mail();

        /** Names of roles: a list, or a text with spaces between them. */
        @WithDefault("roles")
        String roles();

        /** At which desk; without it all are of the desk {@code main}. */
        Optional<String> tenant();

        /** {@code staff} or {@code requester}; without it the roles say it. */
        Optional<String> kind();
    }

    /** Whether tokens of the desk's own issuer are taken: never beside those of another. */
    default boolean issuesItself() {
        return developmentIssuer() && issuer().isEmpty();
    }

    /** Whether tokens of any issuer are taken. */
    default boolean hasIssuer() {
        return developmentIssuer() || issuer().isPresent();
    }
}
