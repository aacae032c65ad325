-- What WeChat's statistics say of readers and followers (contract 8), as it said it. A figure that is NULL was not reported, or is not there yet
-- where its row is late; 0 is a value.

-- Articles that WeChat knows, also those that were not published from here.
CREATE TABLE article (
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_id TEXT NOT NULL,
    published TEXT NOT NULL,
    was_pushed INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (account_id, message_id)
) STRICT, WITHOUT ROWID;

-- Figures of an article from its publication to the end of the day, or, with an empty message_id, of the whole account on that day. Rates are
-- in millionths. `published`, the number of publications, is the account's alone.
CREATE TABLE reading (
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_id TEXT NOT NULL,
    day TEXT NOT NULL,
    readers INTEGER,
    sharers INTEGER,
    looking INTEGER,
    likes INTEGER,
    comments INTEGER,
    collections INTEGER,
    followers INTEGER,
    praise_fen INTEGER,
    published INTEGER,
    delivery_rate INTEGER,
    finish_rate INTEGER,
    is_late INTEGER NOT NULL,
    PRIMARY KEY (account_id, message_id, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading_source (
    account_id INTEGER NOT NULL REFERENCES account(id),
    message_id TEXT NOT NULL,
    day TEXT NOT NULL,
    way TEXT NOT NULL,
    readers INTEGER NOT NULL,
    PRIMARY KEY (account_id, message_id, day, way)
) STRICT, WITHOUT ROWID;

CREATE TABLE follower_movement (
    account_id INTEGER NOT NULL REFERENCES account(id),
    day TEXT NOT NULL,
    source INTEGER NOT NULL,
    came INTEGER NOT NULL,
    went INTEGER NOT NULL,
    PRIMARY KEY (account_id, day, source)
) STRICT, WITHOUT ROWID;
CREATE TABLE follower_count (
    account_id INTEGER NOT NULL REFERENCES account(id),
    day TEXT NOT NULL,
    followers INTEGER NOT NULL,
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- Figures that a person read in WeChat's backend and typed in, from publication to the end of the day.
CREATE TABLE typed_reading (
    post_id INTEGER NOT NULL REFERENCES post(id),
    day TEXT NOT NULL,
    readers INTEGER,
    sharers INTEGER,
    followers INTEGER,
    comments INTEGER,
    typed_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, day)
) STRICT, WITHOUT ROWID;

-- What was answered of which day: of articles the day of their publication, with the last day that their figures can count.
CREATE TABLE statistics_answer (
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('articles', 'account', 'followers')),
    day TEXT NOT NULL,
    up_to TEXT NOT NULL,
    is_late INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, kind, day)
) STRICT, WITHOUT ROWID;
