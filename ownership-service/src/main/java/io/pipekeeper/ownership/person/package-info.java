/** People and what they have in common with teams: both can own a pipeline. Accounts and sign-in are not kept here. */
@NullMarked
package io.pipekeeper.ownership.person;

import org.jspecify.annotations.NullMarked;
