package io.ledgerdesk.directory.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a desk sets for its directory. */
@ConfigMapping(prefix = "ledgerdesk.directory")
interface DirectorySettings {

    /** Longest name of a person or company, in characters. */
    @WithDefault("200")
    int nameCharacters();

    /** Most mail addresses of a person, and most telephone numbers. */
    @WithDefault("20")
    int maxMails();

    /** Most companies that a person belongs to. */
    @WithDefault("50")
    int maxCompanies();

    /** Most groups that a person works in. */
    @WithDefault("50")
    int maxGroups();

    /** Most roles of a person. */
    @WithDefault("20")
    int maxRoles();

    /** Most mail domains of a company. */
    @WithDefault("50")
    int maxDomains();

    /** Companies within companies, the topmost counted; what lies deeper is in nobody's reach. */
    @WithDefault("10")
    int companyDepth();

    /** Most companies that somebody may look into because of one above them. */
    @WithDefault("1000")
    int companiesBelow();

    /**
     * Country code of telephone numbers that do not say theirs, without the plus; absent to leave
     * them as they are.
     */
    @WithDefault("7")
    Optional<String> phoneCountry();

    /** What is dialled before a number within that country. */
    @WithDefault("8")
    Optional<String> phoneTrunk();

    /** Digits of a number within that country. */
    @WithDefault("10")
    int phoneDigits();
}
