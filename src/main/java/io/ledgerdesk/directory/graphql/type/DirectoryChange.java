package io.ledgerdesk.directory.graphql.type;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One change of an entry. */
@Type("DirectoryChange")
@Description("Something that happened to a person, a company or a group.")
public record DirectoryChange(
        @NonNull @Description("What happened, such as directory.PersonRenamed.") String type,
        @NonNull @Description("In words, as far as you may read it; an erased text is […].")
                String sentence,
        @Id @NonNull @Description("Who did it: a person, component or token.") String actorId,
        @Description("As it was called then; absent if unknown or erased.")
                @Nullable String actorName,
        @NonNull @Description("When it happened; may be long past.") Instant occurredAt,
        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @NonNull @Description("Where in the desk's log it lies.") String position) {}
