/**
 * Scenarios in the words of an incident, over the packaged system: five processes, PostgreSQL, a mailbox, started as a user
 * starts them. What one module can show alone is tested there.
 */
@NullMarked
package io.pipekeeper.e2e;

import org.jspecify.annotations.NullMarked;
