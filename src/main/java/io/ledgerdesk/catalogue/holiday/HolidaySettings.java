package io.ledgerdesk.catalogue.holiday;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken out of iCalendar files at most. */
@ConfigMapping(prefix = "ledgerdesk.catalogue.holidays")
public interface HolidaySettings {

    /** Longest file, in characters. */
    @WithDefault("1000000")
    int maxLength();

    /** Most events of a file. */
    @WithDefault("5000")
    int maxEvents();

    /** Most days that one import takes. */
    @WithDefault("1000")
    int maxDays();

    /** Years that are taken where nobody says up to when, this one included. */
    @WithDefault("3")
    int years();
}
