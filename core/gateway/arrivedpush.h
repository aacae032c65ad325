#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// Where a push came in.
enum class PushEntrance { Official, Mini, Wecom, Pay };

[[nodiscard]] QString pushEntranceName(PushEntrance entrance); // "official", "mini", "wecom", "pay"
[[nodiscard]] std::optional<PushEntrance> pushEntranceFromName(QStringView name);

// A push that was let in, as it is kept.
struct ArrivedPush {
    qint64 id = 0; // 0: not kept yet
    PushEntrance entrance = PushEntrance::Official;
    QString identity;     // pushIdentity(), noticeIdentity()
    QString kind;         // msgtype, an event's name, a payment event's type; empty: can't be read
    QString person;       // openid or external_userid; may be empty
    QByteArray proof;     // what it was verified with besides the body: the query, or WeChat Pay's headers as lines
    QByteArray raw;       // the body as it came
    qint64 arrivedAt = 0; // UTC ms
    QString failure;      // of the last attempt to handle it

    friend bool operator==(const ArrivedPush &, const ArrivedPush &) = default;
};

} // namespace yiren
