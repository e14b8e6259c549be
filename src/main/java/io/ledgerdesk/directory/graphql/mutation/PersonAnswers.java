package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.graphql.mutation.DirectoryCommands.Sent;
import io.ledgerdesk.directory.graphql.payload.PersonPayloads.PersonOutcome;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the person that a command was about. */
@ApplicationScoped
class PersonAnswers {
    private final DirectoryCommands commands;
    private final People people;

    PersonAnswers(DirectoryCommands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    Uni<PersonOutcome> send(
            Form form, @Nullable String commandId, PersonId person, DirectoryCommand command) {
        return commands.send(form, commandId, command).chain(sent -> outcome(person, sent));
    }

    private Uni<PersonOutcome> outcome(PersonId person, Sent sent) {
        return switch (sent) {
            case Sent.Refused refused ->
                    Uni.createFrom().item(new PersonOutcome(null, null, List.of(refused.why())));
            case Sent.Done done ->
                    people.asDecided(done.scope().tenant(), person, done.position())
                            .map(found ->
                                    new PersonOutcome(
                                            found.filter(one -> done.scope().sees(one.entry()))
                                                    .map(one -> new Person(one, done.scope()))
                                                    .orElse(null),
                                            Position.of(done.position()),
                                            List.of()));
        };
    }
}
