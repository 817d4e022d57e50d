/**
 * Asks by HTTP, with bounds on time, size and redirects, and reads health reports. What an answer is worth is not judged here.
 */
@NullMarked
package io.pipekeeper.monitor.probe.http;

import org.jspecify.annotations.NullMarked;
