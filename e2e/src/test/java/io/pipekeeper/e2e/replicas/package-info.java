/**
 * Two processes of monitor-service on one database, which share the work: what one has done the other does not do again.
 * A warehouse, and an oncall that only writes down what it is told, stand around them.
 */
@NullMarked
package io.pipekeeper.e2e.replicas;

import org.jspecify.annotations.NullMarked;
