/**
 * Where facts about the data of a contract come from: its job, its datasets as others name them, and its dbt projects.
 * What is done with the facts is for other features to say.
 */
@NullMarked
package io.pipekeeper.monitor.feed;

import org.jspecify.annotations.NullMarked;
