/** People come into the directory when they first show a token, where that is allowed. */
@NullMarked
package io.ledgerdesk.directory.login;

import org.jspecify.annotations.NullMarked;
