-- The menu of the official account with its versions, and the comments on its articles (docs/MENUS.md).

-- A menu as it was at some time; none is ever changed. body: {"button":[…]}. source: read: set by the API, backend: set in WeChat's backend,
-- made: here, rolled_back: here, from of_version.
CREATE TABLE menu_version (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    made_at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('read', 'backend', 'made', 'rolled_back')),
    of_version INTEGER REFERENCES menu_version(id),
    body BLOB NOT NULL
) STRICT;
CREATE INDEX menu_version_of ON menu_version(account_id, id);
CREATE TRIGGER menu_version_frozen BEFORE UPDATE ON menu_version
BEGIN SELECT RAISE(ABORT, 'menu_version_frozen'); END;
CREATE TRIGGER menu_version_kept BEFORE DELETE ON menu_version
BEGIN SELECT RAISE(ABORT, 'menu_version_kept'); END;

-- What stands in the editor. from_version: the version that was put into it.
CREATE TABLE menu_draft (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    body BLOB NOT NULL,
    from_version INTEGER REFERENCES menu_version(id),
    changed_at INTEGER NOT NULL
) STRICT;

-- What WeChat showed last. version_id: NULL where there is no menu. conditional: menus for some people only. may_set: NULL: not known.
CREATE TABLE menu_reading (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    read_at INTEGER NOT NULL,
    version_id INTEGER REFERENCES menu_version(id),
    is_open INTEGER NOT NULL,
    conditional INTEGER NOT NULL,
    may_set INTEGER NOT NULL
) STRICT;

-- What was sent to WeChat, written down before its first byte left; version_id: NULL where the menu was taken away. sending: on its way, or its
-- process died; unknown: no answer came; WeChat's menu is read before anything else.
CREATE TABLE menu_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    version_id INTEGER REFERENCES menu_version(id),
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'done', 'refused')),
    sent_at INTEGER NOT NULL,
    unknown_since INTEGER,
    settled_at INTEGER,
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX menu_deed_of ON menu_deed(account_id, id);
CREATE UNIQUE INDEX menu_deed_open ON menu_deed(account_id) WHERE state IN ('sending', 'unknown');
CREATE TRIGGER menu_deed_frozen BEFORE UPDATE OF account_id, version_id, body, sent_at ON menu_deed
BEGIN SELECT RAISE(ABORT, 'menu_deed_frozen'); END;
CREATE TRIGGER menu_deed_settled BEFORE UPDATE OF state ON menu_deed WHEN OLD.state IN ('done', 'refused')
BEGIN SELECT RAISE(ABORT, 'menu_deed_settled'); END;
CREATE TRIGGER menu_deed_kept BEFORE DELETE ON menu_deed
BEGIN SELECT RAISE(ABORT, 'menu_deed_kept'); END;

-- A version that is to be published at a time, once. begun: its deed is under way; done, failed: what came of that; withdrawn: by a person;
-- overtaken: a later menu was published before it was done.
CREATE TABLE menu_plan (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    version_id INTEGER NOT NULL REFERENCES menu_version(id),
    due_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'begun', 'done', 'failed', 'withdrawn', 'overtaken')),
    begun_at INTEGER,
    deed_id INTEGER REFERENCES menu_deed(id),
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX menu_plan_of ON menu_plan(account_id, due_at);

-- A comment (留言) under an article, as it was read last. comment_id is unique inside one article only; article_index from 0. reply: the
-- owner's. is_gone: a whole reading did not show it any more. Of an erased person openid and content are empty and erased is 1: what is read
-- once more fills nothing.
CREATE TABLE article_comment (
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_data_id TEXT NOT NULL,
    article_index INTEGER NOT NULL,
    comment_id TEXT NOT NULL,
    openid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    is_elected INTEGER NOT NULL,
    reply TEXT NOT NULL,
    replied_at INTEGER NOT NULL,
    is_gone INTEGER NOT NULL DEFAULT 0,
    erased INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, message_data_id, article_index, comment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_comment_time ON article_comment(account_id, created_at);
CREATE INDEX article_comment_openid ON article_comment(account_id, openid);

-- What was done to comments, each written down before its first byte left; comment_id: empty where it is about the whole article. sending: on
-- its way, or its process died; unknown: no answer came; the comments are read before anything else. body: empty once its person was erased.
CREATE TABLE comment_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_data_id TEXT NOT NULL,
    article_index INTEGER NOT NULL,
    comment_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('elect', 'unelect', 'reply', 'unreply', 'trash', 'open', 'close')),
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'done', 'refused')),
    sent_at INTEGER NOT NULL,
    unknown_since INTEGER,
    settled_at INTEGER,
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX comment_deed_of ON comment_deed(account_id, message_data_id, article_index, id);
CREATE UNIQUE INDEX comment_deed_open ON comment_deed(account_id, message_data_id, article_index, comment_id) WHERE state IN ('sending', 'unknown');
CREATE TRIGGER comment_deed_frozen BEFORE UPDATE OF account_id, message_data_id, article_index, comment_id, kind, sent_at ON comment_deed
BEGIN SELECT RAISE(ABORT, 'comment_deed_frozen'); END;
CREATE TRIGGER comment_deed_body BEFORE UPDATE OF body ON comment_deed WHEN NEW.body <> x'' OR OLD.state IN ('sending', 'unknown')
BEGIN SELECT RAISE(ABORT, 'comment_deed_frozen'); END;
CREATE TRIGGER comment_deed_settled BEFORE UPDATE OF state ON comment_deed WHEN OLD.state IN ('done', 'refused')
BEGIN SELECT RAISE(ABORT, 'comment_deed_settled'); END;
CREATE TRIGGER comment_deed_kept BEFORE DELETE ON comment_deed
BEGIN SELECT RAISE(ABORT, 'comment_deed_kept'); END;
