package io.ledgerdesk.directory.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Rejection;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.security.PersonRecords.PersonRecord;
import io.ledgerdesk.platform.security.bearer.FirstLogins.Newcomer;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteredAtLoginTest {
    private static final Newcomer OLGA =
            new Newcomer(new PersonId("olga"), "Olga", "olga@example.org", false);

    private final List<RegisterPerson> sent = new ArrayList<>();
    private boolean mailIsRefused;
    private @Nullable PersonRecord known;

    @Test
    void whoIsUnknownIsRegisteredAsTheTokenHasHim() {
        login();
        assertThat(sent)
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.person()).isEqualTo(OLGA.id());
                    assertThat(command.kind()).isEqualTo(PersonKind.REQUESTER);
                    assertThat(command.said().name()).isEqualTo("Olga");
                    assertThat(command.said().mails()).containsExactly("olga@example.org");
                });
    }

    @Test
    void whoIsKnownStaysAsHeIs() {
        known = new PersonRecord(OLGA.id(), "O. S.", true, false, Set.of(), Standing.alone("olga"));
        login();
        assertThat(sent).isEmpty();
    }

    @Test
    void anAddressOfNoUseKeepsNobodyOut() {
        mailIsRefused = true;
        login();
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().said().mails()).isNull();
        assertThat(sent.getLast().said().name()).isEqualTo("Olga");
    }

    private void login() {
        new RegisteredAtLogin(
                        (tenant, person) -> Uni.createFrom().item(Optional.ofNullable(known)),
                        this::send)
                .register(TenantId.MAIN, OLGA)
                .await()
                .indefinitely();
    }

    private Uni<CommandResult> send(CommandRequest request) {
        RegisterPerson command = (RegisterPerson) request.command();
        sent.add(command);
        return Uni.createFrom()
                .item(
                        mailIsRefused && command.said().mails() != null
                                ? new CommandResult.Refused(new BadMail())
                                : new CommandResult.Done("person:olga", 1, List.of()));
    }

    private record BadMail() implements Rejection {
        @Override
        public String code() {
            return "INVALID_INPUT";
        }

        @Override
        public String message() {
            return "no address";
        }
    }
}
