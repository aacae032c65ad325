#!/usr/bin/env python3
"""Checks the certificates of closed days without the program: plain Python over the data file's tables.

usage: check_certificate.py yiren.db     exit 0: everything holds, 1: not (one line for each thing that does not), 2: wrong usage
"""
import hashlib
import json
import sqlite3
import sys
from datetime import datetime, timedelta, timezone

DAY_MS = 86_400_000


def day_start(day):
    beijing = timezone(timedelta(hours=8))
    return int(datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=beijing).timestamp() * 1000)


def fee_of(base, rate):
    return (base * rate + 5000) // 10000  # half up, in fen; rate in hundredths of a percent


def trade_rows(db, account, day):
    kinds = [r[0] for r in db.execute("SELECT kind FROM bill_file WHERE account_id=? AND bill_day=?", (account, day))]
    wanted = ["trade_all"] if "trade_all" in kinds else ["trade_success", "trade_refund"]
    marks = ",".join("?" * len(wanted))
    return db.execute(
        "SELECT t.kind, t.amount_fen, t.settle_fen, t.refund_fen, t.applied_refund_fen, t.fee_fen, t.fee_rate FROM trade_row t "
        f"JOIN bill_file b ON b.id = t.bill_file_id WHERE t.account_id=? AND t.bill_day=? AND b.kind IN ({marks})",
        (account, day, *wanted)).fetchall()


def bill_totals(rows):
    totals = dict.fromkeys(["bill_payments", "bill_payments_fen", "bill_refunds", "bill_refunds_fen", "bill_fee_fen",
                            "bill_expected_fee_fen", "bill_net_fen"], 0)
    for kind, amount, settle, refund, applied, fee, rate in rows:
        totals["bill_fee_fen"] += fee
        if kind == "payment":
            totals["bill_payments"] += 1
            totals["bill_payments_fen"] += amount
            totals["bill_expected_fee_fen"] += fee_of(settle, rate)
            totals["bill_net_fen"] += settle - fee
        else:
            back = settle if kind == "reversal" and refund == 0 else refund
            totals["bill_refunds"] += 1
            totals["bill_refunds_fen"] += amount if kind == "reversal" and applied == 0 else applied
            totals["bill_expected_fee_fen"] -= fee_of(back, rate)
            totals["bill_net_fen"] -= back + fee
    return totals


def ledger_totals(db, account, day):
    first = day_start(day)
    span = (account, first, first + DAY_MS)
    payments = db.execute("SELECT COUNT(*), COALESCE(SUM(amount_fen), 0) FROM orders WHERE account_id=? AND status IN ('SUCCESS', 'REFUND') "
                          "AND COALESCE(paid_at, created_at) >= ? AND COALESCE(paid_at, created_at) < ?", span).fetchone()
    refunds = db.execute("SELECT COUNT(*), COALESCE(SUM(refund_fen), 0) FROM refund WHERE account_id=? AND created_at >= ? AND created_at < ?",
                         span).fetchone()
    return {"ledger_payments": payments[0], "ledger_payments_fen": payments[1], "ledger_refunds": refunds[0], "ledger_refunds_fen": refunds[1]}


def check_funds(db, account, day, certificate, wrong):
    moved = dict(db.execute("SELECT direction, SUM(amount_fen) FROM fund_row WHERE account_id=? AND bill_day=? GROUP BY direction", (account, day)))
    funds = certificate["fund_flow"]
    if funds["present"] and funds["net_fen"] + funds["other_fen"] != moved.get("in", 0) - moved.get("out", 0):
        wrong("fund_flow: net and other are not all movements")
    for entry in certificate["accounts"]:
        if "opening_fen" not in entry:
            continue
        rows = dict(db.execute("SELECT direction, SUM(amount_fen) FROM fund_row WHERE account_id=? AND bill_day=? AND fund_account=? "
                               "GROUP BY direction", (account, day, entry["account"])))
        if entry["opening_fen"] + rows.get("in", 0) - rows.get("out", 0) != entry["closing_fen"]:
            wrong(f"account {entry['account']}: opening and movements are not the closing")


def check_totals(db, account, day, certificate, wrong):
    totals = certificate["totals"]
    for name, value in {**bill_totals(trade_rows(db, account, day)), **ledger_totals(db, account, day)}.items():
        if totals[name] != value:
            wrong(f"{name}: certificate {totals[name]}, tables {value}")
    left = totals["bill_payments_fen"] - totals["bill_refunds_fen"] - totals["ledger_payments_fen"] + totals["ledger_refunds_fen"]
    left -= totals["bill_fee_fen"] - totals["bill_expected_fee_fen"]
    left -= sum(difference["impact_fen"] for difference in certificate["differences"])
    if left != totals["unexplained_fen"] and not totals["quarantined"] and not certificate["settlements"]:
        wrong(f"unexplained_fen: certificate {totals['unexplained_fen']}, recomputed {left}")
    check_funds(db, account, day, certificate, wrong)


def main(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    faults = []
    previous = {}
    closings = db.execute("SELECT account_id, day, version, certificate, certificate_sha256, previous_sha256, reopened_at FROM closed_day "
                          "ORDER BY id").fetchall()
    for account, day, version, text, digest, before, reopened in closings:
        def wrong(what):
            faults.append(f"{day} closing {version}: {what}")
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            wrong("certificate_sha256")
        if before != previous.get(account, ""):
            wrong("previous_sha256")
        previous[account] = digest
        certificate = json.loads(text)
        if json.dumps(certificate, sort_keys=True, separators=(",", ":"), ensure_ascii=False) != text:
            wrong("not canonical JSON")
        if (certificate["day"], certificate["closing"], certificate["previous_sha256"]) != (day, version, before):
            wrong("says something else than the row it stands in")
        if reopened is None:
            check_totals(db, account, day, certificate, wrong)
            if not db.execute("SELECT 1 FROM locked_day WHERE account_id=? AND day=?", (account, day)).fetchone():
                wrong("not locked")
    for fault in faults:
        print(fault)
    print(f"{len(closings)} closings, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
