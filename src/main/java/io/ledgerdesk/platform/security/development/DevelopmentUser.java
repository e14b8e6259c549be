package io.ledgerdesk.platform.security.development;

import java.util.List;
import java.util.Optional;

/**
 * Somebody whose token is to be had for the asking; ids are those of the demo.
 *
 * @param id of the person
 * @param roles names of roles that the token states
 */
public record DevelopmentUser(String id, String name, String mail, List<String> roles) {

    /** One for each role, one who lets systems in to do what he may do, and one who has none. */
    public static final List<DevelopmentUser> ALL =
            List.of(
                    user("sokolova", "Ольга Соколова", "o.sokolova@vektor.example", "REQUESTER"),
                    user(
                            "whitfield",
                            "Grace Whitfield",
                            "grace@harbour.example",
                            "COMPANY_MANAGER"),
                    user("irina", "Ирина Власова", "irina@desk.example", "OPERATOR"),
                    user("pavel", "Павел Ильин", "pavel@desk.example", "ENGINEER"),
                    user("timur", "Тимур Ахметов", "timur@desk.example", "PROBLEM_ENGINEER"),
                    user("mark", "Mark Ellison", "mark@desk.example", "DISPATCHER"),
                    user("quentin", "Quentin Moreau", "quentin@desk.example", "QUALITY_MANAGER"),
                    user("sofia", "Sofia Brandt", "sofia@desk.example", "MANAGER"),
                    user("admin", "Ada Ministrator", "admin@desk.example", "ADMINISTRATOR"),
                    user("audrey", "Audrey Torres", "audrey@desk.example", "AUDITOR"),
                    new DevelopmentUser(
                            "ingrid",
                            "Ingrid Falk",
                            "ingrid@desk.example",
                            List.of("ADMINISTRATOR", "DISPATCHER")),
                    new DevelopmentUser(
                            "nobody", "Nobody Special", "nobody@desk.example", List.of()));

    public DevelopmentUser {
        roles = List.copyOf(roles);
    }

    private static DevelopmentUser user(String id, String name, String mail, String role) {
        return new DevelopmentUser(id, name, mail, List.of(role));
    }

    /** The one of this id. */
    static Optional<DevelopmentUser> find(String id) {
        return ALL.stream().filter(user -> user.id.equals(id)).findFirst();
    }
}
