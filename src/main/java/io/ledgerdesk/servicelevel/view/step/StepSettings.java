package io.ledgerdesk.servicelevel.view.step;

/**
 * How far steps go.
 *
 * @param watchers most holders of a role that one step makes watchers, 1 to 100
 */
public record StepSettings(int watchers) {
    public StepSettings {
        if (watchers < 1 || watchers > 100) {
            throw new IllegalArgumentException(
                    "ledgerdesk.servicelevel.step-watchers is 1 to 100, not " + watchers);
        }
    }
}
