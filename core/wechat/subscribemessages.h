#pragma once

#include "wechat/officialanswer.h"

#include <QString>

#include <vector>

namespace yiren {

// Subscription notices of a service account (contract 4.6) and subscription messages of a Mini Program (4.7): by a template, to who
// accepted it. Each acceptance pays for one.

struct MessageTemplate {
    QString id; // priTmplId
    QString title;
    QString content;         // lines such as "订单号:{{character_string1.DATA}}"
    bool isLongTerm = false; // type 3: one acceptance is for good; only for certain public services

    std::vector<QString> keys() const; // "character_string1", in their order
    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};
[[nodiscard]] OfficialCall messageTemplatesCall();
[[nodiscard]] Result<std::vector<MessageTemplate>> messageTemplates(const OfficialAnswer &answer);

struct SubscribeMessage {
    QString openid;
    QString templateId;
    QString page; // of the Mini Program; may be empty
    std::vector<std::pair<QString, QString>> values;
};
// As it is written down before it leaves; `isNotice`: a service account's.
[[nodiscard]] QByteArray subscribeMessageBody(const SubscribeMessage &message, bool isNotice);
[[nodiscard]] OfficialCall subscribeNoticeCall(const QByteArray &body);  // bizsend
[[nodiscard]] OfficialCall subscribeMessageCall(const QByteArray &body); // subscribe/send
// WeChat's number of it; empty: it gave none. 43101: nothing was accepted, or it is used up.
[[nodiscard]] Result<QString> subscribeMessageSent(const OfficialAnswer &answer);

} // namespace yiren
