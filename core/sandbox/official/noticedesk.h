#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Subscription notices, subscription messages and their templates (contract/wechat-official-account.md 4.6, 4.7). Of what the contract
// leaves open: a template that is not in the account's list is 40037 where the list is not empty; the answer to a subscription has a msgid.
class NoticeDesk final : public OfficialDesk
{
public:
    NoticeDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer subscribe(const QJsonObject &body);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox
