#include "cli/wording.h"

namespace yiren {

namespace {

constexpr Wording wordings[] = {
    {"data_dir.create", QT_TRANSLATE_NOOP("Sentence", "The data folder can't be made: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Choose another with --data-dir.")},
    {"data_dir.not_writable", QT_TRANSLATE_NOOP("Sentence", "The data folder can't be written: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Check its owner, or choose another with --data-dir.")},
    {"data_dir.not_empty", QT_TRANSLATE_NOOP("Sentence", "There is a company in this folder already; the demonstration needs an empty one."), QT_TRANSLATE_NOOP("Sentence", "Name an empty folder with --data-dir.")},
    {"storage.open", QT_TRANSLATE_NOOP("Sentence", "The data file can't be opened: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Check the folder's rights and that the disk is there.")},
    {"storage.missing", QT_TRANSLATE_NOOP("Sentence", "There is no data file: {detail}"), ""},
    {"storage.not_open", QT_TRANSLATE_NOOP("Sentence", "The data file is not open."), ""},
    {"storage.read_only", QT_TRANSLATE_NOOP("Sentence", "The data file can only be read here."), QT_TRANSLATE_NOOP("Sentence", "Nothing was changed. Make the folder writable and try again.")},
    {"storage.disk_full", QT_TRANSLATE_NOOP("Sentence", "The disk is full. Nothing was changed."), QT_TRANSLATE_NOOP("Sentence", "Make room and run the same again.")},
    {"storage.busy", QT_TRANSLATE_NOOP("Sentence", "Another program is writing to the data file."), QT_TRANSLATE_NOOP("Sentence", "Wait until it is done and run the same again.")},
    {"storage.io", QT_TRANSLATE_NOOP("Sentence", "The disk refused to read or write: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Nothing half was kept. Check the disk; make a backup soon.")},
    {"storage.damaged", QT_TRANSLATE_NOOP("Sentence", "The data file is damaged: {detail}. It was left as it is."), QT_TRANSLATE_NOOP("Sentence", "Put the newest backup back: backup restore FILE (they lie in the folder backups).")},
    {"storage.newer", QT_TRANSLATE_NOOP("Sentence", "This data file was written by a newer version of the program (schema {detail})."), QT_TRANSLATE_NOOP("Sentence", "Install the newer version; nothing was changed.")},
    {"storage.constraint", QT_TRANSLATE_NOOP("Sentence", "The data file refused a contradiction: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Nothing was changed. Please report this.")},
    {"storage.statement", QT_TRANSLATE_NOOP("Sentence", "The data file did not understand the program: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Nothing was changed. Please report this.")},
    {"storage.bad_day", QT_TRANSLATE_NOOP("Sentence", "A row of the data file has an unreadable day: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Run doctor; put a backup back if rows are damaged.")},
    {"digest.mismatch", QT_TRANSLATE_NOOP("Sentence", "A money row is not what was written: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Put the newest backup back that doctor or backup verify finds whole.")},
    {"backup.missing", QT_TRANSLATE_NOOP("Sentence", "There is no backup {detail}."), QT_TRANSLATE_NOOP("Sentence", "Check the name and the folder.")},
    {"backup.not_a_backup", QT_TRANSLATE_NOOP("Sentence", "This file is no backup of this program."), ""},
    {"backup.damaged", QT_TRANSLATE_NOOP("Sentence", "The backup is damaged ({detail}). Nothing was changed."), QT_TRANSLATE_NOOP("Sentence", "Take an older one.")},
    {"backup.read", QT_TRANSLATE_NOOP("Sentence", "The backup can't be read: {detail}"), ""},
    {"backup.write", QT_TRANSLATE_NOOP("Sentence", "The backup can't be written: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Make room or choose another folder.")},
    {"backup.move_aside", QT_TRANSLATE_NOOP("Sentence", "The present data file can't be moved aside: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Close the program everywhere and try again.")},
    {"day.locked", QT_TRANSLATE_NOOP("Sentence", "That day is closed. {detail}"), QT_TRANSLATE_NOOP("Sentence", "Re-open it with a reason: close --date DAY --reopen --reason TEXT")},
    {"work.busy", QT_TRANSLATE_NOOP("Sentence", "Another process is at work on this data folder: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Wait until it is done.")},
    {"close.day_not_over", QT_TRANSLATE_NOOP("Sentence", "{detail} is not over yet."), QT_TRANSLATE_NOOP("Sentence", "Close it tomorrow after ten o'clock, when its bills are there.")},
    {"close.not_closed", QT_TRANSLATE_NOOP("Sentence", "{detail} is not closed."), ""},
    {"close.no_reason", QT_TRANSLATE_NOOP("Sentence", "Re-opening a day needs a reason."), QT_TRANSLATE_NOOP("Sentence", "Add --reason TEXT.")},
    {"settle.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no decision with this number: {detail}"), QT_TRANSLATE_NOOP("Sentence", "List them with: reconcile --date DAY")},
    {"settle.no_reason", QT_TRANSLATE_NOOP("Sentence", "Accepting a difference needs a reason."), QT_TRANSLATE_NOOP("Sentence", "Add --reason TEXT.")},
    {"settle.no_such_finding", QT_TRANSLATE_NOOP("Sentence", "There is no such finding on that day: {detail}"), QT_TRANSLATE_NOOP("Sentence", "List them with: reconcile --date DAY")},
    {"settle.action_does_not_fit", QT_TRANSLATE_NOOP("Sentence", "This action does not settle that finding."), QT_TRANSLATE_NOOP("Sentence", "Choose another, or accept it with a reason.")},
    {"settle.conflict", QT_TRANSLATE_NOOP("Sentence", "The ledger contradicts the bill's row: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Accept the difference with a reason, or correct the ledger by an import.")},
    {"certificate.damaged", QT_TRANSLATE_NOOP("Sentence", "A certificate of a closed day is damaged: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Put the newest whole backup back.")},
    {"certificate.broken_chain", QT_TRANSLATE_NOOP("Sentence", "The chain of closed days does not hold: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Put the newest whole backup back; the day named is where to look.")},
    {"audit.damaged", QT_TRANSLATE_NOOP("Sentence", "The log of deeds was changed at row {detail}."), QT_TRANSLATE_NOOP("Sentence", "Put the newest whole backup back.")},
    {"reconcile.damaged", QT_TRANSLATE_NOOP("Sentence", "A stored report is damaged: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Run reconcile for that day again.")},
    {"raw_file.damaged", QT_TRANSLATE_NOOP("Sentence", "A stored bill file is damaged: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Put the newest whole backup back.")},
    {"balances.broken", QT_TRANSLATE_NOOP("Sentence", "{detail}"), QT_TRANSLATE_NOOP("Sentence", "Import the fund-flow bill of that day again.")},
    {"health.readable_by_others", QT_TRANSLATE_NOOP("Sentence", "Others on this computer can read: {detail}"), QT_TRANSLATE_NOOP("Sentence", "chmod -R go= that folder")},
    {"health.no_backup", QT_TRANSLATE_NOOP("Sentence", "There is no backup yet."), QT_TRANSLATE_NOOP("Sentence", "Closing a day makes one; or: backup create FILE")},
    {"health.old_backup", QT_TRANSLATE_NOOP("Sentence", "The newest backup is {detail} days old."), QT_TRANSLATE_NOOP("Sentence", "Close yesterday, or: backup create FILE")},
    {"health.little_space", QT_TRANSLATE_NOOP("Sentence", "Only {detail} MB are free on this disk."), QT_TRANSLATE_NOOP("Sentence", "Make room before the next import.")},
    {"health.key_expires", QT_TRANSLATE_NOOP("Sentence", "A platform certificate expires soon: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Apply for WeChat Pay's public key at pay.weixin.qq.com: account centre, API security.")},
};

} // namespace

std::span<const Wording> storageWordings()
{
    return wordings;
}

} // namespace yiren
