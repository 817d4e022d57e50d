/** Tests of the gateway as a whole. They start it once, in front of real HTTP subgraphs. */
@NullMarked
package io.pipekeeper.gateway;

import org.jspecify.annotations.NullMarked;
