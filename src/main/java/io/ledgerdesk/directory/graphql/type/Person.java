package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.type.DirectoryWords.PersonKind;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.view.person.SeenPerson;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A person for one reader. */
@Type("Person")
@Description("Somebody the desk knows: who asks it, or who works for it.")
public final class Person implements Node {
    private final SeenPerson person;
    private final PersonEntry entry;
    private final DirectoryScope scope;

    public Person(SeenPerson person, DirectoryScope scope) {
        this.person = person;
        this.entry = person.entry();
        this.scope = scope;
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return DirectoryIds.global(DirectoryIds.PERSON, entry.id());
    }

    @Id
    @NonNull
    @Description("By which tickets name the person.")
    public String getKey() {
        return entry.id().value();
    }

    @NonNull
    @Description("On which side of the desk the person stands.")
    public PersonKind getKind() {
        return DirectoryWords.as(PersonKind.class, entry.kind());
    }

    @Description("Absent if unknown or erased.")
    public @Nullable String getName() {
        return entry.about().name();
    }

    @NonNull
    @Description("Mail addresses, the one to write to first.")
    public List<@NonNull String> getMails() {
        return entry.about().mails();
    }

    @NonNull
    @Description("Telephone numbers, the one to ring first.")
    public List<@NonNull String> getPhones() {
        return entry.about().phones();
    }

    @Description("BCP 47, such as ru; absent if unknown.")
    public @Nullable String getLanguage() {
        var language = entry.about().language();
        return language == null ? null : language.value();
    }

    @Description("Of the tz database, such as Europe/Moscow; absent if unknown.")
    public @Nullable String getTimeZone() {
        var zone = entry.about().zone();
        return zone == null ? null : zone.value();
    }

    @Description("Whether the person goes ahead of others; absent for those who may not know.")
    public @Nullable Boolean getVip() {
        return scope.everything() ? entry.about().vip() : null;
    }

    @NonNull
    @Description("Names of the person's roles; empty for those who may not know.")
    public List<@NonNull String> getRoles() {
        return scope.seesAllOf(entry)
                ? entry.roles().stream().map(RoleName::value).toList()
                : List.of();
    }

    @Description("Whether the person may do anything at the desk.")
    public boolean isActive() {
        return entry.active();
    }

    @Description("Why not; absent if nothing was said, or for those who may not know.")
    public @Nullable String getInactiveReason() {
        return scope.everything() ? entry.reason() : null;
    }

    @NonNull
    @Description(
            "Keys of records that were merged into this one; empty for those who may not know.")
    public List<@NonNull String> getMergedKeys() {
        return scope.seesAllOf(entry)
                ? entry.records().stream().map(PersonId::value).toList()
                : List.of();
    }

    @NonNull
    @Description("Since when the desk knows the person.")
    public Instant getRegisteredAt() {
        return person.registeredAt();
    }

    @NonNull
    @Description("When it last changed.")
    public Instant getUpdatedAt() {
        return person.updatedAt();
    }

    /** What stands behind it. */
    @Ignore
    public PersonEntry entry() {
        return entry;
    }

    /** For whom it is shown. */
    @Ignore
    public DirectoryScope scope() {
        return scope;
    }
}
