@NullMarked
package io.ledgerdesk.directory.login;

import org.jspecify.annotations.NullMarked;
