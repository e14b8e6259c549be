package io.ledgerdesk.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerdesk.directory.CompanyVisibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the demo desk, as {@code demo/desk.json} tells it. Persons go by their keys.
 *
 * @param parents of companies that are parts of others
 * @param lines of support that groups stand in
 * @param visibilities what contacts see of their company who see more than their own
 * @param roles of people; requesters have that of requesters where none is said
 */
record DemoScript(
        Map<String, String> companies,
        Map<String, String> parents,
        Map<String, Integer> lines,
        Map<String, CompanyVisibility> visibilities,
        Map<String, List<String>> roles,
        Map<String, String> groups,
        Map<String, Person> people,
        Map<String, Agent> agents,
        List<Ticket> tickets) {
    private static final String RESOURCE = "/demo/desk.json";

    /** A requester. */
    record Person(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {}

    /** A member of staff. */
    record Agent(String name, String group) {}

    /**
     * A ticket's life.
     *
     * @param hoursAgo when it was received
     */
    record Ticket(
            String key,
            String requester,
            String channel,
            double hoursAgo,
            String subject,
            String description,
            @Nullable String externalId,
            List<Step> steps) {}

    /**
     * What somebody does.
     *
     * @param by an agent; absent for the requester
     * @param after ISO 8601 duration since the step before
     */
    record Step(
            String does,
            @Nullable String by,
            String after,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String impact,
            @Nullable String urgency,
            @Nullable String topic,
            @Nullable String group,
            @Nullable String agent,
            @Nullable String channel,
            @Nullable String code,
            @Nullable String solution,
            @Nullable String reason,
            int score,
            boolean solved) {}

    static DemoScript read() {
        try (InputStream json =
                Objects.requireNonNull(DemoScript.class.getResourceAsStream(RESOURCE))) {
            return JsonMapper.builder().build().readValue(json, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
