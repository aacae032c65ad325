#!/usr/bin/python3
"""compare_texts.py FOLDER: says which text of texts.json does not stand in a.csv and a.xlsx as it was written (tst_hostiletexts)."""

import csv
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MOST_IN_A_CELL = 32767  # of a sheet
GUARD = "'"

folder = pathlib.Path(sys.argv[1])
texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
csv.field_size_limit(10_000_000)

with open(folder / "a.csv", encoding="utf-8-sig", newline="") as file:
    rows = [row[0] if row else "" for row in csv.reader(file)][1:]
sheet = xml.fromstring(zipfile.ZipFile(folder / "a.xlsx").read("xl/worksheets/sheet1.xml"))
space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
cells = [
    re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), "".join(text.text or "" for text in cell.iter(space + "t")))
    for cell in sheet.iter(space + "c")
][1:]

if len(rows) != len(texts) or len(cells) != len(texts):
    sys.exit(f"{len(texts)} texts, {len(rows)} rows of the CSV, {len(cells)} cells of the sheet")
for text, row, cell in zip(texts, rows, cells):
    text = text.encode("utf-8", "replace").decode()  # half a surrogate pair is no character of any file
    if row not in (text, GUARD + text):
        print(f"CSV: {text[:80]!r} became {row[:80]!r}")
    if cell != text[:MOST_IN_A_CELL].replace("\ufffe", "\ufffd"):
        print(f"sheet: {text[:80]!r} became {cell[:80]!r}")
