#pragma once

#include "bills/accountid.h"
#include "frame/vaultdoor.h"
#include "storage/database.h"

namespace yiren {

// What a data file tells about where its owner stands.
struct StartFacts {
    bool hasKey = false;      // a key was made for it: there are, or were, secrets
    bool hasBooks = false;    // bills, orders, refunds or a statement
    bool isConnected = false; // a merchant is set up
};
[[nodiscard]] Result<StartFacts> startFacts(Database &database, AccountId account);

// Which screen a start leads to, without any widget. A data file with a key never leads to the first-run screen, whatever the keychain
// says.
class Onboarding : public QObject
{
    Q_OBJECT

public:
    enum class Screen {
        Waiting,      // the vault is being opened
        Welcome,      // nothing is here yet: three ways to begin
        Key,          // the secrets don't open: see VaultDoor::trouble()
        RecoveryCode, // a key was made: its code must be written down
        Window,
    };
    enum class Goal { Overview, Settings, Import }; // what the window opens with

    explicit Onboarding(VaultDoor &door);

    void start(const StartFacts &facts);
    void beginWithDemo();
    void beginWithConnection();
    void beginWithFiles();
    void continueWithoutSecrets(); // from Key: books can be read without them

    Screen screen() const { return m_screen; }
    Goal goal() const { return m_goal; }

signals:
    void screenChanged();
    void demoWanted();

private:
    void followDoor();
    void show(Screen screen);

    VaultDoor &m_door;
    Screen m_screen = Screen::Waiting;
    Goal m_goal = Goal::Overview;
    bool m_needsKey = false; // the start waits for the secrets
};

} // namespace yiren
