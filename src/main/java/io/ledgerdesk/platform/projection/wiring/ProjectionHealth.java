package io.ledgerdesk.platform.projection.wiring;

import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionStatus;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while a projection is kept by an event or a failure. Wellness, not readiness: the desk goes
 * on with all the rest, and no other node would do better.
 */
@Wellness
@ApplicationScoped
class ProjectionHealth implements HealthCheck {
    private final ProjectionRunner runner;

    ProjectionHealth(ProjectionRunner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("projections").up();
        for (ProjectionStatus status : runner.statuses()) {
            if (status.state() == State.HALTED || status.state() == State.PAUSED) {
                answer.down().withData(status.key().toString(), String.valueOf(status.trouble()));
            }
        }
        return answer.build();
    }
}
