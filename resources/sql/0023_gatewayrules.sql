-- Chat records of an official account, and the gateway that rules answer through (docs/CONVERSATIONS.md).

-- How far the chat records of an official account (app: its appid) were read. read_to: everything up to it is here. gap_from, gap_to: what lies
-- between was not read. asks_at: no call leaves before; refusal: the code with which WeChat gives none.
CREATE TABLE talk_record_mark (
    account_id INTEGER NOT NULL REFERENCES account(id),
    app TEXT NOT NULL,
    read_to INTEGER NOT NULL DEFAULT 0,
    gap_from INTEGER NOT NULL DEFAULT 0,
    gap_to INTEGER NOT NULL DEFAULT 0,
    asks_at INTEGER NOT NULL DEFAULT 0,
    refusal TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, app)
) STRICT, WITHOUT ROWID;

-- Another name under which WeChat told of a message that is here: a line of the chat records of one that was pushed or sent from here, a push of
-- one that stood in the records. One each.
CREATE TABLE talk_twin (
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    message_id INTEGER NOT NULL UNIQUE REFERENCES talk_message(id),
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;
