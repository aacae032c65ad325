#pragma once

#include "accounts/account.h"
#include "cli/await.h"
#include "cli/commandline.h"
#include "program/program.h"

namespace yiren {

// One command's hold on the data folder: the program, opened, and the account that the words named.
class Session
{
public:
    // Prepares the folder, starts logging into it and opens the data file.
    [[nodiscard]] static Result<Session> open(const Globals &globals);

    Program &program() { return *m_program; }
    StorageThread &storage() { return m_program->storage(); }
    qint64 nowMs() const { return m_program->clock().now().toMSecsSinceEpoch(); }
    [[nodiscard]] Result<Account> account();               // the named or the only one
    [[nodiscard]] Result<std::vector<Account>> accounts(); // the named one, or all; NotFound "account.none"
    [[nodiscard]] Result<Account> accountOrFirst();        // a fresh data file gets its first account
    // Opens the vault and says, once, what must be written down (the recovery code of a new one).
    [[nodiscard]] Done unlock(Terminal &terminal);
    // Notes the audit log's end in the open vault. Damaged "audit.cut" when it lacks what was noted before: then the note stays.
    [[nodiscard]] Done noteAudit();
    // Opens with the recovery code; see VaultOpener::openWithRecoveryCode().
    [[nodiscard]] Result<VaultOpening> recover(SharedSecret code, Terminal &terminal);
    [[nodiscard]] Result<VaultOpening> changePassphrase(SharedSecret next, Terminal &terminal);
    // A connection for the account's merchant: opens the vault first.
    [[nodiscard]] Result<PayConnection> connectPay(const Account &account, Terminal &terminal);
    // A connection for the account's official account; the vault must be open.
    [[nodiscard]] Result<OfficialConnection> connectOfficial(const Account &account);

    template <typename T>
    [[nodiscard]] Result<T> write(std::function<Result<T>(Database &)> work)
    {
        return await(storage().write<T>(std::move(work)));
    }
    template <typename T>
    [[nodiscard]] Result<T> read(std::function<Result<T>(Database &)> work)
    {
        return await(storage().read<T>(std::move(work)));
    }

private:
    Session(std::unique_ptr<Program> program, QString accountName) : m_program(std::move(program)), m_accountName(std::move(accountName)) {}

    Result<VaultOpening> inTurn(const std::function<JobHandle<VaultOpening>(Vault &)> &opening, Terminal &terminal);

    std::unique_ptr<Program> m_program;
    QString m_accountName;
};

// The data folder, open, and the account that the words named or that is the only one: what nearly every command begins with.
struct Books {
    Session session;
    Account account;

    [[nodiscard]] static Result<Books> open(const Globals &globals); // errors of Session::open() and Session::account()
};

// Says on stderr when this computer's clock was more than a minute off in WeChat Pay's last answer.
void noteClock(Terminal &terminal, const PayConnection &connection);

// From YIREN_PASSPHRASE_FILE or the terminal, worded.
[[nodiscard]] PassphraseSource passphraseSource();
[[nodiscard]] LogLevel logLevelOf(const Globals &globals);

} // namespace yiren
