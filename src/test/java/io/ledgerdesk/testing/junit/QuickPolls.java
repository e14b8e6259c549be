package io.ledgerdesk.testing.junit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has Awaitility look at once and often: its own tenth of a second before each look is most of what
 * a test of a quick thing takes. Registered for all tests.
 */
public final class QuickPolls implements BeforeAllCallback {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
        // Quarkus loads its tests, and their Awaitility, by a loader of their own
        Class<?> awaitility =
                Class.forName(
                        Awaitility.class.getName(),
                        true,
                        context.getRequiredTestClass().getClassLoader());
        awaitility.getMethod("setDefaultPollInterval", Duration.class).invoke(null, INTERVAL);
        awaitility.getMethod("setDefaultPollDelay", Duration.class).invoke(null, Duration.ZERO);
    }
}
