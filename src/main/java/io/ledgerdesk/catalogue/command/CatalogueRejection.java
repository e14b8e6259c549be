package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.kernel.Rejection;
import java.time.Instant;

/** Why the catalogue does not do what was asked. */
public sealed interface CatalogueRejection extends Rejection {

    /** Not for this actor. */
    record Forbidden() implements CatalogueRejection {
        @Override
        public String code() {
            return "FORBIDDEN";
        }

        @Override
        public String message() {
            return "The catalogue is changed by those who have the right catalogue.write.";
        }
    }

    /** There is no such entry, or it is retired. */
    record EntryNotFound(CatalogueKind kind, CatalogueId id) implements CatalogueRejection {
        @Override
        public String code() {
            return "CATALOGUE_ENTRY_NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no " + kind.noun() + " " + id + " in use: name one that there is.";
        }

        @Override
        public boolean conceals() {
            return true;
        }
    }

    /**
     * Somebody changed it since the one who asks saw it.
     *
     * @param seen its version then
     * @param now its version
     */
    record MovedOn(CatalogueKind kind, CatalogueId id, int seen, int now)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "VERSION_CONFLICT";
        }

        @Override
        public String message() {
            return "The %s %s is in version %d now, not in version %d: look at it, and ask again."
                    .formatted(kind.noun(), id, now, seen);
        }
    }

    /**
     * The name is taken, for ever.
     *
     * @param retired whether by one that is not used any more
     */
    record EntryExists(CatalogueKind kind, CatalogueId id, boolean retired)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "CATALOGUE_ENTRY_EXISTS";
        }

        @Override
        public String message() {
            return retired
                    ? "The %s %s was retired, and its name is not given again: take another one."
                            .formatted(kind.noun(), id)
                    : "The %s %s is there already: change it, or take another name."
                            .formatted(kind.noun(), id);
        }
    }

    /**
     * A value is out of bounds.
     *
     * @param field of the input, dotted
     * @param allowed what would be accepted, to follow "must be"
     */
    record ValidationFailed(String field, String allowed) implements CatalogueRejection {
        @Override
        public String code() {
            return "VALIDATION_FAILED";
        }

        @Override
        public String message() {
            return field + " must be " + allowed + ".";
        }
    }

    /**
     * It names another entry that is not there, or retired.
     *
     * @param field of the input, dotted
     */
    record UnknownReference(String field, CatalogueKind kind, CatalogueId id)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "CATALOGUE_REFERENCE_UNKNOWN";
        }

        @Override
        public String message() {
            return "%s names the %s %s, which is not in use: define it first, or name another one."
                    .formatted(field, kind.noun(), id);
        }
    }

    /**
     * Another entry that is in use names it.
     *
     * @param byKind of the first of those that name it
     */
    record StillInUse(CatalogueKind kind, CatalogueId id, CatalogueKind byKind, CatalogueId by)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "CATALOGUE_ENTRY_IN_USE";
        }

        @Override
        public String message() {
            return "The %s %s is used by the %s %s: change or retire that first."
                    .formatted(kind.noun(), id, byKind.noun(), by);
        }
    }

    /** By this calendar nothing would ever be due. */
    record NoWorkingTime(CatalogueId calendar) implements CatalogueRejection {
        @Override
        public String code() {
            return "CALENDAR_WITHOUT_WORKING_TIME";
        }

        @Override
        public String message() {
            return "The calendar "
                    + calendar
                    + " has no weekday with working hours: give at least one day some.";
        }
    }

    /** Nothing could ever be registered under it. */
    record EndsBeforeItBegins(CatalogueId agreement, Instant validFrom, Instant validTo)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "AGREEMENT_ENDS_BEFORE_IT_BEGINS";
        }

        @Override
        public String message() {
            return "The agreement %s would begin at %s and end at %s: let it end later than it begins."
                    .formatted(agreement, validFrom, validTo);
        }
    }

    /**
     * Another one promises the same company the same services for a part of the time.
     *
     * @param other that one
     */
    record AgreementOverlaps(CatalogueId agreement, CatalogueId other)
            implements CatalogueRejection {
        @Override
        public String code() {
            return "AGREEMENT_OVERLAPS";
        }

        @Override
        public String message() {
            return ("The agreement %s would hold for the same company and services as %s for a part of"
                            + " its time: let one end before the other begins, or retire %s.")
                    .formatted(agreement, other, other);
        }
    }

    /** A topic would lie below itself. */
    record TopicCycle(CatalogueId topic, CatalogueId parent) implements CatalogueRejection {
        @Override
        public String code() {
            return "TOPIC_CYCLE";
        }

        @Override
        public String message() {
            return "The topic %s lies below %s or is it: choose a parent that does not lie below it."
                    .formatted(parent, topic);
        }
    }

    /**
     * As many as a desk may have in use.
     *
     * @param limit so many of the kind
     */
    record TooMany(CatalogueKind kind, int limit) implements CatalogueRejection {
        @Override
        public String code() {
            return "TOO_MANY_CATALOGUE_ENTRIES";
        }

        @Override
        public String message() {
            return "The desk has %d entries of the kind %s, as many as it may: retire one."
                    .formatted(limit, kind.noun());
        }
    }
}
