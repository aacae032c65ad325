#pragma once

#include "crypto/rsakey.h"
#include "sandbox/apireply.h"
#include "sandbox/merchantbooks.h"

namespace yiren::sandbox {

// Complaints: list, detail, negotiation history (contract/wechat-pay.md 19).
class ComplaintDesk
{
public:
    // Phones are encrypted with the merchant's certificate (section 6).
    ComplaintDesk(const MerchantBooks &books, PublicKey merchantKey) : m_books(books), m_merchantKey(std::move(merchantKey)) {}

    [[nodiscard]] ApiReply list(const ReceivedRequest &request) const;
    [[nodiscard]] ApiReply detail(const ReceivedRequest &request, const QString &complaintId) const;
    [[nodiscard]] ApiReply negotiation(const ReceivedRequest &request, const QString &complaintId) const;

private:
    [[nodiscard]] const Complaint *find(const QString &complaintId) const;
    [[nodiscard]] QJsonObject json(const Complaint &complaint) const;

    const MerchantBooks &m_books;
    PublicKey m_merchantKey;
};

} // namespace yiren::sandbox
