#include "pages/start/onboarding.h"

#include "accounts/accountstore.h"
#include "vault/vaultstore.h"

namespace yiren {

Result<StartFacts> startFacts(Database &database, AccountId account)
{
    AccountStore accounts(database);
    const auto all = accounts.accounts();
    const auto hasBooks = accounts.hasBooks(account);
    const auto key = VaultStore(database).key();
    if (!all)
        return failure(all.error());
    if (!hasBooks)
        return failure(hasBooks.error());
    // A record that can't be read is one: its owner has secrets.
    if (!key && key.error().kind != ErrorKind::Damaged)
        return failure(key.error());
    StartFacts facts{!key || key->has_value(), *hasBooks, false};
    for (const Account &one : *all)
        facts.isConnected = facts.isConnected || one.canPay();
    return facts;
}

Onboarding::Onboarding(VaultDoor &door) : m_door(door)
{
    connect(&m_door, &VaultDoor::changed, this, &Onboarding::followDoor);
}

void Onboarding::start(const StartFacts &facts)
{
    m_goal = Goal::Overview;
    if (facts.hasKey) {
        m_needsKey = true;
        m_door.open();
        return;
    }
    show(facts.hasBooks || facts.isConnected ? Screen::Window : Screen::Welcome);
}

void Onboarding::followDoor()
{
    if (!m_needsKey)
        return;
    switch (m_door.state()) {
    case VaultDoor::State::Opening:
        return; // the screen stays; it shows that something is under way
    case VaultDoor::State::Refused:
        return show(Screen::Key);
    case VaultDoor::State::Open:
        if (m_door.recoveryCode())
            return show(Screen::RecoveryCode);
        m_needsKey = false;
        return show(Screen::Window);
    case VaultDoor::State::Closed:
        break;
    }
}

void Onboarding::beginWithDemo()
{
    if (m_screen == Screen::Welcome)
        emit demoWanted();
}

void Onboarding::beginWithConnection()
{
    m_goal = Goal::Settings;
    show(Screen::Window);
}

void Onboarding::beginWithFiles()
{
    m_goal = Goal::Import;
    show(Screen::Window);
}

void Onboarding::continueWithoutSecrets()
{
    m_needsKey = false;
    m_door.giveUp();
    show(Screen::Window);
}

void Onboarding::show(Screen screen)
{
    m_screen = screen;
    emit screenChanged();
}

} // namespace yiren
