#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// WeChat's own auto-reply, as its owner set it in the backend (contract/wechat-official-account.md 6.4).
class BackendReplyDesk final : public OfficialDesk
{
public:
    explicit BackendReplyDesk(OfficialBooks &books) : m_books(books) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &) override { return bare(m_books.settings.backendReplies); }

private:
    OfficialBooks &m_books;
};

} // namespace yiren::sandbox
