/**
 * The catalogue as code: files applied all or nothing, and a copy of everything for services that must work while this one
 * is away.
 */
@NullMarked
package io.pipekeeper.ownership.catalog;

import org.jspecify.annotations.NullMarked;
