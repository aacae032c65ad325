#pragma once

#include "vault/typedpassphrase.h"
#include "vault/vault.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QLockFile;

namespace yiren {

// Why the secrets of the data folder don't open, as far as it decides what a person is asked.
enum class KeyTrouble {
    LockedOrLost,       // the keychain says that it holds nothing: locked, or lost. Unlock and try again, or the recovery code
    Locked,             // the keychain said no
    Absent,             // no keychain answers, but one took the key
    WrongKey,           // the keychain holds another key: only the recovery code helps
    WrongCode,          // the recovery code that was typed is not this data folder's
    NeedsPassphrase,    // a passphrase opens
    NeedsNewPassphrase, // no keychain here: a passphrase must be chosen
    Busy,               // another process opens it
    Damaged,            // the record of the key or a secret: a backup helps
};

// `wanted`: for what a passphrase was asked during the opening. Pure.
[[nodiscard]] KeyTrouble keyTroubleOf(const Error &error, std::optional<PassphrasePurpose> wanted);

// Opens the vault for the window: with the keychain, with a typed passphrase, with the recovery code. It shows nothing itself; who shows it
// listens. A trouble never leads to a new key where there is one (core/vault).
class VaultDoor : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Opening, Open, Refused };

    // `turnPath`: the file by which processes take turns at opening.
    VaultDoor(Vault &vault, TypedPassphrase &passphrase, QString turnPath);
    ~VaultDoor() override;

    void open();
    void openWithPassphrase(Secret passphrase);
    // `newPassphrase` is used where no keychain takes the key back; empty: none was chosen yet.
    void openWithRecoveryCode(Secret code, Secret newPassphrase);
    // Calls fn once the secrets are open: now, or after a person has helped; never, when `context` is gone or the person gives up.
    void whenOpen(QObject *context, std::function<void()> fn);
    void lock();   // the secrets are sealed until they are needed again
    void giveUp(); // the person goes on without secrets: who waits is let go

    State state() const { return m_state; }
    const Error &error() const { return m_error; } // of Refused
    KeyTrouble trouble() const { return keyTroubleOf(m_error, m_passphrase.wanted()); }
    // The recovery code of a key that was just made; nobody sees it again once it is taken as written down.
    const SharedSecret &recoveryCode() const { return m_recoveryCode; }
    void recoveryCodeWrittenDown();

signals:
    void changed();

private:
    void follow(JobHandle<VaultOpening> opening);
    void settle(const Result<VaultOpening> &opening);
    void callWaiting();

    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> fn;
    };
    Vault &m_vault;
    TypedPassphrase &m_passphrase;
    std::unique_ptr<QLockFile> m_turn;
    State m_state = State::Closed;
    Error m_error;
    SharedSecret m_recoveryCode;
    std::vector<Waiting> m_waiting;
    JobHandle<VaultOpening> m_opening;
};

} // namespace yiren
