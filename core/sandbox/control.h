#pragma once

#include "sandbox/merchantbooks.h"
#include "sandbox/movableclock.h"
#include "sandbox/numbers.h"
#include "sandbox/payservice.h"

#include <QMutex>

namespace yiren::sandbox {

// What tests and the demonstration do beside the API: the payer's part, WeChat's part, the clock, the faults, and questions to the effect
// ledger. Safe to use from any thread while the server runs.
class Control
{
public:
    Control(MerchantBooks &books, PayService &service, MovableClock &clock, QMutex &mutex);

    // As a payer: 0.60 % fee. NotFound "sandbox.no_order", Refused "sandbox.order_paid" or "sandbox.order_closed".
    [[nodiscard]] Result<TransactionId> pay(const OutTradeNo &number,
                                            const OpenId &openid = OpenId(QStringLiteral("oSandboxPayer0000000000000001")),
                                            const std::optional<Coupon> &coupon = {});
    // As the merchant by hand in 商户平台, past the API. NotFound "sandbox.no_order" for an order that is unknown or not paid.
    [[nodiscard]] Result<RefundId> refundByHand(const OutTradeNo &number, const OutRefundNo &refundNumber, Money amount);
    // Moves a refund; PROCESSING holds it there. A closed one brings its money back. NotFound "sandbox.no_refund".
    [[nodiscard]] Done setRefundState(const OutRefundNo &number, Refund::State state);
    void addComplaint(const Complaint &complaint); // the images that it names are made up
    // As the payer, once more. NotFound "sandbox.no_complaint".
    [[nodiscard]] Done writeAgain(const QString &complaintId, const QString &text);
    void addMovement(FundAccount account, const Movement &movement);
    void addFaults(const FaultScript &script);
    bool areFaultsUsedUp();

    void setNow(const QDateTime &instant) { m_clock.setNow(instant); }
    void advance(std::chrono::milliseconds step) { m_clock.advance(step); }

    [[nodiscard]] std::optional<Order> order(const OutTradeNo &number); // a copy
    [[nodiscard]] std::vector<EffectLedger::Effect> effects();
    // How often that was applied to that out_trade_no or out_refund_no.
    [[nodiscard]] qsizetype applied(EffectLedger::Kind kind, const QString &key);
    // How many requests reached an endpoint (names as in faultscript.h), whatever became of them.
    [[nodiscard]] qsizetype requestCount(const QString &endpoint);

private:
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    MerchantBooks &m_books;
    PayService &m_service;
    MovableClock &m_clock;
    QMutex &m_mutex;
    quint64 m_serial = firstLiveSerial;
};

} // namespace yiren::sandbox
