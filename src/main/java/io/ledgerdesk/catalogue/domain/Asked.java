package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.word.CatalogueContent;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What is asked of an entry, whatever sort of entry it is. */
sealed interface Asked {

    /**
     * That there be one.
     *
     * @param problems of what it is to say, the one to be told first
     * @param event by the version that it begins
     */
    record Define(
            Function<CatalogueBook, Stream<CatalogueRejection>> problems,
            IntFunction<CatalogueEvent> event)
            implements Asked {}

    /**
     * That it say something else.
     *
     * @param again whether also what it says already is to be said once more
     */
    record Change(
            CatalogueContent content,
            boolean again,
            Function<CatalogueBook, Stream<CatalogueRejection>> problems,
            IntFunction<CatalogueEvent> event)
            implements Asked {}

    /** That it be used no more. */
    record Retire(IntFunction<CatalogueEvent> event) implements Asked {}
}
