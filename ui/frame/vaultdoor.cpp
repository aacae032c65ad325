#include "frame/vaultdoor.h"

#include <QLockFile>

namespace yiren {

KeyTrouble keyTroubleOf(const Error &error, std::optional<PassphrasePurpose> wanted)
{
    const auto is = [&error](const char *code) { return error.code == QLatin1String(code); };
    if (is("work.busy") || is("vault.key_exists"))
        return KeyTrouble::Busy;
    if (is("keychain.locked_or_lost") || is("keychain.no_entry"))
        return KeyTrouble::LockedOrLost;
    if (is("keychain.wrong_key") || is("keychain.not_a_key"))
        return KeyTrouble::WrongKey;
    if (is("keychain.denied"))
        return KeyTrouble::Locked;
    if (error.code.startsWith(QLatin1String("recovery.")))
        return KeyTrouble::WrongCode;
    if (error.code.startsWith(QLatin1String("passphrase.")))
        return wanted == PassphrasePurpose::Create ? KeyTrouble::NeedsNewPassphrase : KeyTrouble::NeedsPassphrase;
    if (error.code.startsWith(QLatin1String("keychain.")))
        return KeyTrouble::Absent;
    return KeyTrouble::Damaged;
}

VaultDoor::VaultDoor(Vault &vault, TypedPassphrase &passphrase, QString turnPath)
    : m_vault(vault), m_passphrase(passphrase), m_turn(std::make_unique<QLockFile>(turnPath)),
      m_state(vault.isUnlocked() ? State::Open : State::Closed)
{
}

VaultDoor::~VaultDoor() = default;

void VaultDoor::open()
{
    if (m_state != State::Opening)
        follow(m_vault.unlock());
}

void VaultDoor::openWithPassphrase(Secret passphrase)
{
    m_passphrase.give(std::move(passphrase));
    open();
}

void VaultDoor::openWithRecoveryCode(Secret code, Secret newPassphrase)
{
    if (m_state == State::Opening)
        return;
    if (!newPassphrase.isEmpty())
        m_passphrase.give(std::move(newPassphrase));
    follow(m_vault.unlockWithRecoveryCode(std::make_shared<const Secret>(std::move(code))));
}

// One process at a time: two that make the vault at the same moment would write over each other's key in the keychain.
void VaultDoor::follow(JobHandle<VaultOpening> opening)
{
    if (!m_turn->tryLock(0)) {
        settle(failure(ErrorKind::Locked, "work.busy", m_turn->fileName()));
        return;
    }
    m_opening = std::move(opening);
    m_state = State::Opening;
    emit changed();
    m_opening->then(this, [this](const Result<VaultOpening> &opened) {
        m_turn->unlock();
        settle(opened);
    });
    m_opening->start();
}

void VaultDoor::settle(const Result<VaultOpening> &opening)
{
    m_state = opening ? State::Open : State::Refused;
    m_error = opening ? Error() : opening.error();
    if (opening)
        m_recoveryCode = opening->recoveryCode;
    emit changed();
    if (opening && !m_recoveryCode)
        callWaiting();
}

void VaultDoor::recoveryCodeWrittenDown()
{
    m_recoveryCode.reset();
    emit changed();
    callWaiting();
}

void VaultDoor::whenOpen(QObject *context, std::function<void()> fn)
{
    m_waiting.push_back({context, std::move(fn)});
    if (m_vault.isUnlocked() && !m_recoveryCode) {
        callWaiting();
        return;
    }
    open();
}

void VaultDoor::lock()
{
    m_vault.lock();
    m_state = State::Closed;
    emit changed();
}

void VaultDoor::giveUp()
{
    m_waiting.clear();
    if (m_state == State::Refused)
        m_state = State::Closed;
    emit changed();
}

void VaultDoor::callWaiting()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.fn();
    }
}

} // namespace yiren
