#pragma once

#include "wecom/massmessages.h"

namespace yiren {

// 客户朋友圈 (contract wecom 4.2): as with mass messages, the colleague has to publish it in 企业微信.
inline constexpr qsizetype momentTextCharacters = 2000, momentImages = 9, momentLinkTitleBytes = 64;
inline constexpr qsizetype momentsAMinute = 10;

struct CorpMoment {
    QString sender; // userid
    QString text;
    std::vector<CorpAttachment> attachments; // of one kind: images, or one link with a picture
    QStringList tags;                        // of customers who may see it; none: all
};
[[nodiscard]] QByteArray momentBody(const CorpMoment &moment);
[[nodiscard]] OfficialCall momentCall(const QByteArray &body);
[[nodiscard]] Result<QString> momentJob(const OfficialAnswer &answer); // its jobid, which lives for 24 hours

// How the making of the task stands.
struct MomentMaking {
    bool isDone = false;
    QString momentId;   // once it is done and was made
    qint64 refusal = 0; // errcode of a task that could not be made
};
[[nodiscard]] OfficialCall momentMakingCall(const QString &jobid);
[[nodiscard]] Result<MomentMaking> momentMaking(const OfficialAnswer &answer);

struct ListedMoment {
    QString momentId, creator;
    qint64 createdAt = 0; // UTC ms
    bool isOfApi = false;
    QString text;
};
// Created within [from, to] (UTC ms), at most 30 days.
[[nodiscard]] OfficialCall momentListCall(qint64 from, qint64 until, const QString &cursor);
[[nodiscard]] Result<CorpPage<ListedMoment>> momentList(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall momentTasksCall(const QString &momentId, const QString &cursor);
[[nodiscard]] Result<CorpPage<MassTask>> momentTasks(const OfficialAnswer &answer); // isConfirmed: has published; no time is told

// How many liked and commented; WeChat tells no words.
struct MomentTouches {
    qint64 likes = 0;
    qint64 comments = 0;
};
[[nodiscard]] OfficialCall momentTouchesCall(const QString &momentId, const QString &userid);
[[nodiscard]] Result<MomentTouches> momentTouches(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall momentCancelCall(const QString &momentId); // stops those who have not published

} // namespace yiren
