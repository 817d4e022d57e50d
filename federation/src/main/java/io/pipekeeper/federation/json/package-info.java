/**
 * JSON as bytes: finds its way through a document without decoding it, and writes one without building trees. It is no
 * general JSON library; what a gateway does not look at is copied as it came.
 */
@NullMarked
package io.pipekeeper.federation.json;

import org.jspecify.annotations.NullMarked;
