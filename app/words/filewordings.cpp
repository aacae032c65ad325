#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording fileTable[] = {
    {"file.missing", QT_TRANSLATE_NOOP("Sentence", "The file {file} is not there."),
     QT_TRANSLATE_NOOP("Sentence", "Check the name and the folder.")},
    {"file.read", QT_TRANSLATE_NOOP("Sentence", "The file {file} can't be read: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Check that you may read it and that the disk is well.")},
    {"file.write", QT_TRANSLATE_NOOP("Sentence", "The file {file} can't be written: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Choose another folder or make room.")},
    {"gzip.damaged", QT_TRANSLATE_NOOP("Sentence", "{file} is a damaged or half gzip file."),
     QT_TRANSLATE_NOOP("Sentence", "Download it again; nothing was imported.")},
    {"text.encoding", QT_TRANSLATE_NOOP("Sentence", "{file} is neither UTF-8 nor GB18030 text."),
     QT_TRANSLATE_NOOP("Sentence", "Save it as UTF-8 CSV and try again; nothing was imported.")},
    {"bill.unknown_layout",
     QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: this is no header of a WeChat Pay bill. Expected {expected}, found \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Take the file as the merchant platform gave it, without opening and saving it in a spreadsheet.")},
    {"bill.no_rows", QT_TRANSLATE_NOOP("Sentence", "The bill {file} has no rows, so its day is not known."),
     QT_TRANSLATE_NOOP("Sentence", "Name the day with --date.")},
    {"bill.line_too_long", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: a line longer than 1 MiB; this is no bill."),
     QT_TRANSLATE_NOOP("Sentence", "Check that this is the right file.")},
    {"bill.nul_byte", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: a binary file, not a bill."),
     QT_TRANSLATE_NOOP("Sentence", "Unpack it first if it is a zip; gzip is read as it is.")},
    {"bill.truncated_row",
     QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: the row ends early. Expected {expected}, found \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Download the bill again.")},
    {"csv.open_quote", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: a quotation mark is opened and never closed."),
     QT_TRANSLATE_NOOP("Sentence", "Mend that line; nothing was imported.")},
    {"csv.line_too_long", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: a line longer than 1 MiB."),
     QT_TRANSLATE_NOOP("Sentence", "Check that this is a CSV file.")},
    {"csv.nul_byte", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: a binary file, not CSV."),
     QT_TRANSLATE_NOOP("Sentence", "Save it as CSV (UTF-8) in your spreadsheet.")},
    {"csv.write", QT_TRANSLATE_NOOP("Sentence", "The CSV can't be written: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Choose another folder or make room.")},
    {"orders.missing_column", QT_TRANSLATE_NOOP("Sentence", "{file}: the orders have no column {column}."),
     QT_TRANSLATE_NOOP("Sentence", "Needed are out_trade_no (商户订单号) and amount_fen or 支付金额(元).")},
    {"refunds.missing_column", QT_TRANSLATE_NOOP("Sentence", "{file}: the refunds have no column {column}."),
     QT_TRANSLATE_NOOP("Sentence", "Needed are out_refund_no, out_trade_no and refund_fen.")},
    {"import.unknown_kind", QT_TRANSLATE_NOOP("Sentence", "{file} is no file that is known here."),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Known are trade and fund-flow bills, personal WeChat statements, and CSV files of orders, refunds, customers and events.")},
    {"import.no_readable_row",
     QT_TRANSLATE_NOOP("Sentence", "{file}: no row can be read. Line {line}, {column}: expected {expected}, found \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Mend the file; nothing was imported.")},
    {"import.no_batch", QT_TRANSLATE_NOOP("Sentence", "There is no import with this number that could be taken back."), ""},
    {"import.later_change", QT_TRANSLATE_NOOP("Sentence", "Something changed these rows after that import: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Take the later import back first.")},
    {"export.ending", QT_TRANSLATE_NOOP("Sentence", "{detail} ends neither in .csv nor in .xlsx."), ""},
    {"export.too_many_rows", QT_TRANSLATE_NOOP("Sentence", "A sheet holds 1,048,575 rows; these are {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a shorter span or CSV.")},
    {"export.write", QT_TRANSLATE_NOOP("Sentence", "The export can't be written: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Choose another folder or make room; an older file was kept.")},
    {"day.unreadable", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no day."),
     QT_TRANSLATE_NOOP("Sentence", "Write days as 2026-11-20.")},
    {"time.unreadable", QT_TRANSLATE_NOOP("Sentence", "\"{found}\" is no time."),
     QT_TRANSLATE_NOOP("Sentence", "Write times as 2026-11-20 20:30.")},
    {"time.no_such_zone", QT_TRANSLATE_NOOP("Sentence", "This computer knows no time zone \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Choose one from the list; China is Asia/Shanghai.")},
    {"calendar.unreadable", QT_TRANSLATE_NOOP("Sentence", "Line {line} of the holidays can't be read: \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Write a line as 2026-01-01,off,元旦.")},
    {"day.order", QT_TRANSLATE_NOOP("Sentence", "The span ends before it begins."), ""},
    {"now.unreadable", QT_TRANSLATE_NOOP("Sentence", "YIREN_NOW is no instant: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Write it as 2026-11-20T10:00:00+08:00.")},
    {"cancelled", QT_TRANSLATE_NOOP("Sentence", "Stopped; nothing was changed."), ""},
    {"import.file_changed", QT_TRANSLATE_NOOP("Sentence", "{file} changed while it was being read."),
     QT_TRANSLATE_NOOP("Sentence", "Try again when nothing writes to it; nothing was imported.")},
    {"import.other_kind", QT_TRANSLATE_NOOP("Sentence", "{file} is not the bill that it was fetched as."),
     QT_TRANSLATE_NOOP("Sentence", "Nothing was imported.")},
    {"statement.unknown_layout", QT_TRANSLATE_NOOP("Sentence", "{file} is no personal WeChat statement that is known here."),
     QT_TRANSLATE_NOOP("Sentence", "Take the CSV as WeChat mailed it.")},
    {"bill.too_many_bad_lines", QT_TRANSLATE_NOOP("Sentence", "{file} has too many lines that can't be read; this is no bill."),
     QT_TRANSLATE_NOOP("Sentence", "Check that this is the right file; nothing was imported.")},
    {"bill.read", QT_TRANSLATE_NOOP("Sentence", "The file {file} can't be read: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Check that you may read it.")},
    {"gzip.too_large", QT_TRANSLATE_NOOP("Sentence", "{file} unpacks to more than it may."),
     QT_TRANSLATE_NOOP("Sentence", "Nothing was imported.")},
};

} // namespace

std::span<const Wording> fileWordings()
{
    return fileTable;
}

} // namespace yiren
