#pragma once

#include "menus/menusendjob.h"

namespace yiren {

struct MenuPassReport {
    std::optional<MenuPlan> done;    // that was published in this pass, or whose answer was lost
    std::optional<Error> failure;    // of the plan that was due
    bool waits = false;              // that plan, for another try
    std::optional<qint64> nextDueAt; // UTC ms; nothing: no plan waits
};

// Publishes the version that is due, once. Of several that are due, because nobody was here, only the latest; the others are overtaken.
// What failed before anything was sent waits on: the network, closed quotas. Everything else fails and says why. One whose answer was lost
// is settled by reading.
class MenuPlanPass final : public Job<MenuPassReport>
{
    Q_OBJECT

public:
    explicit MenuPlanPass(MenuSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void take(const MenuBooks &books);
    void send(const MenuPlan &plan, const MenuVersion &version);
    void take(const Result<MenuSent> &sent);
    void wait(const Error &error);
    void lookAtLost();
    void readNext();

    const MenuSetup m_setup;
    MenuPlan m_plan;
    MenuPassReport m_report;
    JobHandle<MenuBooks> m_books;
    JobHandle<MenuSent> m_sending;
    JobHandle<MenuReading> m_look;
    JobHandle<void> m_waiting;
};

// The plan that is due first of all: the latest whose time has come. nullptr: none.
[[nodiscard]] const MenuPlan *dueMenuPlan(const std::vector<MenuPlan> &plans, qint64 now);
[[nodiscard]] std::optional<qint64> nextMenuDue(const std::vector<MenuPlan> &plans); // UTC ms, of those that wait

} // namespace yiren
