package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;

/**
 * Whom a page is for, and by what it goes out.
 *
 * @param id of a person where the purpose is an incident, of a team where it is to tell stakeholders
 */
record Receiver(PagePurpose purpose, String id, PageChannel channel) {}
