package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskStartIT {
    @Inject AgroalDataSource database;

    @Test
    void theDeskIsReadyWithItsDatabase() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(
                        "checks.name",
                        Matchers.hasItem("Reactive PostgreSQL connections health check"));
    }

    @Test
    void itsTestsRunOnAThrowAwayDatabase() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("SHOW data_directory")) {
            shown.next();
            assertThat(shown.getString(1)).contains(EmbeddedSettings.THROW_AWAY);
        }
    }
}
