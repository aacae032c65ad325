#!/usr/bin/env python3
"""figures.py yiren.db ACCOUNT TODAY NOW_MS: the figures of 留存 and 今日, worked out anew from the rows of a data file by the definitions of
ANALYTICS.md (B.1 to B.8, C.8, D), one row after the other, with Python's sqlite3 and nothing of the program. TODAY is the Beijing day; prints JSON."""
import json
import math
import sqlite3
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone

DAY = 86_400_000
BEIJING = timezone(timedelta(hours=8))


def day_of(ms):
    return datetime.fromtimestamp(ms // 1000, BEIJING).date()


def ms_of(day):
    return int(datetime(day.year, day.month, day.day, tzinfo=BEIJING).timestamp()) * 1000


def rows(sql, *values):
    return DATABASE.execute(sql, values).fetchall()


def follower_spells():
    """(customer, spells): subscribe to unsubscribe; less than 24 hours away is a mis-tap (B.1)."""
    erased = {row[0] for row in rows("SELECT id FROM customer WHERE erased_at IS NOT NULL")}
    marks = defaultdict(list)
    by_list = set()  # known by WeChat's list of followers alone: first seen at its first reading
    for row, customer, kind, at, key in rows("SELECT id, customer_id, kind, at, key FROM customer_event WHERE account_id = ?", ACCOUNT):
        if kind in ("follow", "unfollow") and customer not in erased:
            marks[customer].append((at, row, kind == "follow"))
            if kind == "follow" and key.startswith("follow:"):
                by_list.add(customer)
    followed = {customer for customer, of in marks.items() if any(mark[2] for mark in of)}
    owner = dict(rows("SELECT value, customer_id FROM customer_identity WHERE account_id = ? AND kind = 'openid'", ACCOUNT))
    for openid, at, left in rows("SELECT openid, followed_at, left_at FROM follower WHERE account_id = ? AND followed_at > 0", ACCOUNT):
        customer = owner.get(openid)
        if customer is not None and customer not in followed:
            by_list.add(customer)
            marks[customer].append((at, 0, True))
            if left is not None:
                marks[customer].append((left, 1, False))
    first_reading = rows("SELECT min(started_at) FROM follower_run WHERE account_id = ? AND listed_at IS NOT NULL", ACCOUNT)[0][0]
    people = {}
    for customer, of in marks.items():
        spells = []
        for at, _, follows in sorted(of):
            here = bool(spells) and spells[-1][1] is None
            if follows and not here:
                if spells and at - spells[-1][1] < DAY:
                    spells[-1][1] = None
                else:
                    spells.append([at, None])
            elif not follows and here:
                spells[-1][1] = at
        late = customer in by_list and first_reading is not None
        people[customer] = [(begun, end, first_reading if late and begun < first_reading else begun) for begun, end in spells]
    return people


def flow(people, first, last):
    """Losses, person-days and what follows of them, over [first, last) (B.2)."""
    start, end = ms_of(first), ms_of(last)
    at_start = joined = lost = present = 0
    for spells in people.values():
        for begun, gone, seen in spells:
            if begun >= end or (gone is not None and gone <= start):
                continue
            at_start += begun < start
            joined += begun >= start
            leaves = gone is not None and gone < end
            lost += leaves
            present += max(0, (gone if leaves else end) - max(begun, seen, start))
    days = (last - first).days
    hazard = lost / (present / DAY)
    return {"at_start": at_start, "joined": joined, "lost": lost, "person_days": present / DAY, "lambda": lost / days,
            "daily": 1 - math.exp(-hazard), "monthly": 1 - math.exp(-30 * hazard)}


def month_over(month):
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def cohorts(people, as_of):
    """By month of joining: the number not left by the end of day 30k after the own first day, where all have had it (B.7)."""
    members = defaultdict(list)
    for spells in people.values():
        if spells and spells[0][2] <= spells[0][0]:
            begun, gone, _ = spells[0]
            joined = day_of(begun)
            if joined <= as_of:
                members[joined.replace(day=1)].append((joined, day_of(gone) if gone is not None else None))
    table = {}
    for month, those in sorted(members.items()):
        cells = []
        for k in range(37):
            whole = all(joined + timedelta(days=30 * k) <= as_of for joined, _ in those)
            if not whole or (k > 0 and month_over(month) > as_of + timedelta(days=1)):
                break
            cells.append(sum(left is None or left > joined + timedelta(days=30 * k) for joined, left in those))
        table[month.isoformat()] = {"people": len(those), "cells": cells}
    return table


def kaplan_meier(people, now):
    """S after each tenure at which somebody left: first spells, entries later than the beginning counted from there (B.5)."""
    spells = []
    for of in people.values():
        if of and of[0][0] <= now:
            begun, gone, seen = of[0]
            left = gone is not None and gone <= now
            spells.append(((seen - begun) / DAY if seen > begun else -1, ((gone if left else now) - begun) / DAY, left))
    curve, share = [], 1.0
    for tenure in sorted({spell[1] for spell in spells if spell[2]}):
        risk = sum(entry < tenure <= end for entry, end, _ in spells)
        events = sum(left and end == tenure for _, end, left in spells)
        share *= 1 - events / risk
        curve.append([tenure, share])
    return {"people": len(spells), "curve": curve}


def paid_orders():
    """(customer or None, order number, paid at, paid fen, given back fen, payment's day)."""
    owner = {}
    for _, openid, customer in sorted(rows("SELECT id, value, customer_id FROM customer_identity WHERE account_id = ? AND kind = 'openid'",
                                           ACCOUNT)):
        owner.setdefault(openid, customer)
    given = defaultdict(int)
    for number, fen in rows("SELECT out_trade_no, refund_fen FROM refund WHERE account_id = ? AND status = 'SUCCESS' AND occurrence = 1", ACCOUNT):
        given[number] += fen
    orders = []
    for openid, number, at, created, fen, back, day, mark in rows(
            "SELECT openid, out_trade_no, paid_at, created_at, amount_fen, refunded_fen, paid_day, mark FROM orders WHERE account_id = ? AND "
            "status IN ('SUCCESS', 'REFUND') AND occurrence = 1", ACCOUNT):
        if mark != "test":
            moment = at if at is not None else created or 0
            orders.append((owner.get(openid) if openid else None, number, moment, fen, min(fen, max(back, given[number])), day))
    return orders


def buyers(orders, today):
    """Customers with an order before today; days with an order; who came back; repeat within 90 days (B.8)."""
    erased = {row[0] for row in rows("SELECT id FROM customer WHERE erased_at IS NOT NULL")}
    days, kept = defaultdict(set), 0
    for customer, _, at, fen, back, _ in orders:
        if customer is not None and customer not in erased and at < ms_of(today):
            days[customer].add(day_of(at))
            kept += fen - back
    again = whole = 0
    for of in days.values():
        first = min(of)
        if first + timedelta(days=90) <= today - timedelta(days=1):
            whole += 1
            again += any(first < day <= first + timedelta(days=90) for day in of)
    return {"customers": len(days), "repeaters": sum(len(of) > 1 for of in days.values()), "order_days": sum(map(len, days.values())),
            "kept_fen": kept, "again": again, "whole": whole}


def post_named(text):
    number = text[5:] if text.startswith("post:") else ""
    return int(number) if number.isdigit() and str(int(number)) == number else None


def attribution(orders, first, last):
    """What the payment names; else the last link within 7 days or code within 30; else unknown. Paid in [first, last)."""
    named = {}
    for number, attach in sorted(rows("SELECT out_trade_no, attach FROM trade_row WHERE account_id = ? AND kind = 'payment'", ACCOUNT)):
        if post_named(attach) is not None:
            named[number] = post_named(attach)
    touches = defaultdict(list)
    for row, customer, at, kind, subject in rows("SELECT id, customer_id, at, kind, subject FROM customer_event WHERE account_id = ?", ACCOUNT):
        if kind != "unfollow" and post_named(subject) is not None:
            touches[customer].append((at, row, post_named(subject), 30 if kind == "follow" else 7))
    posts, unknown, ledger = defaultdict(lambda: [0, 0]), [0, 0], [0, 0]
    for customer, number, at, fen, back, day in orders:
        if day is None or not first.isoformat() <= day < last.isoformat():
            continue
        post = named.get(number)
        if post is None:
            fitting = [touch for touch in touches.get(customer, []) if 0 <= at - touch[0] < touch[3] * DAY]
            post = max(fitting)[2] if fitting else None
        for of in (ledger, unknown if post is None else posts[post]):
            of[0] += 1
            of[1] += fen - back
    return {"posts": {str(post): of for post, of in posts.items()}, "unknown": unknown, "ledger": ledger}


def bill_of(day):
    """Revenue of a day: 应结订单金额 - 退款金额 - 手续费 of the lines of its bill; and how many payments."""
    lines = rows("SELECT kind, settle_fen, refund_fen, fee_fen FROM trade_row WHERE account_id = ? AND bill_day = ?", ACCOUNT, day.isoformat())
    made = [at if at is not None else paid or 0 for at, paid in rows("SELECT created_at, paid_at FROM orders WHERE account_id = ?", ACCOUNT)]
    return {"payments": sum(line[0] == "payment" for line in lines), "settled_fen": sum(line[1] - line[2] - line[3] for line in lines),
            "orders": sum(day_of(at) == day for at in made)}


def net_follows(before):
    """Came and went on the last day that WeChat's statistics tell."""
    days = sorted({row[0] for row in rows("SELECT day FROM follower_movement WHERE account_id = ? AND day < ?", ACCOUNT, before.isoformat())})
    if not days:
        return None
    came, went = rows("SELECT sum(came), sum(went) FROM follower_movement WHERE account_id = ? AND day = ?", ACCOUNT, days[-1])[0]
    return {"day": days[-1], "came": came, "went": went}


def open_questions(now):
    """Who waits for an answer: the last message since the last answer, in each conversation; complaints without a reply; not noted as done."""
    owner = {}
    for kind, value, customer in rows("SELECT kind, value, customer_id FROM customer_identity WHERE account_id = ?", ACCOUNT):
        owner[kind, value] = customer
    asked, sent = defaultdict(int), defaultdict(int)
    for peer, channel, name, done_up_to in rows("SELECT id, channel, peer, done_up_to FROM talk_peer WHERE account_id = ?", ACCOUNT):
        customer = owner.get(("external_userid" if channel == "kf" else "openid", name))
        if customer is None:
            continue
        messages = sorted(rows("SELECT at, id, speaker, state, recalled_at FROM talk_message WHERE peer_id = ?", peer))
        answer = max(((at, row) for at, row, speaker, state, _ in messages if speaker in ("us", "colleague") and state != "failed"), default=(0, 0))
        sent[customer] = max(sent[customer], answer[0])
        for at, row, speaker, _, recalled in messages:
            if speaker == "customer" and recalled is None and row > done_up_to and (at, row) > answer:
                asked[customer] = max(asked[customer], at)
    answered = dict(sent)
    for customer, at in rows("SELECT customer_id, max(at) FROM customer_event WHERE account_id = ? AND kind = 'message' AND at <= ? GROUP BY 1",
                             ACCOUNT, now):
        if at > answered.get(customer, 0):
            asked[customer] = max(asked[customer], at)
    for openid, at in rows("SELECT openid, max(complained_at) FROM complaint WHERE account_id = ? AND is_reply_due <> 0 GROUP BY 1", ACCOUNT):
        if ("openid", openid) in owner:
            asked[owner["openid", openid]] = max(asked[owner["openid", openid]], at)
    return asked, sent


def next_steps(now, orders):
    """The rules of C.8 in their order, but for the best customers, whose P(alive) is a model's."""
    asked, sent = open_questions(now)
    into = dict(rows("SELECT id, joined_into FROM customer"))

    def now_is(customer):
        while into[customer] is not None:
            customer = into[customer]
        return customer

    done = defaultdict(int)
    for customer, rule, at in rows("SELECT customer_id, rule, done_at FROM rule_case WHERE account_id = ? AND done_at IS NOT NULL", ACCOUNT):
        customer = now_is(customer)
        sent[customer] = max(sent[customer], at)
        if rule == "answer":
            done[customer] = max(done[customer], at)
    for customer, at in rows("SELECT p.customer_id, p.contacted_at FROM win_back w JOIN win_back_place p ON p.win_back_id = w.id WHERE "
                             "w.account_id = ? AND p.contacted_at IS NOT NULL", ACCOUNT):
        sent[now_is(customer)] = max(sent[now_is(customer)], at)
    for customer, at in rows("SELECT p.customer_id, p.at FROM campaign g JOIN campaign_person p ON p.campaign_id = g.id WHERE g.account_id = ? AND "
                             "p.state IN ('handed', 'done') AND p.at IS NOT NULL", ACCOUNT):
        sent[now_is(customer)] = max(sent[now_is(customer)], at)
    owner = dict(rows("SELECT value, customer_id FROM customer_identity WHERE account_id = ? AND kind = 'openid'", ACCOUNT))
    unpaid = defaultdict(int)
    for openid, at in rows("SELECT openid, created_at FROM orders WHERE account_id = ? AND status = 'NOTPAY' AND openid <> ''", ACCOUNT):
        if openid in owner:
            unpaid[owner[openid]] = max(unpaid[owner[openid]], at)
    bought = defaultdict(list)
    for customer, _, at, _, back, _ in orders:
        bought[customer].append((at, back))
    read, views, joined = defaultdict(list), defaultdict(int), {}
    marks = defaultdict(dict)
    for customer, kind, at, subject in rows("SELECT customer_id, kind, at, subject FROM customer_event WHERE account_id = ?", ACCOUNT):
        if kind == "view":
            views[customer] += 1
        if now - 30 * DAY <= at <= now:
            if kind == "article":
                read[customer].append((at, subject))
            marks[customer][kind] = max(at, marks[customer].get(kind, 0))
    for customer, of in marks.items():
        if of.get("follow", 0) > of.get("unfollow", 0):
            joined[customer] = of["follow"]
    counts = defaultdict(int)
    hour = DAY / 24
    for (customer,) in rows("SELECT id FROM customer WHERE account_id = ? AND joined_into IS NULL AND erased_at IS NULL", ACCOUNT):
        orders_of = bought[customer]
        articles = read[customer]
        rules = [("answer", asked[customer] if asked[customer] > done[customer] else 0, 0, 48, 0),
                 ("remind_to_pay", unpaid[customer], 2, 24, 7),
                 ("offer_second", orders_of[0][0] if len(orders_of) == 1 and orders_of[0][1] == 0 else 0, 14 * 24, 45 * 24, 7),
                 ("show_mini_program", max(articles)[0] if len({name for _, name in articles}) >= 3 and views[customer] == 0 else 0, 0, 720, 7),
                 ("welcome", joined.get(customer, 0), 0, 24, 7)]
        for rule, began, least, most, quiet in rules:
            if began and least <= (now - began) / hour < most and (not quiet or now - sent[customer] >= quiet * DAY):
                counts[rule] += 1
                break
    return dict(counts)


DATABASE = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
ACCOUNT = int(sys.argv[2])
TODAY = date.fromisoformat(sys.argv[3])
NOW = int(sys.argv[4])
PEOPLE = follower_spells()
ORDERS = paid_orders()
print(json.dumps({"flow": flow(PEOPLE, TODAY - timedelta(days=29), TODAY), "cohorts": cohorts(PEOPLE, TODAY - timedelta(days=1)),
                  "survival": kaplan_meier(PEOPLE, ms_of(TODAY)), "buyers": buyers(ORDERS, TODAY),
                  "attribution": attribution(ORDERS, TODAY - timedelta(days=30), TODAY), "yesterday": bill_of(TODAY - timedelta(days=1)),
                  "net": net_follows(TODAY), "steps": next_steps(NOW, ORDERS)}))
