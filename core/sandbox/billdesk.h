#pragma once

#include "sandbox/apireply.h"
#include "sandbox/billstyle.h"
#include "sandbox/downloadshelf.h"
#include "sandbox/merchantbooks.h"
#include "sandbox/queryparameters.h"
#include "time/clock.h"

#include <optional>

namespace yiren::sandbox {

// Bills in two steps (contract/wechat-pay.md 11.1): a signed answer with hash and address, then the unsigned file.
class BillDesk
{
public:
    BillDesk(MerchantBooks &books, const Clock &clock, FundPattern pattern, BillLayout layout)
        : m_books(books), m_clock(clock), m_pattern(pattern), m_layout(layout)
    {
    }

    // The host that download addresses name: https://127.0.0.1:PORT
    void setBaseUrl(const QString &baseUrl) { m_baseUrl = baseUrl; }

    [[nodiscard]] ApiReply tradeBill(const ReceivedRequest &request);
    [[nodiscard]] ApiReply fundFlowBill(const ReceivedRequest &request);
    [[nodiscard]] ApiReply download(const ReceivedRequest &request) const;
    void expireDownloads() { m_shelf.expireAll(); }

    [[nodiscard]] static ApiReply notReady();
    [[nodiscard]] static ApiReply noStatement();
    [[nodiscard]] static ApiReply expiredToken();
    [[nodiscard]] static ApiReply foreignToken();

private:
    [[nodiscard]] std::optional<ApiReply> dayProblem(const QueryParameters &parameters) const;
    [[nodiscard]] ApiReply offer(const QByteArray &file, const QueryParameters &parameters);

    MerchantBooks &m_books;
    const Clock &m_clock;
    FundPattern m_pattern;
    BillLayout m_layout;
    QString m_baseUrl;
    DownloadShelf m_shelf;
};

} // namespace yiren::sandbox
