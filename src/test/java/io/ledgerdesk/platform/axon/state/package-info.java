@NullMarked
package io.ledgerdesk.platform.axon.state;

import org.jspecify.annotations.NullMarked;
