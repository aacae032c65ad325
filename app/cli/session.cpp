#include "cli/session.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "accounts/officialof.h"
#include "accounts/paycheck.h"
#include "cli/words.h"
#include "program/auditnote.h"
#include "storage/transaction.h"
#include "words/sentences.h"

#include <QLockFile>

#include <chrono>

namespace yiren {

namespace {

constexpr std::chrono::seconds vaultTurn(30);

} // namespace

PassphraseSource passphraseSource()
{
    return passphraseFromFileOrTerminal({Cli::tr("Passphrase of this data folder: "),
                                         Cli::tr("No keychain keeps the key here. Choose a passphrase for this data folder: "),
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

Result<Books> Books::open(const Globals &globals)
{
    auto session = Session::open(globals);
    if (!session)
        return failure(session.error());
    auto account = session->account();
    if (!account)
        return failure(account.error());
    return Books{std::move(*session), std::move(*account)};
}

Result<Account> Session::account()
{
    return read<Account>([name = m_accountName](Database &database) { return AccountStore(database).resolve(name); });
}

Result<std::vector<Account>> Session::accounts()
{
    return read<std::vector<Account>>([name = m_accountName](Database &database) -> Result<std::vector<Account>> {
        AccountStore store(database);
        if (name.isEmpty()) {
            auto all = store.accounts();
            return all && all->empty() ? failure(ErrorKind::NotFound, "account.none") : all;
        }
        const auto named = store.resolve(name);
        return named ? Result<std::vector<Account>>({*named}) : failure(named.error());
    });
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
    if (auto opening = inTurn([](Vault &vault) { return vault.unlock(); }, terminal); !opening)
        return failure(opening.error());
    if (auto noted = noteAudit(); !noted) // doctor says it
        qCWarning(logApp) << "audit note:" << noted.error().code << noted.error().detail;
    return {};
}

Done Session::noteAudit()
{
    Vault &vault = m_program->vault();
    QByteArray note;
    if (vault.holds(auditNoteName())) {
        const auto kept = vault.get(auditNoteName());
        if (!kept)
            return failure(kept.error());
        note = QByteArray(kept->bytes().constData(), kept->bytes().size());
    }
    const auto renewed = read<QByteArray>([note](Database &database) { return renewedAuditNote(database, note); });
    if (!renewed)
        return failure(renewed.error());
    if (*renewed == note)
        return {};
    std::vector<NamedSecret> notes;
    notes.push_back({auditNoteName(), Secret(*renewed)});
    return await(vault.put(notes));
}

Result<VaultOpening> Session::recover(SharedSecret code, Terminal &terminal)
{
    return inTurn([&code](Vault &vault) { return vault.unlockWithRecoveryCode(code); }, terminal);
}

Result<VaultOpening> Session::changePassphrase(SharedSecret next, Terminal &terminal)
{
    return inTurn([&next](Vault &vault) { return vault.changePassphrase(next); }, terminal);
}

// One process at a time: two that make the vault at the same moment would write over each other's key in the keychain.
Result<VaultOpening> Session::inTurn(const std::function<JobHandle<VaultOpening>(Vault &)> &opening, Terminal &terminal)
{
    QLockFile turn(m_program->dataDir().path() + QStringLiteral("/vault.lock"));
    if (!turn.tryLock(static_cast<int>(std::chrono::milliseconds(vaultTurn).count())))
        return failure(ErrorKind::Locked, "work.busy", QStringLiteral("vault.lock"));
    const auto opened = await(opening(m_program->vault()));
    if (!opened)
        return opened;
    if (opened->recoveryCode)
        terminal.note(
            Cli::tr("Recovery code of this data folder, shown this once. Write it down; it opens the secrets when the keychain or the "
                    "passphrase is lost:\n  %1")
                .arg(QString::fromLatin1(opened->recoveryCode->bytes())));
    if (opened->backendChanged)
        terminal.note(Cli::tr("The key was found in another keychain than the one that took it."));
    return opened;
}

Result<PayConnection> Session::connectPay(const Account &account, Terminal &terminal)
{
    if (!account.canPay())
        return failure(ErrorKind::Credential, "account.not_connected", account.name);
    if (auto opened = unlock(terminal); !opened)
        return failure(opened.error());
    const auto keys = read<PlatformKeys>([id = account.id](Database &database) { return AccountStore(database).platformKeys(id); });
    if (!keys)
        return failure(keys.error());
    auto merchant = merchantOf(account, *keys, m_program->vault());
    if (!merchant)
        return failure(merchant.error());
    return m_program->connectPay(std::move(*merchant), account.id);
}

Result<OfficialConnection> Session::connectOfficial(const Account &account)
{
    auto official = officialOf(account, m_program->vault());
    if (!official)
        return failure(official.error());
    return m_program->connectOfficial(std::move(*official));
}

void noteClock(Terminal &terminal, const PayConnection &connection)
{
    if (const auto warning = clockWarning(*connection.api))
        terminal.note(sentenceOf(*warning) + u' ' + nextStepOf(*warning));
}

} // namespace yiren
