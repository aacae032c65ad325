#include "cli/session.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "cli/words.h"
#include "storage/transaction.h"

#include <QLockFile>

#include <chrono>

namespace yiren {

namespace {

constexpr std::chrono::seconds vaultTurn(30);

} // namespace

PassphraseSource passphraseSource()
{
    return passphraseFromFileOrTerminal({Cli::tr("Passphrase of this data folder: "),
                                         Cli::tr("No keychain answers here. Choose a passphrase for this data folder: "),
                                         Cli::tr("Once more: ")});
}

LogLevel logLevelOf(const Globals &globals)
{
    if (globals.logLevel == "debug")
        return LogLevel::Debug;
    if (globals.logLevel == "info")
        return LogLevel::Info;
    return globals.logLevel == "error" ? LogLevel::Error : LogLevel::Warning;
}

Result<Session> Session::open(const Globals &globals)
{
    auto program = Program::create(text(globals.dataDir), passphraseSource());
    if (!program)
        return failure(program.error());
    startLogging((*program)->dataDir().logFolder(), logLevelOf(globals));
    if (auto opened = await((*program)->open()); !opened)
        return failure(opened.error());
    return Session(std::move(*program), text(globals.account));
}

Result<Account> Session::account()
{
    return read<Account>([name = m_accountName](Database &database) { return AccountStore(database).resolve(name); });
}

Result<Account> Session::accountOrFirst()
{
    return write<Account>([name = m_accountName, now = nowMs()](Database &database) -> Result<Account> {
        auto transaction = Transaction::begin(database); // two first imports at once make one account
        if (!transaction)
            return failure(transaction.error());
        auto account = AccountStore(database).resolveOrCreate(name, QStringLiteral("main"), now);
        if (!account)
            return account;
        if (auto committed = transaction->commit(); !committed)
            return failure(committed.error());
        return account;
    });
}

Done Session::unlock(Terminal &terminal)
{
    // Two processes that make the vault at the same moment would write over each other's key in the keychain.
    QLockFile turn(m_program->dataDir().path() + QStringLiteral("/vault.lock"));
    if (!turn.tryLock(static_cast<int>(std::chrono::milliseconds(vaultTurn).count())))
        return failure(ErrorKind::Locked, "work.busy", QStringLiteral("vault.lock"));
    const auto opening = await(m_program->vault().unlock());
    if (!opening)
        return failure(opening.error());
    if (opening->recoveryCode)
        terminal.note(
            Cli::tr("Recovery code of this data folder, shown this once. Write it down; it opens the secrets when the keychain or the "
                    "passphrase is lost:\n  %1")
                .arg(QString::fromLatin1(opening->recoveryCode->bytes())));
    if (opening->backendChanged)
        terminal.note(Cli::tr("The key was found in another keychain than the one that took it."));
    return {};
}

Result<PayConnection> Session::connectPay(const Account &account, Terminal &terminal)
{
    if (!account.canPay())
        return failure(ErrorKind::Credential, "account.not_connected", account.name);
    if (auto opened = unlock(terminal); !opened)
        return failure(opened.error());
    const auto keys =
        read<std::vector<PlatformKey>>([id = account.id](Database &database) { return AccountStore(database).platformKeys(id); });
    if (!keys)
        return failure(keys.error());
    auto merchant = merchantOf(account, *keys, m_program->vault());
    if (!merchant)
        return failure(merchant.error());
    return m_program->connectPay(std::move(*merchant));
}

} // namespace yiren
