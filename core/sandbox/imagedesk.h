#pragma once

#include "sandbox/merchantbooks.h"
#include "sandbox/apireply.h"

namespace yiren::sandbox {

// Images of complaints: upload for a reply, download of anyone's (contract/wechat-pay.md 19).
class ImageDesk
{
public:
    explicit ImageDesk(MerchantBooks &books) : m_books(books) {}

    [[nodiscard]] ApiReply upload(const ReceivedRequest &request);
    [[nodiscard]] ApiReply download(const ReceivedRequest &request, const QString &mediaId) const;

private:
    MerchantBooks &m_books;
};

} // namespace yiren::sandbox
