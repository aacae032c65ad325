-- What is sold: products, stock, courses, bookings, memberships, points, coupons.

-- One thing for sale. What its kind does not have is NULL: low_stock belongs to goods, sessions to a course, minutes, buffer_minutes, place and
-- needs_me to a service (an appointment), months and level to a membership. needs_me: the founder is there in person.
CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'course', 'service', 'membership')),
    name TEXT NOT NULL CHECK (name <> ''),
    price_fen INTEGER NOT NULL CHECK (price_fen > 0),
    low_stock INTEGER CHECK (low_stock >= 0),
    sessions INTEGER CHECK (sessions BETWEEN 1 AND 1000),
    minutes INTEGER CHECK (minutes BETWEEN 5 AND 1440),
    buffer_minutes INTEGER CHECK (buffer_minutes BETWEEN 0 AND 1440),
    place TEXT,
    needs_me INTEGER,
    months INTEGER CHECK (months BETWEEN 1 AND 120),
    level TEXT,
    created_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    CHECK ((kind = 'goods') = (low_stock IS NOT NULL)),
    CHECK ((kind = 'course') = (sessions IS NOT NULL)),
    CHECK ((kind = 'service') = (minutes IS NOT NULL AND buffer_minutes IS NOT NULL AND place IS NOT NULL AND needs_me IS NOT NULL)),
    CHECK ((kind = 'membership') = (months IS NOT NULL AND level IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX product_name ON product(account_id, name) WHERE withdrawn_at IS NULL;

-- What an order is made of. Name and price are what they were when it was made. amount_fen: quantity * price_fen - discount_fen.
CREATE TABLE order_line (
    account_id INTEGER NOT NULL REFERENCES account(id),
    out_trade_no TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    product_id INTEGER REFERENCES product(id),
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 1),
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    discount_fen INTEGER NOT NULL CHECK (discount_fen BETWEEN 0 AND quantity * price_fen),
    PRIMARY KEY (account_id, out_trade_no, position)
) STRICT, WITHOUT ROWID;

-- Goods that came and went; what is there is the sum. An order reserves (below 0) and, when it expires or is closed, releases (above 0) what it
-- reserved; what was reserved and never released is sold. A row is never changed.
CREATE TABLE stock_movement (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product(id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('counted', 'received', 'reserved', 'released', 'returned')),
    pieces INTEGER NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    CHECK (CASE kind WHEN 'counted' THEN 1 WHEN 'reserved' THEN pieces < 0 AND reference <> '' ELSE pieces > 0 END)
) STRICT;
CREATE INDEX stock_of ON stock_movement(product_id, at);
CREATE UNIQUE INDEX stock_once ON stock_movement(reference, product_id, kind) WHERE reference <> '';
CREATE TRIGGER stock_short BEFORE INSERT ON stock_movement
WHEN NEW.kind = 'reserved' AND (SELECT COALESCE(SUM(pieces), 0) FROM stock_movement WHERE product_id = NEW.product_id) + NEW.pieces < 0
BEGIN SELECT RAISE(ABORT, 'stock_short'); END;
CREATE TRIGGER stock_released BEFORE INSERT ON stock_movement
WHEN NEW.kind = 'released' AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE reference = NEW.reference AND product_id = NEW.product_id
                                           AND kind = 'reserved' AND pieces = -NEW.pieces)
BEGIN SELECT RAISE(ABORT, 'stock_not_reserved'); END;
CREATE TRIGGER stock_kept_update BEFORE UPDATE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER stock_kept_delete BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- Whom a thing is for: a customer, or, of somebody who is none yet, a name.
CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    product_id INTEGER NOT NULL REFERENCES product(id),
    customer_id INTEGER REFERENCES customer(id),
    holder TEXT NOT NULL DEFAULT '',
    out_trade_no TEXT NOT NULL DEFAULT '',
    sessions INTEGER NOT NULL CHECK (sessions >= 1),
    enrolled_at INTEGER NOT NULL,
    cancelled_at INTEGER,
    CHECK ((customer_id IS NULL) = (holder <> ''))
) STRICT;
CREATE INDEX enrolment_of ON enrolment(account_id, enrolled_at);
CREATE INDEX enrolment_customer ON enrolment(customer_id) WHERE customer_id IS NOT NULL;
CREATE TABLE lesson (
    enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
    session INTEGER NOT NULL CHECK (session >= 1),
    attended_at INTEGER NOT NULL,
    PRIMARY KEY (enrolment_id, session)
) STRICT, WITHOUT ROWID;

-- An appointment. Nobody can be at two at once: from starts_at to busy_until (its end and the buffer after it) there is no other with the same
-- place, the same customer, or that needs the founder as well. The triggers below see to it, whoever writes.
CREATE TABLE booking (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    product_id INTEGER NOT NULL REFERENCES product(id),
    customer_id INTEGER REFERENCES customer(id),
    holder TEXT NOT NULL DEFAULT '',
    out_trade_no TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL,
    needs_me INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    busy_until INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    cancelled_at INTEGER,
    CHECK ((customer_id IS NULL) = (holder <> '')),
    CHECK (starts_at < ends_at AND ends_at <= busy_until AND busy_until <= starts_at + 172800000)
) STRICT;
CREATE INDEX booking_times ON booking(account_id, starts_at);
CREATE TRIGGER booking_overlap_insert BEFORE INSERT ON booking
WHEN NEW.cancelled_at IS NULL AND EXISTS (SELECT 1 FROM booking b WHERE b.account_id = NEW.account_id AND b.cancelled_at IS NULL
    AND b.starts_at > NEW.starts_at - 172800000 AND b.starts_at < NEW.busy_until AND b.busy_until > NEW.starts_at
    AND ((b.place = NEW.place AND NEW.place <> '') OR b.customer_id = NEW.customer_id OR (b.needs_me <> 0 AND NEW.needs_me <> 0)))
