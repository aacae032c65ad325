#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QStringList>

#include <vector>

namespace yiren::sandbox {

// A payer's complaint (消费者投诉 2.0, contract/wechat-pay.md 19). The merchant owes a reply within 24 h and a solution within 72 h.
struct Complaint {
    enum class State { Pending, Processing, Processed };
    enum class Problem { Refund, ServiceNotWork, Others };
    struct Negotiation {
        qint64 atMs = 0;
        QString speaker;
        QString operation; // operate_type, an open list
        QString text;
        QStringList images; // one image is written as an object, more as an array
    };

    QString complaintId;
    qint64 atMs = 0;
    QString detail;
    State state = State::Pending;
    Problem problem = Problem::Refund;
    QString problemText;
    QString phone; // encrypted on the wire; empty: left out
    OpenId openid;
    TransactionId transactionId;
    OutTradeNo outTradeNo;
    Money amount;
    Money wishedRefund;
    int times = 1; // more than 1: repeated
    bool awaitsReply = true;
    bool wasRefunded = false;
    QStringList images;
    std::vector<Negotiation> history;
};

// An image of a payer or of the merchant.
struct ComplaintImage {
    QByteArray bytes;
    QByteArray contentType; // "image/png"
};

} // namespace yiren::sandbox
