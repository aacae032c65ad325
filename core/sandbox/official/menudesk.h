#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "time/clock.h"

namespace yiren::sandbox {

// menu/create, get, delete and get_current_selfmenu_info (contract/wechat-official-account.md 6). Which of the codes 40015 to 40027 stands
// for what the contract leaves open; here: 40015 a type, 40016 how many buttons, 40018 and 40025 a name, 40019 a key, 40020 an address,
// 40022 a third level, 40023 how many sub-buttons. What is shown tells a key, an address, of everything else its value, as a page of the
// backend has it.
class MenuDesk final : public OfficialDesk
{
public:
    MenuDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    DeskAnswer create(const DeskRequest &request);
    DeskAnswer get() const;
    DeskAnswer remove();
    DeskAnswer shown() const;
    std::optional<DeskAnswer> buttonProblem(const QJsonValue &value, bool isSub) const;
    std::optional<DeskAnswer> leafProblem(const QJsonObject &leaf, bool isSub) const;
    std::optional<DeskAnswer> targetProblem(const QJsonObject &leaf, const QString &type, bool isSub) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox
