/**
 * The proof that pages neither get lost nor come late: oncall-service as processes of its own, on a real database, with a
 * provider that the proof plays itself.
 *
 * <p>PagingBenchmark measures and asserts nothing; ChaosIT breaks what can break and asserts what must hold after it.
 */
@NullMarked
package io.pipekeeper.e2e.paging;

import org.jspecify.annotations.NullMarked;
