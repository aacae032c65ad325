#include "cli/wording.h"

namespace yiren {

namespace {

constexpr Wording wordings[] = {
    {"account.none", QT_TRANSLATE_NOOP("Sentence", "There is no account yet."), QT_TRANSLATE_NOOP("Sentence", "Import a file, or add one with: account add --name NAME …")},
    {"account.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no account called {detail}."), QT_TRANSLATE_NOOP("Sentence", "List them with: account list")},
    {"account.ambiguous", QT_TRANSLATE_NOOP("Sentence", "There are several accounts."), QT_TRANSLATE_NOOP("Sentence", "Name one with --account NAME.")},
    {"account.exists", QT_TRANSLATE_NOOP("Sentence", "There is an account called {detail} already."), QT_TRANSLATE_NOOP("Sentence", "Choose another name, or remove that one first.")},
    {"account.has_books", QT_TRANSLATE_NOOP("Sentence", "This account has books; they stay."), QT_TRANSLATE_NOOP("Sentence", "Only an account without orders and bills can be removed.")},
    {"account.not_connected", QT_TRANSLATE_NOOP("Sentence", "The account {detail} is not connected to WeChat Pay."), QT_TRANSLATE_NOOP("Sentence", "Add the merchant number, serial and keys with: account add")},
    {"account.merchant_incomplete", QT_TRANSLATE_NOOP("Sentence", "A merchant number needs its certificate's serial and private key."), QT_TRANSLATE_NOOP("Sentence", "Add --mch-serial and --mch-key-file.")},
    {"account.public_key_pair", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay's public key and its id belong together."), QT_TRANSLATE_NOOP("Sentence", "Give both --pay-public-key-file and --pay-public-key-id.")},
    {"account.url", QT_TRANSLATE_NOOP("Sentence", "{detail} is no address that may be used: TLS is needed except on this computer."), QT_TRANSLATE_NOOP("Sentence", "Write it as https://…")},
    {"account.file", QT_TRANSLATE_NOOP("Sentence", "The file {file} can't be read: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Check the name; a key file has a few kilobytes.")},
    {"key.unreadable", QT_TRANSLATE_NOOP("Sentence", "{file} holds no key that can be read."), QT_TRANSLATE_NOOP("Sentence", "Take the PEM file as WeChat Pay's tool wrote it (apiclient_key.pem).")},
    {"key.encrypted", QT_TRANSLATE_NOOP("Sentence", "The key in {file} is locked with a password."), QT_TRANSLATE_NOOP("Sentence", "Unlock it first: openssl pkey -in FILE -out NEWFILE")},
    {"key.not_rsa", QT_TRANSLATE_NOOP("Sentence", "The key in {file} is no RSA key."), QT_TRANSLATE_NOOP("Sentence", "WeChat Pay uses RSA keys of 2048 bits.")},
    {"key.short", QT_TRANSLATE_NOOP("Sentence", "The key in {file} is too short to be safe."), QT_TRANSLATE_NOOP("Sentence", "WeChat Pay uses RSA keys of 2048 bits.")},
    {"certificate.unreadable", QT_TRANSLATE_NOOP("Sentence", "{file} holds no certificate that can be read."), QT_TRANSLATE_NOOP("Sentence", "Take the PEM file of the platform certificate.")},
    {"pay.apiv3_key_length", QT_TRANSLATE_NOOP("Sentence", "The APIv3 key must have exactly 32 characters; this one has {detail}."), QT_TRANSLATE_NOOP("Sentence", "Set a new one at pay.weixin.qq.com: account centre, API security.")},
    {"pay.mchid", QT_TRANSLATE_NOOP("Sentence", "The merchant number must be digits only."), ""},
    {"pay.serial", QT_TRANSLATE_NOOP("Sentence", "The serial of the merchant API certificate must be hexadecimal digits."), QT_TRANSLATE_NOOP("Sentence", "Find it at pay.weixin.qq.com: account centre, API security, manage certificates.")},
    {"pay.base_url", QT_TRANSLATE_NOOP("Sentence", "The address of WeChat Pay can't be used: {detail}"), ""},
    {"pay.public_key_missing", QT_TRANSLATE_NOOP("Sentence", "The id of WeChat Pay's public key is set, but not the key."), QT_TRANSLATE_NOOP("Sentence", "Add --pay-public-key-file.")},
    {"pay.no_platform_key", QT_TRANSLATE_NOOP("Sentence", "Nothing is there to verify WeChat Pay's answers with."), QT_TRANSLATE_NOOP("Sentence", "Add the public key and its id, or the APIv3 key to fetch certificates with.")},
    {"pay.no_apiv3_key", QT_TRANSLATE_NOOP("Sentence", "Platform certificates can't be read without the APIv3 key."), QT_TRANSLATE_NOOP("Sentence", "Add --apiv3-key-file.")},
    {"keychain.locked_or_lost", QT_TRANSLATE_NOOP("Sentence", "The keychain does not give this data folder's key: it is locked, or the key was lost ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Unlock the keychain and try again. If it is lost, the recovery code opens the secrets.")},
    {"keychain.wrong_key", QT_TRANSLATE_NOOP("Sentence", "The keychain holds another key than the one that locked these secrets."), QT_TRANSLATE_NOOP("Sentence", "Use the recovery code.")},
    {"keychain.denied", QT_TRANSLATE_NOOP("Sentence", "The keychain is locked or refused: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Unlock it and try again.")},
    {"keychain.unavailable", QT_TRANSLATE_NOOP("Sentence", "No keychain answers on this computer: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Name a passphrase file (0600) in YIREN_PASSPHRASE_FILE, or run in a terminal.")},
    {"keychain.no_answer", QT_TRANSLATE_NOOP("Sentence", "The keychain did not answer within ten seconds."), QT_TRANSLATE_NOOP("Sentence", "Log in to the desktop again, or name a passphrase file in YIREN_PASSPHRASE_FILE.")},
    {"keychain.not_kept", QT_TRANSLATE_NOOP("Sentence", "The keychain did not keep the key."), QT_TRANSLATE_NOOP("Sentence", "Name a passphrase file in YIREN_PASSPHRASE_FILE instead.")},
    {"keychain.no_entry", QT_TRANSLATE_NOOP("Sentence", "The keychain has no such entry, or is locked."), QT_TRANSLATE_NOOP("Sentence", "Unlock it and try again.")},
    {"keychain.not_a_key", QT_TRANSLATE_NOOP("Sentence", "The keychain's entry is no key of this program."), QT_TRANSLATE_NOOP("Sentence", "Use the recovery code.")},
    {"passphrase.missing", QT_TRANSLATE_NOOP("Sentence", "No keychain answers here, and there is no passphrase."), QT_TRANSLATE_NOOP("Sentence", "Name a passphrase file (0600) in YIREN_PASSPHRASE_FILE, or run in a terminal.")},
    {"passphrase.wrong", QT_TRANSLATE_NOOP("Sentence", "The passphrase is wrong. Nothing was changed."), QT_TRANSLATE_NOOP("Sentence", "Try again, or use the recovery code.")},
    {"passphrase.empty", QT_TRANSLATE_NOOP("Sentence", "The passphrase is empty."), ""},
    {"passphrase.mismatch", QT_TRANSLATE_NOOP("Sentence", "The two passphrases differ."), QT_TRANSLATE_NOOP("Sentence", "Try again.")},
    {"passphrase.file_mode", QT_TRANSLATE_NOOP("Sentence", "Others can read the passphrase file, or it is not yours: {detail}"), QT_TRANSLATE_NOOP("Sentence", "chmod 600 FILE")},
    {"passphrase.file_unreadable", QT_TRANSLATE_NOOP("Sentence", "The passphrase file can't be read: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Check YIREN_PASSPHRASE_FILE.")},
    {"recovery.malformed", QT_TRANSLATE_NOOP("Sentence", "A recovery code has 26 letters and digits."), ""},
    {"recovery.no_vault", QT_TRANSLATE_NOOP("Sentence", "There are no secrets to recover here."), ""},
    {"recovery.wrong", QT_TRANSLATE_NOOP("Sentence", "The recovery code does not belong to this data folder."), ""},
    {"vault.locked", QT_TRANSLATE_NOOP("Sentence", "The secrets are locked."), ""},
    {"vault.no_secret", QT_TRANSLATE_NOOP("Sentence", "A secret is not set up: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Add the account again with its key files.")},
    {"vault.row_damaged", QT_TRANSLATE_NOOP("Sentence", "A stored secret is damaged: {detail}"), QT_TRANSLATE_NOOP("Sentence", "Put a backup back, or add the account again.")},
    {"vault.key_damaged", QT_TRANSLATE_NOOP("Sentence", "The record of this data folder's key is damaged."), QT_TRANSLATE_NOOP("Sentence", "Put a backup back.")},
    {"vault.key_exists", QT_TRANSLATE_NOOP("Sentence", "Another process made this data folder's key at the same moment."), QT_TRANSLATE_NOOP("Sentence", "Run the same again.")},
};

} // namespace

std::span<const Wording> secretWordings()
{
    return wordings;
}

} // namespace yiren
