/** Benchmarks, each printing its reference in the same run. Started by the scripts in bench/. */
@NullMarked
package io.ledgerdesk.bench;

import org.jspecify.annotations.NullMarked;
