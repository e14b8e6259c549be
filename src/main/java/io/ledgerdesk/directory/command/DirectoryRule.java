package io.ledgerdesk.directory.command;

/** Rules of the directory by which something is refused. */
public enum DirectoryRule {
    SAME_PERSON("SAME_PERSON", "A record of a person cannot be merged with itself."),
    IDENTITY_TAKEN(
            "IDENTITY_TAKEN", "This identity is another person's: merge the two records instead."),
    NOT_STAFF("NOT_STAFF", "Only people of the desk work in groups: make the person staff first."),
    COMPANY_INACTIVE(
            "COMPANY_INACTIVE", "The company takes nobody in any more: reactivate it first."),
    GROUP_INACTIVE("GROUP_INACTIVE", "The group takes nobody in any more: reactivate it first."),
    COMPANY_CYCLE(
            "COMPANY_CYCLE", "A company cannot be a part of itself, nor of one of its own parts."),
    COMPANY_TOO_DEEP(
            "COMPANY_TOO_DEEP",
            "Companies are nested as deep as they may be: take a higher parent."),
    DOMAIN_TAKEN(
            "DOMAIN_TAKEN", "This mail domain is another company's: take it away there first.");

    private final String code;
    private final String sentence;

    DirectoryRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Part of the API. */
    public String code() {
        return code;
    }

    /** For the person who asked. */
    public String sentence() {
        return sentence;
    }
}
