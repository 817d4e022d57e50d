/**
 * What checks measure: one file per kind, which reads its part of a contract, says what it asks of the table, and makes an
 * observation of the answers. Pure: the same answers give the same observation.
 */
@NullMarked
package io.pipekeeper.monitor.measure;

import org.jspecify.annotations.NullMarked;
