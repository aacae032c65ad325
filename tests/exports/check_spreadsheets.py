#!/usr/bin/python3
"""Every export, opened by LibreOffice and by openpyxl: numbers of orders are whole, Chinese is whole, nothing is run as a formula, money is a
number, days are days.

    check_spreadsheets.py YIREN_CLI FOLDER_WITH_THE_SAMPLE_DAY

Exits with 77 (ctest: skipped) where LibreOffice Calc or openpyxl is not installed."""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SKIPPED = 77
NOW = "2026-03-06T10:30:00+08:00"

# PLATFORM 1.5: what a spreadsheet would take for a formula, by its first character and by what comes behind it.
BEGINNINGS = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠"]
BODIES = ["1+1", 'HYPERLINK("http://127.0.0.1/","x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", 'WEBSERVICE("http://127.0.0.1/")']
PAYLOADS = [beginning + body for beginning in BEGINNINGS for body in BODIES]

# The order that is missing, the one that is 33 fen short and the one without a row of the bill make differences.
ORDERS = """\
OPC20260305000001,,2026-03-05 09:01:00,2026-03-05 09:02:11,1990,1990,REFUNDED,手工皂 薰衣草
OPC20260305000002,,2026-03-05 09:40:00,2026-03-05 09:47:30,12800,7800,PARTIALLY_REFUNDED,咨询服务 60 分钟
OPC20260305000003,,2026-03-05 10:10:00,2026-03-05 10:15:05,128000,28000,PARTIALLY_REFUNDED,"网站设计,首付款"
OPC20260305000007,,2026-03-05 15:00:00,2026-03-05 15:10:09,33300,0,PAID,定制礼盒
4200002901202603051000000007,4200002901202603051234567890,2026-03-05 11:55:00,2026-03-05 12:00:00,4500,0,PAID,"茶具 ""特价"" 🎁"
"""


class Failure(Exception):
    pass


def require(condition, what):
    if not condition:
        raise Failure(what)


class Program:
    """yiren-cli on a data folder of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        secret = folder / "passphrase"
        secret.write_text("correct horse battery staple\n")
        secret.chmod(0o600)
        self.environment = {k: v for k, v in os.environ.items() if k not in ("DBUS_SESSION_BUS_ADDRESS", "LC_ALL")}
        self.environment |= {"YIREN_PASSPHRASE_FILE": str(secret), "YIREN_NOW": NOW, "LANG": "zh_CN.UTF-8", "TZ": "America/New_York"}

    def run(self, *words):
        done = subprocess.run([self.binary, "--json", "--data-dir", str(self.folder / "data"), *map(str, words)],
                              env=self.environment, capture_output=True, text=True, check=False)
        require(done.returncode == 0, f"{words}: {done.stderr or done.stdout}")
        return json.loads(done.stdout)


def write_orders(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("out_trade_no,transaction_id,created_at,paid_at,amount_fen,refunded_fen,status,product\n" + ORDERS)
        rows = csv.writer(file)
        for i, payload in enumerate(PAYLOADS):
            rows.writerow([f"P{i}", "", f"2026-03-05 08:{i:02}:00", "", 100 + i, 0, "NOTPAY", payload])


def export_all(program, sample, folder):
    write_orders(folder / "orders.csv")
    program.run("import", sample / "sample-2026-03-05.ALL.csv", sample / "sample-2026-03-05.BASIC.csv", folder / "orders.csv")
    program.run("reconcile", "--date", "2026-03-05")
    files = {}
    for what in ("orders", "differences", "daily"):
        for ending in ("csv", "xlsx"):
            files[what, ending] = folder / f"{what}.{ending}"
            program.run("export", what, "--out", files[what, ending])
    return files


# What the import dialog of LibreOffice proposes for a CSV with our BOM: comma, quotes, UTF-8, from line 1; then with nothing quoted
# taken for text, and every cell that looks like a number, a day or a formula's result turned into one.
CSV_FILTER = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"


def opened_by_libreoffice(path, folder):
    """The sheet's rows as LibreOffice has them: (kind, value, shown) a cell."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    # A name of its own: orders.csv and orders.xlsx would both become orders.fods.
    source = folder / f"{path.stem}-{path.suffix[1:]}{path.suffix}"
    shutil.copy(path, source)
    reading = [f"--infilter={CSV_FILTER}"] if path.suffix == ".csv" else []
    subprocess.run(["soffice", profile, "--headless", *reading, "--convert-to", "fods", "--outdir", str(folder), str(source)],
                   check=True, capture_output=True, timeout=300)
    tree = xml.parse(source.with_suffix(".fods"))
    space = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
             "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}

    def name(prefix, word):
        return f"{{{space[prefix]}}}{word}"

    rows = []
    for row in tree.iter(name("table", "table-row")):
        cells = []
        for cell in row:
            require(cell.get(name("table", "formula")) is None, f"{path.name}: a formula: {cell.get(name('table', 'formula'))}")
            shown = "\n".join("".join(p.itertext()) for p in cell.findall("text:p", space))
            kind = cell.get(name("office", "value-type"), "")
            value = cell.get(name("office", "value")) or cell.get(name("office", "date-value")) or shown
            repeated = int(cell.get(name("table", "number-columns-repeated"), "1"))
            cells += [(kind, value, shown)] * min(repeated, 30)
        while cells and cells[-1] == ("", "", ""):
            cells.pop()
        if cells:
            rows.append(cells)
    return rows


def check_that_it_would_be_seen(folder):
    """The same things written carelessly: LibreOffice runs the formula."""
    careless = folder / "careless.csv"
    careless.write_text('\ufeff"=1+1"\n', encoding="utf-8")
    try:
        opened_by_libreoffice(careless, folder)
    except Failure as failure:
        require("a formula" in str(failure), str(failure))
        return
    raise Failure("LibreOffice took no careless formula: this test sees nothing")


def check_orders(rows, ending):
    header = [cell[2] for cell in rows[0]]
    amount = header.index("amount_fen" if ending == "csv" else "amount_yuan")
    by_number = {row[0][2].strip(): row for row in rows[1:]}
    require(len(by_number) == len(PAYLOADS) + 5, f"orders.{ending}: {len(by_number)} rows")
    tea = by_number["4200002901202603051000000007"]
    require(tea[0][0] == "string", f"orders.{ending}: the order's number is a {tea[0][0]}")
    require(tea[1][2].strip() == "4200002901202603051234567890", f"orders.{ending}: {tea[1]}")
    require(tea[-1][2] == '茶具 "特价" 🎁', f"orders.{ending}: {tea[-1]}")
    require(tea[amount][:1] == ("float",), f"orders.{ending}: the amount is a {tea[amount][0]}")
    require(tea[amount][2] == ("4500" if ending == "csv" else "45.00"), f"orders.{ending}: the amount reads {tea[amount][2]}")
    paid = tea[header.index("paid_at")]
    require("2026-03-05" in paid[1] and "12:00:00" in paid[1], f"orders.{ending}: paid at {paid}")
    for i, payload in enumerate(PAYLOADS):
        product = by_number[f"P{i}"][-1]
        require(product[0] == "string", f"orders.{ending}: {payload!r} became {product}")
        require(payload.strip() in product[2].replace("\n", " "), f"orders.{ending}: {payload!r} reads {product[2]!r}")


def check_differences(rows, ending):
    header = [cell[2] for cell in rows[0]]
    bill = header.index("bill_fen" if ending == "csv" else "bill_yuan")
    require(len(rows) > 5, f"differences.{ending}: {len(rows)} rows")
    for row in rows[1:]:
        require(row[0][1].startswith("2026-03-05"), f"differences.{ending}: day {row[0]}")
        require(re.search("[\u4e00-\u9fff]", row[header.index("explanation")][2]), f"differences.{ending}: {row}")
        if row[bill][2]:
            require(row[bill][0] == "float", f"differences.{ending}: {row[bill]}")
            require(ending == "csv" or re.fullmatch(r"-?\d+\.\d\d", row[bill][2]), f"differences.{ending}: {row[bill]}")
    numbers = [row[header.index("transaction_id")][2].strip() for row in rows[1:]]
    require(any(re.fullmatch(r"\d{28}", number) for number in numbers), f"differences.{ending}: {numbers}")


def check_daily(rows, ending):
    require(len(rows) == 2 and rows[1][0][1].startswith("2026-03-05"), f"daily.{ending}: {rows}")
    # By hand from the contract's footer: 10 payments of 3810.04, 8 refunds of 600.90, 19.25 of fees.
    expected = ["10", "381004", "8", "60090", "1925"] if ending == "csv" else ["10", "3810.04", "8", "600.90", "19.25"]
    require([cell[2] for cell in rows[1][1:6]] == expected, f"daily.{ending}: {rows[1]}")


def check_with_openpyxl(files):
    """The sheets by a reader that shares nothing with who wrote them: the same texts and amounts as the CSV beside them."""
    import openpyxl
    from openpyxl.utils.escape import unescape  # "_x000D_": a carriage return in the file format

    for what in ("orders", "differences", "daily"):
        with open(files[what, "csv"], encoding="utf-8-sig", newline="") as file:
            table = list(csv.reader(file))
        sheet = openpyxl.load_workbook(files[what, "xlsx"]).active
        require(sheet.max_row == len(table), f"{what}: {sheet.max_row} rows, not {len(table)}")
        require(sheet.freeze_panes == "A2" and sheet.auto_filter.ref, f"{what}: header is not frozen or has no filter")
        for line, cells in zip(sheet.iter_rows(), table):
            for cell, text in zip(line, cells):
                require(cell.data_type != "f", f"{what}: {cell.coordinate} is a formula")
                if cell.value is None:
                    require(text == "", f"{what}: {cell.coordinate} is empty, not {text!r}")
                elif cell.data_type == "n":
                    fen = cell.number_format == "0.00"
                    require(round(cell.value * (100 if fen else 1)) == int(text), f"{what}: {cell.coordinate} {cell.value} {text}")
                elif cell.row > 1:
                    plain = text[1:] if re.match(r"\t\d|'", text) else text
                    require(unescape(cell.value) == plain, f"{what}: {cell.coordinate} {cell.value!r} {text!r}")


def main():
    binary, sample = sys.argv[1], pathlib.Path(sys.argv[2])
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        print("python3-openpyxl is not installed")
        return SKIPPED
    if not shutil.which("soffice"):
        print("libreoffice-calc is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = export_all(Program(binary, folder), sample, folder)
        check_with_openpyxl(files)
        check_that_it_would_be_seen(folder)
        for (what, ending), path in files.items():
            rows = opened_by_libreoffice(path, folder)
            {"orders": check_orders, "differences": check_differences, "daily": check_daily}[what](rows, ending)
            print(f"{path.name}: {len(rows) - 1} rows as they were written")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")
