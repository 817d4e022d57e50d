/**
 * Ways to break the demo on purpose, one file of demo/drills each, and to mend it again.
 * What a fault looks like to those who look for it is nothing that a drill knows.
 */
@NullMarked
package io.pipekeeper.launcher.drill;

import org.jspecify.annotations.NullMarked;
