#pragma once

#include "wechat/officialanswer.h"

#include <QStringList>

namespace yiren {

// 加入群聊 (contract wecom 3): a code through which people join one of up to five groups; the next one when one is full. WeChat lists none:
// config_id is kept, or the code is lost.
inline constexpr qsizetype groupsOfAJoinWay = 5;
inline constexpr qsizetype joinStateCharacters = 30, joinRemarkCharacters = 30, joinBaseNameCharacters = 40;

struct JoinWay {
    QString configId;
    QString remark;
    QString state; // comes back with every member who joined by it
    QStringList chatIds;
    bool makesRooms = false; // a new group when all are full, named baseName and the next number from baseNumber
    QString baseName;
    qint64 baseNumber = 1;
    QString qrAddress; // of the picture

    friend bool operator==(const JoinWay &, const JoinWay &) = default;
};

[[nodiscard]] QByteArray joinWayBody(const JoinWay &way); // as it is written down before it leaves; a QR code (scene 2)
[[nodiscard]] OfficialCall joinWayAddCall(const QByteArray &body);
[[nodiscard]] Result<QString> addedJoinWay(const OfficialAnswer &answer); // its config_id
[[nodiscard]] OfficialCall joinWayCall(const QString &configId);
[[nodiscard]] Result<JoinWay> joinWay(const OfficialAnswer &answer);
[[nodiscard]] OfficialCall joinWayRemoveCall(const QString &configId); // to remove it twice harms nothing

} // namespace yiren
