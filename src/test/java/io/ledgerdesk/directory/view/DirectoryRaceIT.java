package io.ledgerdesk.directory.view;

import static io.ledgerdesk.directory.view.DirectoryNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.ChangeCompany;
import io.ledgerdesk.directory.command.CompanyCommand.PartOf;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.PersonCommand.MergePeople;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only one may have, and what may not come round in a circle, on two nodes at once. */
class DirectoryRaceIT {
    private final TestDatabase database = TestDatabase.create();
    private final DirectoryNode node = new DirectoryNode(database);
    private final DirectoryNode other = new DirectoryNode(database);

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    @Test
    void ofManyWhoTakeADomainOneGetsIt() {
        List<@Nullable String> codes =
                atOnce(
                        IntStream.range(0, 20)
                                .<DirectoryCommand>mapToObj(i ->
                                        new RegisterCompany(
                                                new CompanyId("c" + i),
                                                "Company",
                                                null,
                                                List.of("vektor.example"),
                                                null))
                                .toList());

        assertThat(codes).filteredOn(code -> code == null).hasSize(1);
        assertThat(codes).filteredOn("DOMAIN_TAKEN"::equals).hasSize(19);
    }

    @Test
    void companiesThatAreMovedIntoEachOtherMakeNoCircle() {
        List<String> ids = List.of("a", "b", "c");
        ids.forEach(id -> node.company(id, null));
        List<@Nullable String> codes =
                atOnce(List.of(into("a", "b"), into("b", "c"), into("c", "a")));

        assertThat(codes).filteredOn(code -> code == null).hasSize(2);
        assertThat(codes).filteredOn("COMPANY_CYCLE"::equals).hasSize(1);
    }

    @Test
    void recordsThatAreMergedIntoEachOtherAreOne() {
        List.of("a", "b", "c").forEach(id -> node.person(id, PersonKind.REQUESTER, id));
        assertThat(atOnce(List.of(merge("a", "b"), merge("b", "c"), merge("c", "a"))))
                .containsOnlyNulls();
        node.show();

        assertThat(List.of("a", "b", "c"))
                .extracting(id ->
                        answer(node.people.byId(DirectoryNode.MAIN, id)).orElseThrow().entry().id())
                .containsOnly(
                        answer(node.people.byId(DirectoryNode.MAIN, "a"))
                                .orElseThrow()
                                .entry()
                                .id());
    }

    private List<@Nullable String> atOnce(List<DirectoryCommand> commands) {
        List<Uni<CommandResult>> all = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            all.add((i % 2 == 0 ? node : other).send(commands.get(i)));
        }
        List<@Nullable String> codes = new ArrayList<>();
        answer(Uni.join().all(all).andFailFast())
                .forEach(result ->
                        codes.add(
                                result instanceof CommandResult.Refused(var why)
                                        ? why.code()
                                        : null));
        return codes;
    }

    private static ChangeCompany into(String part, String whole) {
        return new ChangeCompany(
                new CompanyId(part), null, new PartOf(new CompanyId(whole)), null, null, null);
    }

    private static MergePeople merge(String goes, String stays) {
        return new MergePeople(new PersonId(goes), new PersonId(stays));
    }
}
