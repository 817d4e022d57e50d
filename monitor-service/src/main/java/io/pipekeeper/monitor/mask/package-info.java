/**
 * What people may see of values that were read from a warehouse: the one rule for rows and for verdicts.
 * It knows the words of contracts and a secret, and nothing of checks.
 */
@NullMarked
package io.pipekeeper.monitor.mask;

import org.jspecify.annotations.NullMarked;
