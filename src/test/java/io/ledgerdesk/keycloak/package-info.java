/** The desk beside a Keycloak, as {@code ./mvnw -Pkeycloak test} starts one. */
@NullMarked
package io.ledgerdesk.keycloak;

import org.jspecify.annotations.NullMarked;
