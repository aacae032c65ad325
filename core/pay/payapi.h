#pragma once

#include "base/job.h"
#include "bills/billkind.h"
#include "pay/billanswer.h"
#include "pay/complaints.h"
#include "pay/neworder.h"
#include "pay/orderstate.h"
#include "pay/paynotice.h"
#include "pay/paytransport.h"
#include "pay/platformcertificates.h"
#include "pay/refundstate.h"
#include "time/businessday.h"

class QThreadPool;

namespace yiren {

// WeChat Pay v3 for one merchant. Answers are verified before they are read; a call that only asks is made again by itself where that can
// help (contract/wechat-pay.md 18). Errors: those of HttpClient and verifySignature(), WeChat's own codes (payerrors.h), Unauthorized
// "clock.skew" (detail: seconds) when this computer's clock is more than five minutes off, BadReply for an answer that is not what was
// asked for. Outlives the jobs it made.
class PayApi
{
public:
    // `pool` is where hashes of bills are computed.
    PayApi(HttpClient &http, Merchant merchant, const Clock &clock, QThreadPool &pool, PaySettings settings = {});

    [[nodiscard]] JobHandle<OrderState> queryOrder(const OutTradeNo &number);
    [[nodiscard]] JobHandle<OrderState> queryOrder(const TransactionId &number);
    [[nodiscard]] JobHandle<RefundState> queryRefund(const OutRefundNo &number);
    // The bytes of a new order or refund, to be kept before they are sent; errors of orderBody() and refundBody().
    [[nodiscard]] Result<QByteArray> newOrderBody(const NewOrder &order) const;
    [[nodiscard]] Result<QByteArray> newRefundBody(const NewRefund &refund) const { return refundBody(refund); }
    // Places the order of such a body and gives what the payer is led by: code_url, prepay_id or h5_url. The same body again is the same
    // order with a new code (7.2). OutcomeUnknown: it may have been placed; query its number, then send the same body again.
    [[nodiscard]] JobHandle<QString> createOrder(PayProduct product, const QByteArray &body);
    // May be repeated. Refused ORDER_PAID or TRADE_ERROR for a paid order: query it.
    [[nodiscard]] JobHandle<void> closeOrder(const OutTradeNo &number);
    // Asks for the refund of such a body; the answer says that it was accepted, not that the money arrived. The same body again is the same
    // refund. On any error: query its number first (10.7).
    [[nodiscard]] JobHandle<RefundState> createRefund(const QByteArray &body);
    // For JSAPI and Mini Programs, of a prepay_id.
    [[nodiscard]] PaymentCall paymentCall(const QString &prepayId) const;
    // A day's bill, whole and with the hash that WeChat's signed answer names. Usage "bill.day_not_over", "bill.too_old"; NotReady
    // "bill.creating" (ask again after billRetryAfter); BadReply "bill.hash_mismatch" after three tries, "bill.hash_type", "bill.url".
    [[nodiscard]] JobHandle<BillAnswer> bill(BusinessDay day, BillKind kind);
    // Platform certificates; also adds them to the keys that verify. Credential "pay.no_apiv3_key" without the key that opens them.
    [[nodiscard]] JobHandle<CertificateAnswer> certificates();
    // Complaints (complaints.h) of both days and those between, fifty from `offset` on. Usage "complaints.span" for more than thirty days.
    [[nodiscard]] JobHandle<ComplaintPage> complaints(BusinessDay from, BusinessDay to, qint64 offset = 0);
    [[nodiscard]] JobHandle<Complaint> complaint(const QString &id);
    [[nodiscard]] JobHandle<ComplaintTalkPage> complaintTalk(const QString &id, qint64 offset = 0);
    [[nodiscard]] JobHandle<void> changeComplaint(const PayCall &call); // complaintReplyCall(), complaintCompletionCall()
    // The media id of an image for a reply. Errors of imageUploadCall().
    [[nodiscard]] JobHandle<QString> uploadImage(const QByteArray &image);
    [[nodiscard]] JobHandle<QByteArray> complaintImage(const QString &mediaId); // jpg, png or bmp as the payer sent it

    // A notification that came in here, or elsewhere at `at` of this computer's clock: what verifySignature() says with the keys that are
    // known now, and what is in it.
    [[nodiscard]] Done verifyNotice(const HttpHeaders &headers, const QByteArray &body, const QDateTime &at) const;
    [[nodiscard]] Result<PayNotice> readNotice(const QByteArray &body) const;

    const MerchantId &merchant() const { return m_transport.merchant(); }
    [[nodiscard]] const ClockSkew &clockSkew() const { return m_transport.clockSkew(); }

private:
    QThreadPool &m_pool;
    PayTransport m_transport;
};

} // namespace yiren
