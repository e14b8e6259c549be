package io.ledgerdesk.catalogue.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a desk sets for its catalogue. Those that are retired do not count. */
@ConfigMapping(prefix = "ledgerdesk.catalogue")
interface CatalogueSettings {

    /** Most calendars. */
    @WithDefault("1000")
    int maxCalendars();

    /** Most plans. */
    @WithDefault("1000")
    int maxPlans();

    /** Most agreements. */
    @WithDefault("20000")
    int maxAgreements();

    /** Most services. */
    @WithDefault("5000")
    int maxServices();

    /** Most topics. */
    @WithDefault("10000")
    int maxTopics();

    /** Most escalation policies. */
    @WithDefault("500")
    int maxPolicies();

    /** Most days of a calendar that differ from their weekday, at most 10,000. */
    @WithDefault("10000")
    int maxDays();

    /** Most targets of a plan. */
    @WithDefault("500")
    int maxTargets();

    /** Most steps of a service's checklist. */
    @WithDefault("100")
    int maxChecklist();

    /** Most fields of a service. */
    @WithDefault("100")
    int maxFields();

    /** Most choices of a field. */
    @WithDefault("500")
    int maxChoices();

    /** Most steps of an escalation policy. */
    @WithDefault("50")
    int maxSteps();

    /** Most desks whose catalogue a node keeps in memory. */
    @WithDefault("1000")
    int rememberedDesks();

    /**
     * After what time a node looks whether a desk's catalogue has changed although it heard of no
     * change; one that it hears of counts at once.
     */
    @WithDefault("10s")
    Duration remembered();

    /** Events of the catalogue that are read at once, 1 to 10,000. */
    @WithDefault("200")
    int pageSize();
}