BEGIN SELECT RAISE(ABORT, 'booking_overlap'); END;
CREATE TRIGGER booking_overlap_update BEFORE UPDATE ON booking
WHEN NEW.cancelled_at IS NULL AND EXISTS (SELECT 1 FROM booking b WHERE b.account_id = NEW.account_id AND b.cancelled_at IS NULL
    AND b.id <> NEW.id AND b.starts_at > NEW.starts_at - 172800000 AND b.starts_at < NEW.busy_until AND b.busy_until > NEW.starts_at
    AND ((b.place = NEW.place AND NEW.place <> '') OR b.customer_id = NEW.customer_id OR (b.needs_me <> 0 AND NEW.needs_me <> 0)))
BEGIN SELECT RAISE(ABORT, 'booking_overlap'); END;
-- What a booking was before each change, written by the file itself.
CREATE TABLE booking_change (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER NOT NULL REFERENCES booking(id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled', 'restored')),
    starts_before INTEGER NOT NULL
) STRICT;
CREATE INDEX booking_change_of ON booking_change(booking_id, id);
CREATE TRIGGER booking_moved AFTER UPDATE OF starts_at ON booking WHEN OLD.starts_at <> NEW.starts_at
BEGIN INSERT INTO booking_change(booking_id, at, kind, starts_before) VALUES(NEW.id, NEW.changed_at, 'moved', OLD.starts_at); END;
CREATE TRIGGER booking_cancelled AFTER UPDATE OF cancelled_at ON booking WHEN (OLD.cancelled_at IS NULL) <> (NEW.cancelled_at IS NULL)
BEGIN INSERT INTO booking_change(booking_id, at, kind, starts_before)
    VALUES(NEW.id, NEW.changed_at, CASE WHEN NEW.cancelled_at IS NULL THEN 'restored' ELSE 'cancelled' END, OLD.starts_at); END;
CREATE TRIGGER booking_kept BEFORE DELETE ON booking BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- A period of a membership: days in China, both inclusive.
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    product_id INTEGER NOT NULL REFERENCES product(id),
    customer_id INTEGER REFERENCES customer(id),
    holder TEXT NOT NULL DEFAULT '',
    out_trade_no TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    cancelled_at INTEGER,
    CHECK ((customer_id IS NULL) = (holder <> '')),
    CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX membership_end ON membership(account_id, last_day);
CREATE INDEX membership_customer ON membership(customer_id) WHERE customer_id IS NOT NULL;

-- Points won and lost; what somebody has is the sum. reference: the order, or the refund that takes points back. A row is never changed.
CREATE TABLE point_entry (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('earned', 'reversed', 'spent', 'given')),
    points INTEGER NOT NULL CHECK (points <> 0),
    out_trade_no TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    CHECK (CASE kind WHEN 'earned' THEN points > 0 WHEN 'given' THEN 1 ELSE points < 0 END)
) STRICT;
CREATE INDEX point_of ON point_entry(customer_id, at);
CREATE INDEX point_order ON point_entry(account_id, out_trade_no) WHERE out_trade_no <> '';
CREATE UNIQUE INDEX point_once ON point_entry(account_id, kind, reference) WHERE reference <> '';
CREATE TRIGGER point_short BEFORE INSERT ON point_entry
WHEN NEW.kind = 'spent' AND NEW.points + (SELECT COALESCE(SUM(points), 0) FROM point_entry WHERE customer_id IN
    (SELECT id FROM customer WHERE id = NEW.customer_id OR joined_into = NEW.customer_id)) < 0
BEGIN SELECT RAISE(ABORT, 'points_short'); END;
CREATE TRIGGER point_kept_update BEFORE UPDATE OF at, kind, points, out_trade_no, reference ON point_entry
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER point_kept_delete BEFORE DELETE ON point_entry BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- Money off one order. return_rule: what becomes of it when that order is refunded: it stays used; it comes back after a whole refund, until
-- its own last day; or it comes back so and can be used for a week at least.
CREATE TABLE coupon (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    customer_id INTEGER REFERENCES customer(id),
    code TEXT NOT NULL CHECK (code <> ''),
    off_fen INTEGER NOT NULL CHECK (off_fen > 0),
    least_fen INTEGER NOT NULL CHECK (least_fen >= off_fen),
    last_day TEXT NOT NULL,
    return_rule TEXT NOT NULL CHECK (return_rule IN ('never', 'whole_refund', 'whole_refund_extended')),
    out_trade_no TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, code)
) STRICT;
CREATE INDEX coupon_order ON coupon(account_id, out_trade_no) WHERE out_trade_no <> '';
CREATE INDEX coupon_customer ON coupon(customer_id) WHERE customer_id IS NOT NULL;
CREATE TABLE coupon_change (
    id INTEGER PRIMARY KEY,
    coupon_id INTEGER NOT NULL REFERENCES coupon(id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('issued', 'used', 'returned')),
    out_trade_no TEXT NOT NULL DEFAULT '',
    last_day TEXT NOT NULL
) STRICT;
CREATE INDEX coupon_change_of ON coupon_change(coupon_id, id);
CREATE TRIGGER coupon_change_kept_update BEFORE UPDATE ON coupon_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER coupon_change_kept_delete BEFORE DELETE ON coupon_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
