/**
 * People, teams and pipelines, which ownership-service owns: stubs of the entities and a copy of what pages need.
 *
 * <p>The copy is pulled, never edited here; with it pages go out while ownership-service is away.
 */
@NullMarked
package io.pipekeeper.oncall.catalog;

import org.jspecify.annotations.NullMarked;
