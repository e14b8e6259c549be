package io.ledgerdesk.servicelevel.view.expiry;

import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.platform.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When staff is told that an agreement comes to its end.
 *
 * @param days before the end, of 24 hours each; 1 to 1000
 */
public record ExpiryReminders(List<Integer> days) {
    /** The kind of their timers. */
    public static final String KIND = "agreement.expiring";

    private static final String RULE = "agreement-expiry/1";

    public ExpiryReminders {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (!days.stream().allMatch(day -> day >= 1 && day <= 1_000)) {
            throw new IllegalArgumentException(
                    "ledgerdesk.servicelevel.expiry-reminder-days are 1 to 1000 each, not " + days);
        }
    }

    /**
     * What is still to be said. Of those whose time had passed when the end was set, the last one
     * is given at once and the others are not.
     */
    List<Timer> timers(AgreementExpiry expiry) {
        List<Timer> timers = new ArrayList<>();
        if (!expiry.validTo().isAfter(expiry.saidAt())) {
            return timers;
        }
        for (int day : days) {
            Integer reminded = expiry.reminded();
            Instant at = expiry.validTo().minus(Duration.ofDays(day));
            if (!at.isAfter(expiry.saidAt())) {
                timers.clear();
                at = expiry.saidAt();
            }
            if (reminded == null || day < reminded) {
                timers.add(
                        new Timer(
                                CatalogueStream.of(CatalogueKind.AGREEMENT, expiry.agreement()),
                                KIND,
                                day,
                                at,
                                expiry.cause(),
                                RULE));
            }
        }
        return timers;
    }
}
