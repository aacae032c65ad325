-- Reaching out: who may be sent what and what was sent (docs/REACHING.md), the board of what is posted by hand, campaigns.

-- Templates of subscription notices (official account) and subscription messages (Mini Program), as WeChat listed them last. app: the appid.
-- is_long_term: one acceptance is for good (type 3); else it is one message (type 2).
CREATE TABLE message_template (
    account_id INTEGER NOT NULL REFERENCES account(id),
    app TEXT NOT NULL,
    template_id TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    is_long_term INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, app, template_id)
) STRICT, WITHOUT ROWID;

-- What somebody said about being sent a template, and what WeChat said of it. kind: 'accept' (count messages more), 'refuse' (in a popup),
-- 'withdraw' (in the settings: what was accepted before is void), 'none_left' (WeChat answered that nothing is left). origin: 'push', 'answer'
-- (to a send), 'hand', 'file'; the last two with the reason why it is known.
CREATE TABLE subscription_event (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    app TEXT NOT NULL,
    openid TEXT NOT NULL,
    template_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('accept', 'refuse', 'withdraw', 'none_left')),
    count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
    at INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('push', 'answer', 'hand', 'file')),
    reason TEXT NOT NULL DEFAULT '',
    noted_at INTEGER NOT NULL,
    CHECK (origin IN ('push', 'answer') OR reason <> '')
) STRICT;
CREATE INDEX subscription_event_of ON subscription_event(account_id, app, template_id, openid, at);
CREATE INDEX subscription_event_person ON subscription_event(account_id, openid);
CREATE UNIQUE INDEX subscription_event_once ON subscription_event(account_id, app, openid, template_id, at, kind) WHERE origin IN ('push', 'file');

-- One message by a template, its body frozen before its first byte leaves; it uses up one acceptance from then on, unless it failed. states as
-- of talk_message. message_id: WeChat's. delivered: '' nothing said; 'success', or the code of why it did not arrive.
CREATE TABLE subscription_send (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    app TEXT NOT NULL,
    openid TEXT NOT NULL,
    template_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'sent', 'failed')),
    failure TEXT NOT NULL DEFAULT '',
    message_id TEXT NOT NULL DEFAULT '',
    settled_at INTEGER,
    delivered TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX subscription_send_of ON subscription_send(account_id, app, template_id, openid, at);
CREATE INDEX subscription_send_person ON subscription_send(account_id, openid);
CREATE INDEX subscription_send_message ON subscription_send(account_id, message_id) WHERE message_id <> '';
-- body, openid: empty once its person was erased.
CREATE TRIGGER subscription_send_frozen BEFORE UPDATE OF account_id, app, template_id, at ON subscription_send
BEGIN SELECT RAISE(ABORT, 'subscription_send_frozen'); END;
CREATE TRIGGER subscription_send_body BEFORE UPDATE OF body ON subscription_send WHEN NEW.body <> x''
BEGIN SELECT RAISE(ABORT, 'subscription_send_frozen'); END;
CREATE TRIGGER subscription_send_settled BEFORE UPDATE OF state ON subscription_send WHEN OLD.state IN ('sent', 'failed')
BEGIN SELECT RAISE(ABORT, 'subscription_send_settled'); END;

-- What the founder posts by hand: in an ordinary group, in 朋友圈. place: 'group' or 'moments'; name: the group's. due_at: planned, UTC ms.
-- sent_at: ticked. post_id: the post that it was taken from.
CREATE TABLE board_entry (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    place TEXT NOT NULL CHECK (place IN ('group', 'moments')),
    name TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    post_id INTEGER REFERENCES post(id),
    sent_at INTEGER,
    made_at INTEGER NOT NULL,
    deleted_at INTEGER,
    CHECK (place = 'moments' OR name <> '')
) STRICT;
CREATE INDEX board_entry_due ON board_entry(account_id, due_at) WHERE deleted_at IS NULL;
CREATE TABLE board_picture (
    entry_id INTEGER NOT NULL REFERENCES board_entry(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

-- A campaign: whom, what, over which channels, and who is left out to compare with. rule: a segment as JSON. channels: JSON array of names.
-- held_out: of 10,000. days: to buy in, from began_at. frozen: all that was decided, as text, and its SHA-256, since the first person was
-- written down; nothing of it changes then. mass_…: the one mass send that those of channel 'mass' share.
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    app TEXT NOT NULL DEFAULT '',
    template_id TEXT NOT NULL DEFAULT '',
    template_data TEXT NOT NULL DEFAULT '{}',
    channels TEXT NOT NULL,
    held_out INTEGER NOT NULL CHECK (held_out BETWEEN 0 AND 5000),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sending', 'ended', 'cancelled')),
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    frozen TEXT NOT NULL DEFAULT '',
    frozen_hash BLOB NOT NULL DEFAULT x'',
    began_at INTEGER,
    ended_at INTEGER,
    mass_state TEXT NOT NULL DEFAULT '' CHECK (mass_state IN ('', 'sending', 'unknown', 'sent', 'failed')),
    mass_tag INTEGER,
    mass_body BLOB NOT NULL DEFAULT x'',
    mass_id TEXT NOT NULL DEFAULT '',
    mass_at INTEGER,
    mass_failure TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'draft') = (began_at IS NULL))
) STRICT;
CREATE INDEX campaign_of ON campaign(account_id, changed_at) WHERE deleted_at IS NULL;
CREATE TRIGGER campaign_frozen BEFORE UPDATE OF account_id, name, rule, text, app, template_id, template_data, channels, held_out, days, frozen,
    frozen_hash, began_at ON campaign WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'campaign_frozen'); END;

-- One person of a campaign, as it was decided before the first was sent to. channel: the lawful one, also of those held out, so that they can
-- be compared; reasons: why each other one was not, JSON. state: 'held_out'; 'unreachable'; 'planned'; 'handed': the message stands in its
-- own table and says what became of it; 'done': by hand; 'skipped': not lawful any more when its turn came; 'cancelled'. text: with the variables
-- filled in.
CREATE TABLE campaign_person (
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    is_held_out INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('talk', 'subscription', 'corp', 'mass', 'by_hand', 'none')),
    reasons TEXT NOT NULL DEFAULT '[]',
    address TEXT NOT NULL DEFAULT '',
    peer_id INTEGER REFERENCES talk_peer(id),
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('held_out', 'unreachable', 'planned', 'handed', 'done', 'skipped', 'cancelled')),
    at INTEGER,
    failure TEXT NOT NULL DEFAULT '',
    talk_message_id INTEGER REFERENCES talk_message(id),
    subscription_send_id INTEGER REFERENCES subscription_send(id),
    PRIMARY KEY (campaign_id, customer_id),
    CHECK (is_held_out = 0 OR state = 'held_out')
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_person_customer ON campaign_person(customer_id);
CREATE INDEX campaign_person_planned ON campaign_person(campaign_id, channel, customer_id) WHERE state = 'planned';
-- Who was left out stays left out, and who was written down keeps the channel.
CREATE TRIGGER campaign_person_frozen BEFORE UPDATE OF campaign_id, customer_id, is_held_out, channel ON campaign_person
BEGIN SELECT RAISE(ABORT, 'campaign_person_frozen'); END;
