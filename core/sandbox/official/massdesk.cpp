#include "sandbox/official/massdesk.h"

#include "sandbox/official/masscontent.h"

namespace yiren::sandbox {

namespace {

constexpr qsizetype mostClientIdBytes = 32;
constexpr qint64 repeatPauseMs = 60'000;
constexpr qint64 confirmationMs = 30LL * 60'000;
constexpr qsizetype mostRecipients = 10'000;
constexpr qint64 mostADay = 1;   // of a subscription account
constexpr qint64 mostAMonth = 4; // of a service account

QString stateName(MassTask::State state)
{
    switch (state) {
    case MassTask::State::WaitsForAdministrator:
    case MassTask::State::Sending:
        return QStringLiteral("SENDING");
    case MassTask::State::Sent:
        return QStringLiteral("SEND_SUCCESS");
    case MassTask::State::Failed:
        return QStringLiteral("SEND_FAIL");
    case MassTask::State::Deleted:
        return QStringLiteral("DELETE");
    }
    return {};
}

} // namespace

DeskAnswer MassDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::MassToAll:
        return sendToAll(request.body);
    case OfficialCallKind::MassToList:
        return sendToList(request.body);
    case OfficialCallKind::MassPreview:
        return preview(request.body);
    case OfficialCallKind::MassDelete:
        return remove(request.body);
    case OfficialCallKind::MassGet:
        return get(request.body);
    case OfficialCallKind::MassSetSpeed:
        return setSpeed(request.body);
    default:
        return bare({{QStringLiteral("speed"), m_books.mass.speed}, {QStringLiteral("realspeed"), 15}});
    }
}

DeskAnswer MassDesk::sendToAll(const QJsonObject &body)
{
    const QJsonObject filter = body[u"filter"].toObject();
    if (!filter[u"is_to_all"].isBool())
        return wrongType(QLatin1String("is_to_all"));
    MassTask task;
    task.isToAll = filter[u"is_to_all"].toBool();
    task.recipients = m_books.followers.count();
    if (!task.isToAll) {
        if (!filter[u"tag_id"].isDouble())
            return wrongType(QLatin1String("tag_id"));
        task.tagId = filter[u"tag_id"].toInteger();
        if (!m_books.followers.tag(*task.tagId))
            return refused(40152);
        task.recipients = isUsedUp() ? 0 : m_books.followers.countUnder(*task.tagId);
    }
    return send(body, std::move(task));
}

DeskAnswer MassDesk::sendToList(const QJsonObject &body)
{
    if (!body[u"touser"].isArray())
        return refused(40031);
    const QJsonArray openIds = body[u"touser"].toArray();
    if (openIds.isEmpty() || openIds.size() > mostRecipients)
        return refused(openIds.isEmpty() ? 40031 : 40032);
    if (openIds.size() == 1)
        return refused(40130);
    MassTask task;
    for (const QJsonValue &openId : openIds)
        task.recipients += m_books.followers.isFollowing(openId.toString()) ? 1 : 0;
    DeskAnswer answer = send(body, std::move(task));
    return answer.errcode == 40008 ? refused(45162) : answer;
}

// The clientmsgid is looked at before the draft: a repeated message's draft has left the box.
DeskAnswer MassDesk::send(const QJsonObject &body, MassTask task)
{
    if (auto problem = massShapeProblem(body, MassPictures::Several))
        return *problem;
    if (body.contains(u"clientmsgid") && !body[u"clientmsgid"].isString())
        return wrongType(QLatin1String("clientmsgid"));
    task.clientMessageId = body[u"clientmsgid"].toString();
    if (auto problem = repeatProblem(task.clientMessageId))
        return *problem;
    if (auto problem = contentProblem(body, task))
        return *problem;
    if (task.isToAll && isUsedUp())
        return refused(45028);
    return accept(std::move(task));
}

std::optional<DeskAnswer> MassDesk::repeatProblem(const QString &clientMessageId)
{
    if (clientMessageId.toUtf8().size() > mostClientIdBytes)
        return refused(45067);
    const MassTask *earlier = clientMessageId.isEmpty() ? nullptr : m_books.mass.remembered(clientMessageId, nowMs());
    if (!earlier)
        return {};
    if (nowMs() - earlier->acceptedAtMs < repeatPauseMs)
        return refused(45066);
    if (earlier->state == MassTask::State::WaitsForAdministrator)
        return refused(89505);
    DeskAnswer known = refused(45065);
    known.body.insert(QStringLiteral("msg_id"), earlier->msgId);
    return known;
}

