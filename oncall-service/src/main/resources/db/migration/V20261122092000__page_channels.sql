-- Pages go out by chat, push and phone, too.
alter table page drop constraint page_channel_check;
alter table page add constraint page_channel_check
    check (channel in ('MAIL', 'SLACK', 'TEAMS', 'NTFY', 'WEBHOOK', 'SMS', 'VOICE'));
