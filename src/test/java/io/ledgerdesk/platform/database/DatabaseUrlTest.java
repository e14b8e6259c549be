package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void eachUrlTellsTheOther() {
        String place = "db.example:5433/desk?sslmode=require";
        assertThat(DatabaseUrl.reactiveFrom("jdbc:postgresql://" + place))
                .isEqualTo("postgresql://" + place);
        assertThat(DatabaseUrl.jdbcFrom("postgresql://" + place))
                .isEqualTo("jdbc:postgresql://" + place);
        assertThat(DatabaseUrl.jdbcFrom("vertx-reactive:postgres://" + place))
                .isEqualTo("jdbc:postgresql://" + place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/desk",
                "jdbc:postgresql:desk",
                "jdbc:postgresql://one,two/desk",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/desk?sslmode=verify-full&sslrootcert=ca.pem"
            })
    void whatTheReactiveClientCannotReadHasToBeSaid(String jdbc) {
        assertThatThrownBy(() -> DatabaseUrl.reactiveFrom(jdbc))
                .hasMessageStartingWith(
                        "DATABASE_URL_INCOMPLETE: quarkus.datasource.reactive.url is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/desk", "postgresql://me:secret@db/desk", "db"})
    void whatJdbcCannotReadHasToBeSaid(String reactive) {
        assertThatThrownBy(() -> DatabaseUrl.jdbcFrom(reactive))
                .hasMessageStartingWith(
                        "DATABASE_URL_INCOMPLETE: quarkus.datasource.jdbc.url is not set");
    }
}
