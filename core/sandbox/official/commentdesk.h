#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// comment/list (contract/wechat-official-account.md 9).
class CommentDesk final : public OfficialDesk
{
public:
    explicit CommentDesk(OfficialBooks &books) : m_books(books) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] QJsonObject json(const ReaderComment &comment, qint64 id);

    OfficialBooks &m_books;
};

} // namespace yiren::sandbox
