/**
 * Who calls, what that caller may do, and the token with which the gateway vouches for it to the subgraphs. What a
 * single subgraph allows whom is decided there.
 */
@NullMarked
package io.pipekeeper.gateway.access;

import org.jspecify.annotations.NullMarked;
