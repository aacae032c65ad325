#pragma once

#include "sandbox/answersigner.h"
#include "sandbox/billdesk.h"
#include "sandbox/certificatedesk.h"
#include "sandbox/complaintdesk.h"
#include "sandbox/delivery.h"
#include "sandbox/endpoint.h"
#include "sandbox/faultscript.h"
#include "sandbox/imagedesk.h"
#include "sandbox/orderdesk.h"
#include "sandbox/refunddesk.h"
#include "sandbox/requestcheck.h"

#include <QHash>

namespace yiren::sandbox {

// WeChat Pay v3 for one merchant: checks a request, lets the right desk answer it, signs, and lets faults happen. Not thread-safe.
class PayService
{
public:
    struct Options {
        KeyMode mode = KeyMode::PublicKey;
        FundPattern pattern = FundPattern::NetRefunds;
        BillLayout layout = BillLayout::Current;
    };

    PayService(MerchantBooks &books, const KeyRing &keys, const Clock &clock, const Options &options);

    [[nodiscard]] Delivery handle(const ReceivedRequest &request);
    void setBaseUrl(const QString &baseUrl) { m_bills.setBaseUrl(baseUrl); }
    FaultScript &faults() { return m_faults; }
    // Requests that reached the endpoint of that name (faultscript.h), whatever became of them.
    qsizetype requestCount(const QString &endpoint) const { return m_requestCounts.value(endpoint); }

private:
    [[nodiscard]] std::optional<ApiReply> frontProblem(const ReceivedRequest &request);
    [[nodiscard]] ApiReply dispatch(const ReceivedRequest &request, const Route &route);
    [[nodiscard]] ApiReply answerUnder(const Fault &fault, const ReceivedRequest &request, const Route &route);
    [[nodiscard]] std::vector<ReceivedHeader> signature(const ReceivedRequest &request, const ApiReply &reply,
                                                        const std::optional<Fault> &fault);
    qint64 nowSeconds() const { return m_clock.now().toSecsSinceEpoch(); }

    const Clock &m_clock;
    RequestCheck m_check;
    AnswerSigner m_signer;
    OrderDesk m_orders;
    RefundDesk m_refunds;
    BillDesk m_bills;
    CertificateDesk m_certificates;
    ComplaintDesk m_complaints;
    ImageDesk m_images;
    FaultScript m_faults;
    QHash<QString, qsizetype> m_requestCounts;
};

} // namespace yiren::sandbox
