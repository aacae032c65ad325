-- Conversations: what customers wrote and what was answered, over every channel (docs/CONVERSATIONS.md).

-- A counter of 微信客服 (an open_kfid) and how far its messages were read. cursor moves in the transaction that keeps the page it follows.
-- synced_at: when a reading came to the end last. gap_from, gap_to: WeChat keeps three days, and what lies between was lost to us.
CREATE TABLE talk_desk (
    account_id INTEGER NOT NULL REFERENCES account(id),
    open_kfid TEXT NOT NULL,
    name TEXT NOT NULL,
    is_ours INTEGER NOT NULL,
    cursor TEXT NOT NULL DEFAULT '',
    synced_at INTEGER,
    gap_from INTEGER,
    gap_to INTEGER,
    PRIMARY KEY (account_id, open_kfid)
) STRICT, WITHOUT ROWID;

-- Somebody at the other end of one channel. channel: 'kf' (app: open_kfid, peer: external_userid), 'official' (appid, openid), 'mini' (appid,
-- openid). Whose it is says customer_identity: joins and splits of customers change nothing here. done_up_to: the last message that needs no
-- answer any more, by the founder's word. scene, scene_param: what link brought them in last. asked_at: when 微信客服 was asked who it is; it
-- answers for 48 hours after they were active. is_told: it has answered.
CREATE TABLE talk_peer (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    channel TEXT NOT NULL CHECK (channel IN ('kf', 'official', 'mini')),
    app TEXT NOT NULL,
    peer TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    scene TEXT NOT NULL DEFAULT '',
    scene_param TEXT NOT NULL DEFAULT '',
    done_up_to INTEGER NOT NULL DEFAULT 0,
    told_at INTEGER,
    asked_at INTEGER,
    is_told INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, channel, app, peer)
) STRICT;
CREATE INDEX talk_peer_person ON talk_peer(account_id, peer);

-- A message or event, once. message_id: WeChat's, or of what we send our own, which WeChat takes as its msgid. speaker: 'customer', 'us' (sent
-- from here), 'colleague' (typed in WeChat's own program), 'system' (an event). kind: the msgtype, or for events the event type. text: what
-- is read and searched. detail: the msgtype's own object as it came, JSON. trigger: what right to answer it opens, '' none: 'message', 'menu',
-- 'follow', 'scan', 'pay', 'enter'.
-- Ours have a body, frozen before the first byte leaves, and a state: sending: on its way, or its process died; unknown: no answer came, since
-- unknown_since; sent; failed, with WeChat's code, also when it was accepted and could not be delivered. rule_id: what wrote it; NULL: a person.
CREATE TABLE talk_message (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    peer_id INTEGER NOT NULL REFERENCES talk_peer(id),
    message_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    speaker TEXT NOT NULL CHECK (speaker IN ('customer', 'us', 'colleague', 'system')),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT NOT NULL,
    trigger TEXT NOT NULL DEFAULT '' CHECK (trigger IN ('', 'message', 'menu', 'follow', 'scan', 'pay', 'enter')),
    recalled_at INTEGER,
    body BLOB NOT NULL DEFAULT x'',
    state TEXT NOT NULL DEFAULT '' CHECK (state IN ('', 'sending', 'unknown', 'sent', 'failed')),
    unknown_since INTEGER,
    settled_at INTEGER,
    failure TEXT NOT NULL DEFAULT '',
    rule_id INTEGER,
    CHECK ((state = '') = (speaker <> 'us')),
    UNIQUE (account_id, message_id)
) STRICT;
CREATE INDEX talk_message_of ON talk_message(peer_id, at, id);
CREATE INDEX talk_message_open ON talk_message(account_id, id) WHERE state IN ('sending', 'unknown');
-- body: empty once its customer was erased.
CREATE TRIGGER talk_message_frozen BEFORE UPDATE OF account_id, message_id, at, speaker, kind ON talk_message
BEGIN SELECT RAISE(ABORT, 'talk_message_frozen'); END;
CREATE TRIGGER talk_message_body BEFORE UPDATE OF body ON talk_message WHEN NEW.body <> x'' OR OLD.state IN ('sending', 'unknown')
BEGIN SELECT RAISE(ABORT, 'talk_message_frozen'); END;
-- 'sent' may still become 'failed': WeChat says later that it could not be delivered.
CREATE TRIGGER talk_message_settled BEFORE UPDATE OF state ON talk_message WHEN OLD.state = 'failed' OR (OLD.state = 'sent' AND NEW.state <> 'failed')
BEGIN SELECT RAISE(ABORT, 'talk_message_settled'); END;

-- Pictures and files of messages: WeChat keeps them for three days. bytes are empty where WeChat no longer had it.
CREATE TABLE talk_media (
    account_id INTEGER NOT NULL REFERENCES account(id),
    media_id TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    bytes BLOB NOT NULL,
    fetched_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, media_id)
) STRICT;

-- Answers that are used again: by / and the pinyin initials of the name. text may hold {姓名} {订单} {链接}. question: what it answers, for
-- suggestions; empty: it is not suggested.
CREATE TABLE snippet (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    text TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '',
    used INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    UNIQUE (account_id, name)
) STRICT;

-- What is being written to a peer and was not sent yet; goes with the erasing of its customer.
CREATE TABLE talk_draft (
    peer_id INTEGER PRIMARY KEY REFERENCES talk_peer(id),
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
