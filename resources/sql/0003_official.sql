-- The official account (公众号): its token, its quotas, what it may do; and what is planned and sent there.

-- Who fetches the token now, and how often a new one was forced (contract 1.2: at most 20 a day, one in 30 s). The token itself is a sealed
-- row of the vault.
CREATE TABLE wechat_token (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until INTEGER NOT NULL DEFAULT 0,
    forced_at INTEGER NOT NULL DEFAULT 0,
    forced_day TEXT NOT NULL DEFAULT '',
    forced_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Calls of each API on a Beijing day, and whether WeChat said that the day's are used up (45009).
CREATE TABLE wechat_calls (
    account_id INTEGER NOT NULL REFERENCES account(id),
    api TEXT NOT NULL,
    day TEXT NOT NULL,
    calls INTEGER NOT NULL,
    is_used_up INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, api, day)
) STRICT, WITHOUT ROWID;

-- What this account may do, as WeChat answered when it was asked.
CREATE TABLE wechat_capability (
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ok', 'not_permitted', 'failed', 'unknown')),
    code TEXT NOT NULL DEFAULT '',
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

-- What is planned for readers. The due time is kept as the founder said it (wall time and zone) and as the instant that this is. A deleted post
-- stays, so that deleting can be undone. Crops are "left top right bottom" in fractions, empty: none.
CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('draft', 'publish', 'mass_send', 'moments', 'group')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'sending', 'unknown', 'waiting_for_you', 'published', 'failed', 'missed')),
    due_wall TEXT,
    due_zone TEXT,
    due_at INTEGER,
    tag_id INTEGER,
    series TEXT NOT NULL DEFAULT '',
    is_idea INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL DEFAULT '',
    failure TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    edited_at INTEGER NOT NULL,
    deleted_at INTEGER,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    source_url TEXT NOT NULL,
    cover TEXT NOT NULL,
    wide_crop TEXT NOT NULL,
    square_crop TEXT NOT NULL,
    theme TEXT NOT NULL,
    opens_comments INTEGER NOT NULL,
    only_fans_comment INTEGER NOT NULL
) STRICT;
CREATE INDEX post_due ON post(account_id, due_at);
CREATE INDEX post_edited ON post(account_id, edited_at);

-- The text as it was saved: while typing (autosave: one row for ten minutes), by hand, taken back from an older version (restored), and as it
-- went to WeChat (sent).
CREATE TABLE post_version (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post(id),
    cause TEXT NOT NULL CHECK (cause IN ('autosave', 'by_hand', 'restored', 'sent')),
    began_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    source_url TEXT NOT NULL,
    cover TEXT NOT NULL,
    wide_crop TEXT NOT NULL,
    square_crop TEXT NOT NULL,
    theme TEXT NOT NULL,
    opens_comments INTEGER NOT NULL,
    only_fans_comment INTEGER NOT NULL
) STRICT;
CREATE INDEX post_version_post ON post_version(post_id, id);

-- Pictures by the SHA-256 of their bytes (64 hexadecimal digits): the same picture lies here once, however many articles show it.
CREATE TABLE picture (
    sha256 TEXT PRIMARY KEY,
    format TEXT NOT NULL CHECK (format IN ('jpeg', 'png')),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    content BLOB NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
-- What WeChat gave for a picture: an address for the text of an article (media/uploadimg), a permanent media id for a cover (material/add_material).
CREATE TABLE picture_upload (
    account_id INTEGER NOT NULL REFERENCES account(id),
    picture TEXT NOT NULL REFERENCES picture(sha256),
    place TEXT NOT NULL CHECK (place IN ('article', 'cover')),
    reference TEXT NOT NULL,
    uploaded_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, picture, place)
) STRICT, WITHOUT ROWID;

-- How far a post is on its way. run counts the times it was sent on its way by a decision; claim names the pass that has it in hand, and each step
-- of a pass looks whether it still does. losses: what the draft lacked when it was read back, as a JSON array; null: not read back yet.
CREATE TABLE delivery (
    post_id INTEGER PRIMARY KEY REFERENCES post(id),
    run INTEGER NOT NULL,
    claim TEXT NOT NULL,
    claimed_at INTEGER NOT NULL,
    wait_until INTEGER NOT NULL DEFAULT 0,
    looks INTEGER NOT NULL DEFAULT 0,
    losses TEXT
) STRICT;
-- Every call that changes something at WeChat, written down before its first byte leaves. key is the clientmsgid of a mass send; reference is what
-- WeChat named the effect by (media_id, publish_id, msg_id). The state 'sending' of a pass that is no more means that nobody knows.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post(id),
    run INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('draft_add', 'publish', 'mass_send')),
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    body_sha256 TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'sending', 'unknown', 'sent', 'failed')),
    attempt INTEGER NOT NULL,
    first_sent_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    reference TEXT NOT NULL,
    message_data_id TEXT NOT NULL,
    failure TEXT NOT NULL,
    UNIQUE (post_id, run, step)
) STRICT;

-- When this computer was awake and the program, its agent or the command line looked for what is due; from one sign to the last without a gap.
CREATE TABLE awake (from_at INTEGER PRIMARY KEY, to_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
