#include "sandbox/corp/reachcalls.h"

#include "time/durations.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr int massParameter = 40058, massMedia = 40007, noMsgid = 41046, unknownMsgid = 41047, nobodyReached = 41048, notReady = 41063,
              tooManyAttachments = 41064, foreignMedia = 41072, massCancelled = 41093, remindedTooOften = 41094;
constexpr qint64 dispatchMs = 30 * secondMs, mediaKeptMs = 3 * dayMs;
constexpr size_t remindersEachDay = 3;

bool fits(const QJsonObject &object, QLatin1String name, qsizetype most, bool isNeeded)
{
    const QByteArray text = object.value(name).toString().toUtf8();
    return text.size() <= most && (!isNeeded || !text.isEmpty());
}

int mediaProblem(const CorpBooks &books, const QString &id, bool isOfMoment, qint64 nowMs)
{
    const auto file = books.kf.files.find(id);
    if (file == books.kf.files.end() || file->second.atMs <= nowMs - mediaKeptMs)
        return massMedia;
    return file->second.type.startsWith(u"moment_") == isOfMoment ? 0 : foreignMedia;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace

int attachmentProblem(const CorpBooks &books, const QJsonObject &attachment, bool isOfMoment, qint64 nowMs)
{
    const QString type = attachment.value(u"msgtype").toString();
    const QJsonObject content = attachment.value(type).toObject();
    if (type == u"image")
        return mediaProblem(books, content.value(u"media_id").toString(), isOfMoment, nowMs);
    if (type == u"link") {
        const bool isRight = fits(content, QLatin1String("title"), isOfMoment ? 64 : 128, true)
            && fits(content, QLatin1String("url"), 2048, true) && fits(content, QLatin1String("desc"), 512, false);
        if (!isRight)
            return massParameter;
        return isOfMoment ? mediaProblem(books, content.value(u"media_id").toString(), true, nowMs) : 0;
    }
    if (type != u"miniprogram" || isOfMoment)
        return massParameter;
    if (!fits(content, QLatin1String("title"), 64, true) || !fits(content, QLatin1String("appid"), 64, true)
        || !fits(content, QLatin1String("page"), 1024, true))
        return massParameter;
    return mediaProblem(books, content.value(u"pic_media_id").toString(), false, nowMs);
}

std::optional<DeskAnswer> MassCalls::answer(const QByteArray &name, const QJsonObject &body)
{
    if (name == "add_msg_template")
        return add(body);
    if (name == "get_groupmsg_list_v2")
        return list(body);
    if (name == "get_groupmsg_task")
        return tasks(body);
    if (name == "get_groupmsg_send_result")
        return results(body);
    if (name == "remind_groupmsg_send")
        return remind(body);
    if (name == "cancel_groupmsg_send")
        return cancel(body);
    return std::nullopt;
}

int MassCalls::problemOf(const QJsonObject &body) const
{
    const bool isToGroups = body.value(u"chat_type").toString() == u"group";
    const QStringList targets = textsOf(body.value(isToGroups ? u"chat_id_list" : u"external_userid"));
    const QByteArray text = body.value(u"text").toObject().value(u"content").toString().toUtf8();
    const QJsonArray attachments = body.value(u"attachments").toArray();
    if (text.isEmpty() && attachments.isEmpty())
        return massParameter;
    if (attachments.size() > 9)
        return tooManyAttachments;
    if (text.size() > 4000 || targets.size() > (isToGroups ? 2000 : 10'000))
        return massParameter;
    if (!m_books.reach.members.contains(body.value(u"sender").toString()))
        return 40003;
    for (const QJsonValue &attachment : attachments) {
        if (const int problem = attachmentProblem(m_books, attachment.toObject(), false, nowMs()); problem != 0)
            return problem;
    }
    return 0;
}

DeskAnswer MassCalls::add(const QJsonObject &body)
{
    if (const int problem = problemOf(body); problem != 0)
        return refused(problem);
    CorpMass mass;
    mass.isToGroups = body.value(u"chat_type").toString() == u"group";
    QStringList unsendable;
    for (const QString &target : textsOf(body.value(mass.isToGroups ? u"chat_id_list" : u"external_userid"))) {
        const bool isThere = mass.isToGroups ? m_books.reach.group(target) != nullptr : m_books.reach.friends.contains(target);
        (isThere ? mass.targets : unsendable).append(target);
    }
    if (mass.targets.isEmpty())
        return refused(nobodyReached);
    mass.msgid = QStringLiteral("msg%1").arg(++m_books.reach.serial, 8, 10, QLatin1Char('0'));
    mass.sender = body.value(u"sender").toString();
    mass.body = body;
    mass.createdMs = nowMs();
    m_books.effects.record(EffectLedger::Kind::MassTaskMade, mass.msgid, nowMs());
    m_books.reach.masses.push_back(mass);
    return enveloped({{QStringLiteral("msgid"), mass.msgid}, {QStringLiteral("fail_list"), QJsonArray::fromStringList(unsendable)}});
}

DeskAnswer MassCalls::list(const QJsonObject &body) const
{
    const qint64 from = body.value(u"start_time").toInteger(-1) * 1000, until = body.value(u"end_time").toInteger(-1) * 1000;
    if (from < 0 || until < from || until - from > 31 * dayMs || body.value(u"limit").toInteger(50) > 100)
        return refused(massParameter);
    const bool isOfGroups = body.value(u"chat_type").toString() == u"group";
    const auto begin = static_cast<qsizetype>(body.value(u"cursor").toString().toLongLong());
    std::vector<const CorpMass *> matching;
    for (const CorpMass &mass : m_books.reach.masses) {
        if (mass.isToGroups == isOfGroups && mass.createdMs >= from && mass.createdMs / 1000 * 1000 <= until)
            matching.push_back(&mass);
    }
    QJsonArray rows;
    qsizetype at = begin;
    for (; at < static_cast<qsizetype>(matching.size()) && rows.size() < m_books.pageItems; ++at) {
        const CorpMass &mass = *matching[static_cast<size_t>(at)];
        QJsonObject row{{QStringLiteral("msgid"), mass.msgid},
                        {QStringLiteral("creator"), mass.sender},
                        {QStringLiteral("create_time"), mass.createdMs / 1000},
                        {QStringLiteral("create_type"), 0}};
        for (const char *name : {"text", "attachments"}) {
            if (mass.body.contains(QLatin1String(name)))
                row.insert(QLatin1String(name), mass.body.value(QLatin1String(name)));
        }
        rows.append(row);
    }
    const QString next = at < static_cast<qsizetype>(matching.size()) ? QString::number(at) : QString();
    return enveloped({{QStringLiteral("group_msg_list"), rows}, {QStringLiteral("next_cursor"), next}});
}

DeskAnswer MassCalls::tasks(const QJsonObject &body) const
{
    const CorpMass *mass = m_books.reach.mass(body.value(u"msgid").toString());
    if (!mass)
        return refused(body.contains(u"msgid") ? unknownMsgid : noMsgid);
    if (nowMs() < mass->createdMs + dispatchMs)
        return refused(notReady);
    QJsonObject task{{QStringLiteral("userid"), mass->sender}, {QStringLiteral("status"), mass->confirmedMs != 0 ? 2 : 0}};
    if (mass->confirmedMs != 0)
        task.insert(QStringLiteral("send_time"), mass->confirmedMs / 1000);
    return enveloped({{QStringLiteral("task_list"), QJsonArray{task}}, {QStringLiteral("next_cursor"), QString()}});
}

DeskAnswer MassCalls::results(const QJsonObject &body) const
{
    const CorpMass *mass = m_books.reach.mass(body.value(u"msgid").toString());
    if (!mass)
        return refused(unknownMsgid);
    if (nowMs() < mass->createdMs + dispatchMs)
        return refused(notReady);
    if (body.value(u"userid").toString() != mass->sender)
        return refused(40003);
    QJsonArray rows;
    qsizetype at = body.value(u"cursor").toString().toLongLong();
    for (; at < mass->targets.size() && rows.size() < m_books.pageItems; ++at) {
        const QString &target = mass->targets[at];
        const auto result = mass->results.find(target);
        const int status = result == mass->results.end() ? 0 : result->second;
        if (mass->isToGroups && status != 1)
            continue; // of groups only those that got it are named
        QJsonObject row{{mass->isToGroups ? QStringLiteral("chat_id") : QStringLiteral("external_userid"), target},
                        {QStringLiteral("userid"), mass->sender},
                        {QStringLiteral("status"), status}};
        if (status == 1)
            row.insert(QStringLiteral("send_time"), mass->confirmedMs / 1000);
        rows.append(row);
    }
    const QString next = at < mass->targets.size() ? QString::number(at) : QString();
    return enveloped({{QStringLiteral("send_list"), rows}, {QStringLiteral("next_cursor"), next}});
}

DeskAnswer MassCalls::remind(const QJsonObject &body)
{
    CorpMass *mass = m_books.reach.mass(body.value(u"msgid").toString());
    if (!mass)
        return refused(unknownMsgid);
    if (mass->isCancelled)
        return refused(massCancelled);
    std::erase_if(mass->reminders, [now = nowMs()](qint64 at) { return at <= now - dayMs; });
    if (mass->reminders.size() >= remindersEachDay)
        return refused(remindedTooOften);
    mass->reminders.push_back(nowMs());
    return enveloped();
}

DeskAnswer MassCalls::cancel(const QJsonObject &body)
{
    CorpMass *mass = m_books.reach.mass(body.value(u"msgid").toString());
    if (!mass)
        return refused(unknownMsgid);
    if (mass->isCancelled)
        return refused(massCancelled);
    mass->isCancelled = true;
    return enveloped();
}

} // namespace yiren::sandbox
