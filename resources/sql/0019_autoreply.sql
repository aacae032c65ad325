-- Rules of what is answered by itself, and what they answered (docs/CONVERSATIONS.md).

-- body: the rule as JSON (core/autoreply/rulejson.h), pictures by their digest. deleted_at: taken away, so that it can be put back.
CREATE TABLE reply_rule (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    position INTEGER NOT NULL,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    switched_on_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX reply_rule_of ON reply_rule(account_id, position);

CREATE TABLE reply_picture (
    account_id INTEGER NOT NULL REFERENCES account(id),
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (account_id, digest)
) STRICT, WITHOUT ROWID;

-- Messages up to this talk_message.id were looked at.
CREATE TABLE reply_mark (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    decided_up_to INTEGER NOT NULL
) STRICT;

-- Which rule answers which message: one at most, written down before anything is done. waiting: until due_at; sending: next_step steps were
-- begun, each written down before it is, the last at touched_at; done; dropped: something came between; failed. why: of the last two.
-- out_trade_no: of the order that was made for it.
CREATE TABLE reply_answer (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_id INTEGER NOT NULL,
    rule_id INTEGER NOT NULL REFERENCES reply_rule(id),
    decided_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'dropped', 'failed')),
    next_step INTEGER NOT NULL DEFAULT 0,
    touched_at INTEGER NOT NULL,
    out_trade_no TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, message_id)
) STRICT;
CREATE INDEX reply_answer_open ON reply_answer(account_id, due_at) WHERE state IN ('waiting', 'sending');
CREATE TRIGGER reply_answer_final BEFORE UPDATE ON reply_answer WHEN OLD.state IN ('done', 'dropped', 'failed') OR NEW.next_step < OLD.next_step
BEGIN SELECT RAISE(ABORT, 'reply_answer_final'); END;
