#pragma once

#include "wechat/officialanswer.h"
#include "wecom/corppage.h"

#include <QStringList>

namespace yiren {

// 企业群发 (contract wecom 4.1): the call makes a task only. Nothing goes out before the colleague has confirmed it in 企业微信.
inline constexpr qsizetype massTextBytes = 4000, massAttachments = 9, massCustomers = 10'000, massGroups = 2000;
inline constexpr qsizetype linkTitleBytes = 128, linkDescriptionBytes = 512, linkAddressBytes = 2048, miniTitleBytes = 64;
inline constexpr qsizetype remindersADay = 3; // each 24 hours

struct CorpAttachment {
    enum class Kind { Image, Link, MiniProgram };

    Kind kind = Kind::Image;
    QString mediaId; // of an image, of a Mini Program's cover, of a moment's link
    QString title;
    QString address;     // of a link
    QString description; // of a link
    QString appid, page; // of a Mini Program that is linked to the corporation

    friend bool operator==(const CorpAttachment &, const CorpAttachment &) = default;
};

struct MassMessage {
    enum class To { Customers, Groups };

    To to = To::Customers;
    QString sender; // userid
    QString text;
    std::vector<CorpAttachment> attachments;
    QStringList targets; // external_userids or chat_ids
};
[[nodiscard]] QByteArray massMessageBody(const MassMessage &message); // as it is written down before it leaves
[[nodiscard]] OfficialCall massMessageCall(const QByteArray &body);
struct CreatedMass {
    QString msgid;
    QStringList unsendable; // targets that it can't be sent to
};
[[nodiscard]] Result<CreatedMass> createdMass(const OfficialAnswer &answer);

struct ListedMass {
    QString msgid, creator;
    qint64 createdAt = 0; // UTC ms
    bool isOfApi = false; // else a colleague's own
    QString text;         // may be empty
    qsizetype attachments = 0;
};
// Created within [from, to] (UTC ms), at most a month.
[[nodiscard]] OfficialCall massListCall(MassMessage::To to, qint64 from, qint64 until, const QString &cursor);
[[nodiscard]] Result<CorpPage<ListedMass>> massList(const OfficialAnswer &answer);

// Whether a colleague has confirmed.
struct MassTask {
    QString userid;
    bool isConfirmed = false;
    qint64 sentAt = 0; // UTC ms
};
[[nodiscard]] OfficialCall massTasksCall(const QString &msgid, const QString &cursor);
[[nodiscard]] Result<CorpPage<MassTask>> massTasks(const OfficialAnswer &answer);

// What became of it at one receiver. Of groups only those that got it are named.
struct MassResult {
    enum class State { Unsent = 0, Sent = 1, NotFriend = 2, Limit = 3, Other = 4 };

    QString target;
    State state = State::Unsent;
    qint64 sentAt = 0; // UTC ms
};
[[nodiscard]] OfficialCall massResultsCall(const QString &msgid, const QString &userid, const QString &cursor);
[[nodiscard]] Result<CorpPage<MassResult>> massResults(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall massRemindCall(const QString &msgid); // at most three in 24 hours
[[nodiscard]] OfficialCall massCancelCall(const QString &msgid); // what was not sent yet

} // namespace yiren
