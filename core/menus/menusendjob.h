#pragma once

#include "menus/menulookjob.h"

namespace yiren {

// What came of sending a menu. `isThere`: what was read back afterwards is what was sent; nothing: it could not be read.
struct MenuSent {
    MenuDeed deed;
    std::optional<bool> isThere;
};

// Publishes a menu, or takes it away: written down, sent once, read back and compared. Ends with the deed Done or Unknown; what is Unknown
// is settled by every later reading. Errors: those of beginMenu(), and WeChat's refusal, with which the deed is kept as Refused.
class MenuSendJob final : public Job<MenuSent>
{
    Q_OBJECT

public:
    MenuSendJob(MenuSetup setup, MenuWish wish) : m_setup(setup), m_wish(std::move(wish)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void lookFirst();
    void begin();
    void send();
    void settle(const Result<OfficialAnswer> &answer);
    void look();
    void readBack(const Result<MenuReading> &reading);

    const MenuSetup m_setup;
    const MenuWish m_wish;
    MenuDeed m_deed;
    JobHandle<std::optional<MenuDeed>> m_reading;
    JobHandle<MenuDeed> m_beginning;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_settling;
    JobHandle<MenuReading> m_look;
    JobHandle<MenuBooks> m_books;
};

} // namespace yiren
