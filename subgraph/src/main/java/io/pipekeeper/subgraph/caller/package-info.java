/**
 * Who calls, and what that caller may do. People come through the gateway with a signed token, machines with a key.
 */
@NullMarked
package io.pipekeeper.subgraph.caller;

import org.jspecify.annotations.NullMarked;
