package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.word.PhoneNumber;

/**
 * What a desk sets for its directory.
 *
 * @param nameCharacters of a name, in code points
 * @param maxMails of a person; as many telephone numbers
 * @param maxCompanies that a person belongs to
 * @param maxGroups that a person works in
 * @param maxRoles of a person
 * @param maxDomains of a company
 * @param maxDepth of companies within companies, the topmost counted
 * @param plan how telephone numbers are written that do not say their country
 */
public record DirectoryRules(
        int nameCharacters,
        int maxMails,
        int maxCompanies,
        int maxGroups,
        int maxRoles,
        int maxDomains,
        int maxDepth,
        PhoneNumber.Plan plan) {
    public static final DirectoryRules DEFAULTS =
            new DirectoryRules(200, 20, 50, 50, 20, 50, 10, new PhoneNumber.Plan("7", "8", 10));

    public DirectoryRules {
        if (Math.min(
                        Math.min(
                                Math.min(nameCharacters, maxMails),
                                Math.min(maxCompanies, maxGroups)),
                        Math.min(Math.min(maxRoles, maxDomains), maxDepth))
                < 1) {
            throw new IllegalArgumentException("the limits of the directory must be 1 or more");
        }
    }
}
