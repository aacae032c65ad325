#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "pay/paycall.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace yiren {

// A consumer's complaint (contract/wechat-pay.md 19). The payer's phone number, which WeChat encrypts, is not read.
struct Complaint {
    QString id;
    QString state; // PENDING, PROCESSING, PROCESSED
    QString detail;
    qint64 complainedAt = 0; // UTC ms
    OutTradeNo outTradeNo;   // of its first order; empty without one
    TransactionId transactionId;
    std::optional<Money> amount;
    bool isReplyDue = false; // incoming_user_response: the payer waits for an answer
    OpenId openid;           // the detail only
    QString problem;         // REFUND, SERVICE_NOT_WORK, OTHERS; an open list
    QString problemText;
    std::optional<Money> wishedRefund;
    bool isFullyRefunded = false;
    bool isBeforePlatform = false; // in_platform_service: WeChat's own people look at it
    int times = 1;                 // how often this payer complained; more than 1: repeated
    QStringList images;            // media ids

    friend bool operator==(const Complaint &, const Complaint &) = default;
};

// Up to fifty of a span of days, and how many there are; `total` is known of the first page only.
struct ComplaintPage {
    qint64 total = 0;
    std::vector<Complaint> complaints;
};

// One thing that was said or done about a complaint.
struct ComplaintTalk {
    QString id; // log_id
    qint64 at = 0;
    QString speaker;   // WeChat's word: 用户, 商家, 系统, or a name
    QString operation; // operate_type; an open list, of which one entry is misspelled
    QString text;
    QStringList images; // media ids

    bool isReply() const { return operation == u"MERCHANT_RESPONSE"; }
    friend bool operator==(const ComplaintTalk &, const ComplaintTalk &) = default;
};

struct ComplaintTalkPage {
    qint64 total = 0;
    std::vector<ComplaintTalk> talk;
};

[[nodiscard]] Result<ComplaintPage> readComplaints(const QJsonObject &answer, qint64 offset = 0);
[[nodiscard]] Result<Complaint> readComplaint(const QJsonObject &answer);
[[nodiscard]] Result<ComplaintTalkPage> readComplaintTalk(const QJsonObject &answer);
// The last part of an address of WeChat's images; empty for any other address.
[[nodiscard]] QString complaintImageId(const QString &mediaUrl);

inline constexpr qsizetype mostComplaintsAtOnce = 50;
inline constexpr qsizetype mostTalkAtOnce = 100; // the contract allows 300, with a doubt
inline constexpr qsizetype longestReply = 200;   // characters
inline constexpr qsizetype mostReplyImages = 4;

// Input "complaint.reply_empty", "complaint.reply_too_long", "complaint.reply_character" (of four UTF-8 bytes, as emoji: WeChat Pay refuses
// them), "complaint.reply_images".
[[nodiscard]] Done checkComplaintReply(const QString &text, const QStringList &images);
// A reply. It has an effect whenever it arrives, so it is never made twice. Errors of checkComplaintReply().
[[nodiscard]] Result<PayCall> complaintReplyCall(const MerchantId &merchant, const QString &complaint, const QString &text,
                                                 const QStringList &images);
// 处理完成; may be repeated (contract 18).
[[nodiscard]] PayCall complaintCompletionCall(const MerchantId &merchant, const QString &complaint);

} // namespace yiren
