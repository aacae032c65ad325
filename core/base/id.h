#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace yiren {

// A text that names one kind of thing. Ids of different kinds don't mix.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    const QString &toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using OutTradeNo = Id<struct OutTradeNoTag>;       // our order number (商户订单号)
using TransactionId = Id<struct TransactionIdTag>; // WeChat Pay's order number (微信支付订单号)
using OutRefundNo = Id<struct OutRefundNoTag>;     // our refund number (商户退款单号)
using RefundId = Id<struct RefundIdTag>;           // WeChat Pay's refund number (微信支付退款单号)
using OpenId = Id<struct OpenIdTag>;
using MerchantId = Id<struct MerchantIdTag>; // mchid

} // namespace yiren
