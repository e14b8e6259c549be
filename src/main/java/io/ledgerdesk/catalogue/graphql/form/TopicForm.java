package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.input.TopicInputs.TopicInput;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;

/** What is said of a topic. */
public record TopicForm(Form form) {

    /** What the topic is to say. */
    public TopicContent content(TopicInput input) {
        return new TopicContent(
                form.name("topic.name", input.name()),
                form.entryOrNull("topic.parentId", CatalogueKind.TOPIC, input.parentId()),
                form.entryOrNull("topic.serviceId", CatalogueKind.SERVICE, input.serviceId()));
    }
}