std::optional<DeskAnswer> MassDesk::contentProblem(const QJsonObject &body, MassTask &task)
{
    task.type = body[u"msgtype"].toString();
    if (task.type == u"text") {
        task.text = body[u"text"][u"content"].toString();
        return {};
    }
    const QStringList ids = massMediaIds(body, MassPictures::Several);
    task.mediaId = ids.first();
    if (task.type == u"mpnews") {
        const KeptDraft *draft = m_books.drafts.find(task.mediaId);
        if (!draft)
            return refused(40007);
        task.articles = draft->articles;
        return {};
    }
    for (const QString &id : ids) {
        if (!m_books.media.find(id, nowMs() / 1000))
            return refused(40007);
    }
    return task.type == u"mpvideo" ? std::optional(refused(48022)) : std::nullopt;
}

bool MassDesk::isUsedUp() const
{
    const BusinessDay today = BusinessDay::of(m_clock.now());
    return isSubscription(m_books.settings.accountClass) ? m_books.mass.sentOn(today) >= mostADay
                                                         : m_books.mass.sentInMonthOf(today) >= mostAMonth;
}

DeskAnswer MassDesk::accept(MassTask task)
{
    const bool waits = task.isToAll && m_books.settings.protectsMassSending;
    task.msgId = m_books.ids.number();
    task.msgDataId = task.articles.isEmpty() ? 0 : m_books.ids.number();
    task.acceptedAtMs = nowMs();
    task.state = waits ? MassTask::State::WaitsForAdministrator : MassTask::State::Sending;
    task.endsAtMs = nowMs() + (waits ? confirmationMs : std::chrono::milliseconds(m_books.mass.takes).count());
    m_books.mass.tasks.push_back(task);
    if (waits)
        return refused(89504);
    QJsonObject answer{{QStringLiteral("errmsg"), QStringLiteral("send job submission success")}, {QStringLiteral("msg_id"), task.msgId}};
    if (task.msgDataId != 0)
        answer.insert(QStringLiteral("msg_data_id"), m_books.ids.either(task.msgDataId));
    return enveloped(answer);
}

DeskAnswer MassDesk::preview(const QJsonObject &body)
{
    if (auto problem = massShapeProblem(body, MassPictures::Single))
        return *problem;
    if (body[u"towxname"].toString().isEmpty() && body[u"touser"].toString().isEmpty())
        return invalidParameter(QLatin1String("touser"));
    if (const QString openId = body[u"touser"].toString(); !openId.isEmpty() && !m_books.followers.isFollowing(openId))
        return refused(43004);
    if (body[u"msgtype"].toString() == u"text")
        return enveloped();
    const QString id = massMediaIds(body, MassPictures::Single).first();
    const bool isDraft = body[u"msgtype"].toString() == u"mpnews";
    const bool isThere = isDraft ? m_books.drafts.find(id) != nullptr : m_books.media.find(id, nowMs() / 1000) != nullptr;
    return isThere ? enveloped() : refused(40007);
}

DeskAnswer MassDesk::remove(const QJsonObject &body)
{
    if (!body[u"msg_id"].isDouble() || (body.contains(u"article_idx") && !body[u"article_idx"].isDouble()))
        return wrongType(QLatin1String("msg_id or article_idx"));
    MassTask *task = m_books.mass.task(body[u"msg_id"].toInteger());
    if (!task)
        return refused(40059);
    if (task->state != MassTask::State::Sent || task->articles.isEmpty())
        return refused(40065);
    const qint64 index = body[u"article_idx"].toInteger(0);
    if (index < 0 || index > task->articles.size())
        return refused(40060);
    task->state = MassTask::State::Deleted;
    if (Publication *publication = m_books.publications.data(task->msgDataId))
        publication->fate = Publication::Fate::Deleted;
    return enveloped();
}

DeskAnswer MassDesk::get(const QJsonObject &body)
{
    if (!body[u"msg_id"].isDouble())
        return wrongType(QLatin1String("msg_id"));
    const MassTask *task = m_books.mass.task(body[u"msg_id"].toInteger());
    if (!task)
        return refused(40059);
    return bare({{QStringLiteral("msg_id"), task->msgId}, {QStringLiteral("msg_status"), stateName(task->state)}});
}

DeskAnswer MassDesk::setSpeed(const QJsonObject &body)
{
    const qint64 speed = body[u"speed"].toInteger(-1);
    if (speed < 0 || speed > 4)
        return refused(45083);
    m_books.mass.speed = static_cast<int>(speed);
    return enveloped();
}

} // namespace yiren::sandbox
