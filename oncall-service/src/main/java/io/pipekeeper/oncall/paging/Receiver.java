package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;

/**
 * Whom a page is for, and by what it goes out.
 *
 * @param id of a person, or of a team where the purpose is to tell stakeholders
 */
record Receiver(PagePurpose purpose, String id, PageChannel channel) {}
