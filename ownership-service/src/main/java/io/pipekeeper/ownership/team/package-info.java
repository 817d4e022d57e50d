/** Teams: their members in order, and the manager above them. A team can own a pipeline as a person can. */
@NullMarked
package io.pipekeeper.ownership.team;

import org.jspecify.annotations.NullMarked;
