-- What WeChat pushed, as it came (docs/CONVERSATIONS.md): stored before it is answered. door: where it came in. identity: of the push, the
-- same for every delivery of it; says nothing of a person. kind: msgtype, name of an event or of a payment's event; '' cannot be read.
-- person: openid or external_userid, for erasing. proof: what it was verified with besides the body: the query, or WeChat Pay's headers.
-- handled_at: nothing has to be done for it any more; failure: the code of what stopped it, then or at the last attempt.
CREATE TABLE push (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    door TEXT NOT NULL CHECK (door IN ('official', 'mini', 'wecom', 'pay')),
    identity TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL DEFAULT '',
    proof TEXT NOT NULL,
    raw BLOB NOT NULL,
    digest TEXT NOT NULL,
    arrived_at INTEGER NOT NULL,
    handled_at INTEGER,
    failure TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, door, identity)
) STRICT;
CREATE INDEX push_waiting ON push(account_id, id) WHERE handled_at IS NULL;
CREATE INDEX push_person ON push(account_id, person) WHERE person <> '';
-- raw: empty once its person was erased.
CREATE TRIGGER push_frozen BEFORE UPDATE OF account_id, door, identity, kind, digest, arrived_at ON push
BEGIN SELECT RAISE(ABORT, 'push_frozen'); END;
CREATE TRIGGER push_raw BEFORE UPDATE OF raw, proof ON push WHEN NEW.raw <> x'' OR NEW.proof <> ''
BEGIN SELECT RAISE(ABORT, 'push_frozen'); END;
