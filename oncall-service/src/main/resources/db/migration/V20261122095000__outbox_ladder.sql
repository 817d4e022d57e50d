-- Pages are claimed by the batch, wait for each other where they go to one destination, and leave together.

-- `doubtful`: a try ended and nobody knows how, so it may have arrived. `bundle`: the message with which it left, where
-- that told of several incidents. HELD waits for a person, who knows whether it may be sent again.
alter table page
    add column doubtful boolean not null default false,
    add column bundle   uuid;

alter table page drop constraint page_state_check;
alter table page add constraint page_state_check check (state in ('QUEUED', 'SENT', 'CANCELLED', 'FAILED', 'HELD'));

alter table page
    add constraint held_page_is_for_stakeholders check (state <> 'HELD' or purpose = 'STAKEHOLDER'),
    add constraint bundle_was_sent check (bundle is null or state = 'SENT');

drop index page_due;
create index page_due on page (channel, due_at, id) where state = 'QUEUED';
create index page_waiting on page (recipient, channel) where state = 'QUEUED';
create index page_sent_to on page (recipient, channel, sent_at) where state = 'SENT';
create index page_held on page (created_at) where state = 'HELD';
