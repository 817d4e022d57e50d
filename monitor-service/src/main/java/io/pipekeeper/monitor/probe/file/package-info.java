/**
 * Probes as people write them down: a YAML document of the kind `Probes`. From the text to the rule it is pure.
 */
@NullMarked
package io.pipekeeper.monitor.probe.file;

import org.jspecify.annotations.NullMarked;
