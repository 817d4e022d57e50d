/** Who changed what, and when. Rows are added in the transaction of the change and never changed or removed. */
@NullMarked
package io.pipekeeper.runbook.audit;

import org.jspecify.annotations.NullMarked;
