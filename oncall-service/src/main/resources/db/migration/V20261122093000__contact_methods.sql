-- How people are reached, by what they have proved that they read. A person has at most one address per channel.
--
-- `added_by` is null where an admin applied it from a file; `verified_at` is null where that was before times were kept.
create table contact_method (
    id          uuid primary key,
    person_id   text not null check (person_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    channel     text not null check (channel in ('MAIL', 'SLACK', 'TEAMS', 'NTFY', 'WEBHOOK', 'SMS', 'VOICE')),
    address     text,
    setting     text,
    added_by    text,
    verified_at timestamptz,
    constraint one_address_per_channel unique (person_id, channel),
    constraint method_goes_somewhere check (num_nonnulls(address, setting) > 0),
    constraint secret_url_is_not_stored check (channel not in ('SLACK', 'TEAMS') or (address is null and setting is not null)),
    constraint webhook_is_signed check (channel <> 'WEBHOOK' or setting is not null)
);

create index contact_method_at on contact_method (address) where channel in ('SMS', 'VOICE');

-- Codes that were sent, each to an address that becomes a method when the code comes back. Closed ones count for the limit.
create table contact_code (
    id        uuid        primary key,
    person_id text        not null check (person_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    channel   text        not null check (channel in ('MAIL', 'SLACK', 'TEAMS', 'NTFY', 'WEBHOOK', 'SMS', 'VOICE')),
    address   text,
    setting   text,
    added_by  text        not null,
    salt      text        not null,
    hash      text        not null,
    sent_at   timestamptz not null,
    attempts  int         not null check (attempts between 0 and 5),
    closed_at timestamptz
);

create unique index one_open_code_per_channel on contact_code (person_id, channel) where closed_at is null;
create index contact_code_sent on contact_code (person_id, channel, sent_at);

-- Rules are read whole, never queried. `set_by` is null where an admin applied them from a file.
create table notification_rules (
    person_id text primary key check (person_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    rules     text not null check (rules is json array),
    set_by    text
);

-- An admin applied these. The old table stays for replicas of the version before; nothing else reads it any more.
insert into contact_method (id, person_id, channel, address)
select gen_random_uuid(), person_id, 'MAIL', mail from contact where mail is not null;
insert into contact_method (id, person_id, channel, address, setting)
select gen_random_uuid(), person_id, 'WEBHOOK', webhook_url, webhook_secret from contact where webhook_url is not null;

-- What a person types on a phone to answer one incident. A number stays taken while its incident is open and a while
-- after, so that a late reply cannot reach another one.
create table reply_code (
    destination text not null,
    code        int  not null check (code > 0),
    incident_id uuid not null references incident,
    person_id   text not null,
    primary key (destination, code),
    constraint one_code_per_incident unique (destination, incident_id, person_id)
);
