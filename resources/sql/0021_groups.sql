-- Customer groups of 企业微信, who is in them and through which code, and what is sent to many at once (docs/GROUPS.md).

-- A group as WeChat listed it last. status: 0 normal, 1 its owner left, 2 handed over just now, 3 handed over. member_version: as the members were
-- read. read_at: when the members were read last; 0: never. gone_at: no longer listed, or dismissed.
CREATE TABLE customer_group (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    chat_id TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    notice TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL DEFAULT 0,
    member_version TEXT NOT NULL DEFAULT '',
    read_at INTEGER NOT NULL DEFAULT 0,
    gone_at INTEGER,
    UNIQUE (account_id, chat_id)
) STRICT;

-- Somebody's time in a group. member: a colleague's userid, or an external_userid; of an erased person 'erased-' and a digest, so that a later
-- reading does not name them again. Whose it is says customer_identity. join_scene: 1 invited, 2 by a link, 3 by a code. state: of the code.
-- left_at: when a reading first missed them; WeChat does not tell.
CREATE TABLE group_member (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    group_id INTEGER NOT NULL REFERENCES customer_group(id),
    member TEXT NOT NULL,
    is_external INTEGER NOT NULL CHECK (is_external IN (0, 1)),
    name TEXT NOT NULL DEFAULT '',
    invitor TEXT NOT NULL DEFAULT '',
    join_scene INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT '',
    joined_at INTEGER NOT NULL,
    left_at INTEGER,
    UNIQUE (group_id, member, joined_at)
) STRICT;
CREATE INDEX group_member_person ON group_member(account_id, member);
CREATE INDEX group_member_source ON group_member(account_id, state) WHERE state <> '';

-- Customers in a group at the last reading of a day. A day on which nobody read has no row.
CREATE TABLE group_day (
    account_id INTEGER NOT NULL REFERENCES account(id),
    group_id INTEGER NOT NULL REFERENCES customer_group(id),
    day TEXT NOT NULL,
    members INTEGER NOT NULL,
    PRIMARY KEY (group_id, day)
) STRICT, WITHOUT ROWID;

-- A code for joining groups (加入群聊). state_key: at most 30 characters, comes back with each member; source: what it stands for, known here only.
-- state: making: on its way, or its process died; unknown: no answer came; made; failed; removed. WeChat lists no codes: what an unknown one became
-- is never known. body: frozen before the first byte leaves.
CREATE TABLE join_code (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    state_key TEXT NOT NULL,
    source TEXT NOT NULL,
    chat_ids TEXT NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('making', 'unknown', 'made', 'failed', 'removed')),
    config_id TEXT NOT NULL DEFAULT '',
    qr_address TEXT NOT NULL DEFAULT '',
    picture BLOB NOT NULL DEFAULT x'',
    begun_at INTEGER NOT NULL,
    failure TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, state_key)
) STRICT;
CREATE TRIGGER join_code_frozen BEFORE UPDATE OF account_id, state_key, body, begun_at ON join_code
BEGIN SELECT RAISE(ABORT, 'join_code_frozen'); END;

-- What is sent to many customers, to groups, or shown in their 朋友圈. WeChat makes a task of it, which a colleague has to confirm in 企业微信.
-- state: draft: not asked for yet; creating: on its way, or its process died; unknown: no answer came; making: WeChat works at a moment's task;
-- waiting: nobody has confirmed; confirmed: confirmed, and not all results are here; partly: some got it and some did not; sent: all got it;
-- failed; cancelled. body: frozen before the first byte leaves; empty once one of its receivers was erased. attachments: JSON
-- (core/broadcasts/broadcastjson.h), pictures by their digest. tags: ids of 企业微信's tags, of a moment; none: all customers may see it.
-- next_look_at: when its results are asked for; NULL: not by itself any more. campaign: of what it is a part; '' nothing.
CREATE TABLE broadcast (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('customers', 'groups', 'moment')),
    sender TEXT NOT NULL,
    text TEXT NOT NULL,
    attachments TEXT NOT NULL DEFAULT '[]',
    tags TEXT NOT NULL DEFAULT '[]',
    campaign TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'creating', 'unknown', 'making', 'waiting', 'confirmed', 'partly', 'sent',
                                                         'failed', 'cancelled')),
    body BLOB NOT NULL DEFAULT x'',
    task TEXT NOT NULL DEFAULT '',
    job TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    begun_at INTEGER NOT NULL DEFAULT 0,
    confirmed_at INTEGER,
    cancelled_at INTEGER,
    next_look_at INTEGER,
    looked_at INTEGER,
    likes INTEGER,
    comments INTEGER,
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX broadcast_of ON broadcast(account_id, id);
CREATE UNIQUE INDEX broadcast_task ON broadcast(account_id, task) WHERE task <> '';
-- What was asked for is what was written down: text, receivers and body do not change once a call may have left.
CREATE TRIGGER broadcast_frozen BEFORE UPDATE OF account_id, kind, sender, text, attachments, tags, campaign ON broadcast WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'broadcast_frozen'); END;
CREATE TRIGGER broadcast_body BEFORE UPDATE OF body ON broadcast WHEN OLD.state <> 'draft' AND NEW.body <> x''
BEGIN SELECT RAISE(ABORT, 'broadcast_frozen'); END;
CREATE TRIGGER broadcast_back BEFORE UPDATE OF state ON broadcast WHEN NEW.state = 'draft' AND OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'broadcast_frozen'); END;

-- Who gets it: an external_userid or a chat_id. state: open: not yet, or not known; sent; not_friend; limit: had too many already; unsendable: left
-- out when the task was made.
CREATE TABLE broadcast_target (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    broadcast_id INTEGER NOT NULL REFERENCES broadcast(id),
    target TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sent', 'not_friend', 'limit', 'unsendable')),
    sent_at INTEGER,
    UNIQUE (broadcast_id, target)
) STRICT;
CREATE INDEX broadcast_target_of ON broadcast_target(account_id, target);

-- A reminder or a cancelling: written down before it is asked for. state: sending, unknown, done, failed.
CREATE TABLE broadcast_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    broadcast_id INTEGER NOT NULL REFERENCES broadcast(id),
    kind TEXT NOT NULL CHECK (kind IN ('remind', 'cancel')),
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'done', 'failed')),
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX broadcast_deed_of ON broadcast_deed(broadcast_id, kind, at);

CREATE TABLE broadcast_picture (
    account_id INTEGER NOT NULL REFERENCES account(id),
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (account_id, digest)
) STRICT, WITHOUT ROWID;

-- What the robot of an internal group was told, once each; subject: an id of ours, never a name or words of a customer.
CREATE TABLE robot_alert (
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'difference', 'window', 'post')),
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'sent', 'failed')),
    PRIMARY KEY (account_id, kind, subject)
) STRICT, WITHOUT ROWID;
