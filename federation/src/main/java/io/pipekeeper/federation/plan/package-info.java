/**
 * Planning: which subgraph is asked for what, in which order, and how the answers are put together. A plan is immutable
 * and serves any number of executions; nothing here sends anything.
 */
@NullMarked
package io.pipekeeper.federation.plan;

import org.jspecify.annotations.NullMarked;
