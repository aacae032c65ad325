#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Temporary media and the pictures of articles (contract/wechat-official-account.md 3.2, 3.4).
class MediaDesk final : public OfficialDesk
{
public:
    MediaDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer upload(const DeskRequest &request);
    [[nodiscard]] DeskAnswer uploadPicture(const DeskRequest &request);
    [[nodiscard]] DeskAnswer get(const DeskRequest &request) const;
    qint64 now() const { return m_clock.now().toSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

// The bytes of a kept file as a download, or where to find a video.
[[nodiscard]] DeskAnswer downloadOf(const KeptMedia &media);

} // namespace yiren::sandbox
