#include "words/wording.h"

namespace yiren {

namespace {

// Where the command line names a command, the window names its own button or page.
constexpr WindowStep steps[] = {
    {"relay.not_set_up", QT_TRANSLATE_NOOP("Sentence", "Fill in its address in the settings.")},
    {"relay.secret", QT_TRANSLATE_NOOP("Sentence", "Enter RELAY_SECRET of relay.env there; the settings write that file.")},
    {"relay.other_key",
     QT_TRANSLATE_NOOP("Sentence", "Enter RELAY_PUBLIC_KEY of relay.env there; the settings write that file. Nothing was taken away.")},
    {"relay.shut", QT_TRANSLATE_NOOP("Sentence", "Fill in its keys in the settings. Nothing was taken away.")},
    {"gateway.no_entrance", QT_TRANSLATE_NOOP("Sentence", "Fill in the token and the key in the settings.")},
    {"account.none", QT_TRANSLATE_NOOP("Sentence", "Import a file, or connect WeChat Pay in the settings.")},
    {"account.not_connected", QT_TRANSLATE_NOOP("Sentence", "Fill in merchant number, serial and key files in the settings.")},
    {"customer.key_needed",
     QT_TRANSLATE_NOOP("Sentence", "Open the keys when you are asked, or take the column of phones out of the file.")},
    {"post.not_found", QT_TRANSLATE_NOOP("Sentence", "It may have been deleted.")},
    {"account.no_shop", QT_TRANSLATE_NOOP("Sentence", "Fill in the shop's AppID and AppSecret in the settings.")},
    {"account.no_mini_program", QT_TRANSLATE_NOOP("Sentence", "Fill in the Mini Program's AppID and AppSecret in the settings.")},
    {"account.no_official", QT_TRANSLATE_NOOP("Sentence", "Fill in AppID and AppSecret in the settings.")},
    {"sending.older",
     QT_TRANSLATE_NOOP("Sentence", "Look in WeChat's backend which of the planned posts are out already, and unplan those here.")},
    {"sending.elsewhere",
     QT_TRANSLATE_NOOP("Sentence", "Make sure that the other computer sends nothing any more, and unplan here what is out already.")},
    {"account.merchant_incomplete", QT_TRANSLATE_NOOP("Sentence", "Fill in the serial and choose apiclient_key.pem.")},
    {"account.public_key_pair", QT_TRANSLATE_NOOP("Sentence", "Fill in the id and choose the file that belongs to it.")},
    {"pay.public_key_missing", QT_TRANSLATE_NOOP("Sentence", "Choose the public key's file in the settings.")},
    {"pay.no_apiv3_key", QT_TRANSLATE_NOOP("Sentence", "Choose the APIv3 key's file in the settings.")},
    {"vault.no_secret", QT_TRANSLATE_NOOP("Sentence", "Choose the key file in the settings and save.")},
    {"vault.row_damaged", QT_TRANSLATE_NOOP("Sentence", "Restore a backup, or choose the key files in the settings again.")},
    {"keychain.locked_or_lost",
     QT_TRANSLATE_NOOP("Sentence", "Unlock the keychain and try again. If the key is lost, the recovery code opens the secrets.")},
    {"keychain.wrong_key", QT_TRANSLATE_NOOP("Sentence", "Open with the recovery code.")},
    {"keychain.not_a_key", QT_TRANSLATE_NOOP("Sentence", "Open with the recovery code.")},
    {"keychain.unavailable",
     QT_TRANSLATE_NOOP("Sentence", "Log in to the desktop again and try again. If the key is lost, use the recovery code.")},
    {"keychain.no_answer",
     QT_TRANSLATE_NOOP("Sentence", "Log in to the desktop again and try again. If the key is lost, use the recovery code.")},
    {"keychain.not_kept", QT_TRANSLATE_NOOP("Sentence", "Choose a passphrase instead.")},
    {"passphrase.missing", QT_TRANSLATE_NOOP("Sentence", "Type the passphrase.")},
    {"passphrase.wrong", QT_TRANSLATE_NOOP("Sentence", "Try again, or open with the recovery code.")},
    {"vault.key_exists", QT_TRANSLATE_NOOP("Sentence", "Try again.")},
    {"data_dir.create", QT_TRANSLATE_NOOP("Sentence", "Check the rights of the folder above it.")},
    {"data_dir.not_writable", QT_TRANSLATE_NOOP("Sentence", "Check the folder's owner and rights.")},
    {"storage.busy", QT_TRANSLATE_NOOP("Sentence", "Wait until it is done, then try again.")},
    {"storage.disk_full", QT_TRANSLATE_NOOP("Sentence", "Make room, then try again.")},
    {"storage.damaged", QT_TRANSLATE_NOOP("Sentence", "Restore the newest backup; they lie in the folder backups.")},
    {"storage.bad_day", QT_TRANSLATE_NOOP("Sentence", "Restore the newest backup that is whole.")},
    {"digest.mismatch", QT_TRANSLATE_NOOP("Sentence", "Restore the newest backup that is whole.")},
    {"day.locked", QT_TRANSLATE_NOOP("Sentence", "Re-open the day on the page of reconciliation, with a reason.")},
    {"bill.no_rows", QT_TRANSLATE_NOOP("Sentence", "Nothing happened on that day, or the file was cut; download it again.")},
    {"pay.notify_url",
     QT_TRANSLATE_NOOP("Sentence",
                       "Fill in an https address of your own website in the settings, without port and question "
                       "mark. Yiren does not need what comes there; it asks by itself.")},
    {"pay.no_appid", QT_TRANSLATE_NOOP("Sentence", "Fill in the AppID in the settings.")},
    {"refund.not_paid", QT_TRANSLATE_NOOP("Sentence", "If it was paid, ask WeChat Pay in the order's details.")},
    {"close.no_reason", QT_TRANSLATE_NOOP("Sentence", "Write a reason.")},
    {"settle.no_reason", QT_TRANSLATE_NOOP("Sentence", "Write a reason.")},
    {"settle.no_bank_row", QT_TRANSLATE_NOOP("Sentence", "Fill them in as they stand in the bank's statement.")},
    {"settle.not_found", QT_TRANSLATE_NOOP("Sentence", "Look at the day again: somebody may have taken it back.")},
    {"settle.no_such_finding", QT_TRANSLATE_NOOP("Sentence", "Look at the day again: it may have changed.")},
    {"reconcile.damaged", QT_TRANSLATE_NOOP("Sentence", "Open the day again; it is reconciled anew.")},
    {"health.no_backup", QT_TRANSLATE_NOOP("Sentence", "Closing a day makes one, and so does “Back up now” in the settings.")},
    {"health.old_backup", QT_TRANSLATE_NOOP("Sentence", "Close yesterday, or back up now in the settings.")},
};

} // namespace

std::span<const WindowStep> windowSteps()
{
    return steps;
}

} // namespace yiren
