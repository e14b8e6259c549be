package io.ledgerdesk.workplace.view.draft;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.MovableClock;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts stay, each its writer's own, and go with the requester. */
class DraftsIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final PersonId OLGA = new PersonId("olga");
    private static final PersonId IVAN = new PersonId("ivan");
    private static final TicketId PRINTER = ticket(1);

    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database, List.of());
    private final MovableClock clock = new MovableClock();
    private final Drafts drafts = drafts(100);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void eachPersonHasOneDraftForEachTicket() {
        save(ANNA, PRINTER, "Have you tr");
        save(BORIS, PRINTER, "Please wait");
        clock.advance(Duration.ofSeconds(5));
        Draft kept = save(ANNA, PRINTER, "Have you tried again?").orElseThrow();

        assertThat(find(ANNA, PRINTER)).contains(kept);
        assertThat(kept.text()).isEqualTo("Have you tried again?");
        assertThat(find(BORIS, PRINTER).map(Draft::text)).contains("Please wait");
        assertThat(find(ANNA, ticket(2))).isEmpty();
        assertThat(answer(drafts.find(new TenantId("north"), ANNA, PRINTER))).isEmpty();
    }

    @Test
    void aDiscardedDraftIsGoneAndNoOther() {
        save(ANNA, PRINTER, "Well");
        save(BORIS, PRINTER, "Well");

        assertThat(answer(drafts.discard(MAIN, ANNA, PRINTER))).isTrue();
        assertThat(answer(drafts.discard(MAIN, ANNA, PRINTER))).isFalse();
        assertThat(find(ANNA, PRINTER)).isEmpty();
        assertThat(find(BORIS, PRINTER)).isPresent();
    }

    @Test
    void whatWasWrittenGoesWithTheRequester() throws SQLException {
        save(ANNA, PRINTER, "Olga's password is swordfish");
        answer(drafts.save(MAIN, ANNA, ticket(2), IVAN, "Ivan's printer", 1));
        assertThat(stored()).doesNotContain("swordfish");

        answer(node.vault.destroy(MAIN, OLGA));

        assertThat(find(ANNA, PRINTER).orElseThrow().text()).isNull();
        assertThat(answer(drafts.page(MAIN, ANNA, 20, null)).drafts())
                .extracting(Draft::text)
                .containsExactlyInAnyOrder(null, "Ivan's printer");
        assertThatThrownBy(() -> save(ANNA, PRINTER, "again"))
                .hasMessageContaining("PERSON_ERASED");
    }

    @Test
    void aTextThatWasMovedElsewhereDoesNotOpen() throws SQLException {
        save(ANNA, PRINTER, "for Olga");
        execute("UPDATE reply_draft SET person = 'boris'");

        assertThatThrownBy(() -> find(BORIS, PRINTER)).hasMessageContaining("DRAFT_UNREADABLE");
    }

    @Test
    void oneTooManyIsRefusedAndThoseThereAreStillKept() {
        Drafts two = drafts(2);
        answer(two.save(MAIN, ANNA, ticket(1), OLGA, "one", 1));
        answer(two.save(MAIN, ANNA, ticket(2), OLGA, "two", 1));

        assertThat(answer(two.save(MAIN, ANNA, ticket(3), OLGA, "three", 1))).isEmpty();
        assertThat(answer(two.save(MAIN, ANNA, ticket(2), OLGA, "two!", 1))).isPresent();
        assertThat(answer(two.save(MAIN, BORIS, ticket(3), OLGA, "his", 1))).isPresent();
        assertThat(find(ANNA, ticket(1))).isPresent();
        assertThat(find(ANNA, ticket(2)).map(Draft::text)).contains("two!");
        assertThat(find(ANNA, ticket(3))).isEmpty();
    }

    @Test
    void pagesGoThroughAllOfThemTheLatestFirst() {
        for (int i = 1; i <= 45; i++) {
            save(ANNA, ticket(i), "draft " + i);
            if (i % 3 == 0) {
                clock.advance(Duration.ofNanos(1_000));
            }
        }
        List<Draft> seen = new ArrayList<>();
        @Nullable DraftCursor cursor = null;
        DraftPage page;
        do {
            page = answer(drafts.page(MAIN, ANNA, 7, cursor));
            seen.addAll(page.drafts());
            cursor = DraftCursor.parse(DraftCursor.of(seen.getLast()).text()).orElseThrow();
        } while (page.hasNext());

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> b.updatedAt().compareTo(a.updatedAt()));
    }

    @Test
    void aForeignCursorIsNone() {
        assertThat(DraftCursor.parse("")).isEmpty();
        assertThat(DraftCursor.parse("ZDoxOng")).isEmpty();
        assertThat(DraftCursor.parse("!!")).isEmpty();
    }

    @Test
    void onlyWhatNobodyCameBackToIsForgotten() {
        save(ANNA, ticket(1), "old");
        save(ANNA, ticket(2), "old");
        clock.advance(Duration.ofDays(50));
        save(ANNA, ticket(2), "touched");
        clock.advance(Duration.ofDays(41));

        var before = clock.instant().minus(Duration.ofDays(90));
        assertThat(answer(drafts.forget(MAIN, before, 1_000))).isEqualTo(1);
        assertThat(answer(drafts.forget(MAIN, before, 1_000))).isZero();
        assertThat(find(ANNA, ticket(1))).isEmpty();
        assertThat(find(ANNA, ticket(2))).isPresent();
    }

    @Test
    void aTextIsLikeThatOfAMessage() {
        DraftLimits limits = new DraftLimits(1, 8);
        assertThat(limits.objection("a\n\tбв")).isEmpty();
        assertThat(limits.objection("бвгде")).isPresent();
        assertThat(limits.objection(" ")).isPresent();
        assertThat(limits.objection("a\u0000")).isPresent();
        assertThat(limits.objection("\ud800")).isPresent();
    }

    private Drafts drafts(int most) {
        return new Drafts(
                Pool.newInstance(node.pool), node.vault, clock, new DraftLimits(most, 1 << 20));
    }

    private Optional<Draft> save(PersonId person, TicketId ticket, String text) {
        return answer(drafts.save(MAIN, person, ticket, OLGA, text, 3));
    }

    private Optional<Draft> find(PersonId person, TicketId ticket) {
        return answer(drafts.find(MAIN, person, ticket));
    }

    private String stored() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT string_agg(encode(sealed, 'escape'), '') FROM reply_draft")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TicketId ticket(long number) {
        return new TicketId(new UUID(7, number));
    }
}
