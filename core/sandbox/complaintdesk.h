#pragma once

#include "crypto/rsakey.h"
#include "sandbox/apireply.h"
#include "sandbox/merchantbooks.h"
#include "time/clock.h"

namespace yiren::sandbox {

// Complaints: list, detail, negotiation history, reply, completion (contract/wechat-pay.md 19). Where the contract leaves a limit open, the
// stricter reading holds.
class ComplaintDesk
{
public:
    // Phones are encrypted with the merchant's certificate (section 6).
    ComplaintDesk(MerchantBooks &books, PublicKey merchantKey, const Clock &clock)
        : m_books(books), m_merchantKey(std::move(merchantKey)), m_clock(clock)
    {
    }

    [[nodiscard]] ApiReply list(const ReceivedRequest &request) const;
    [[nodiscard]] ApiReply detail(const ReceivedRequest &request, const QString &complaintId) const;
    [[nodiscard]] ApiReply negotiation(const ReceivedRequest &request, const QString &complaintId) const;
    [[nodiscard]] ApiReply reply(const ReceivedRequest &request, const QString &complaintId);
    [[nodiscard]] ApiReply complete(const ReceivedRequest &request, const QString &complaintId);

private:
    [[nodiscard]] Complaint *find(const QString &complaintId) const;
    [[nodiscard]] QJsonObject json(const Complaint &complaint) const;

    void note(Complaint &complaint, const char *operation, const QString &text, const QStringList &images);

    MerchantBooks &m_books;
    PublicKey m_merchantKey;
    const Clock &m_clock;
};

} // namespace yiren::sandbox
