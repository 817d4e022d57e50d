/**
 * Configuration as code: files that a person wrote, bound to records, with errors that name file, line and column.
 */
@NullMarked
package io.pipekeeper.subgraph.apply;

import org.jspecify.annotations.NullMarked;
