#include "sandbox/official/commentdesk.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qsizetype longestReply = 600; // characters

struct CommentQuestion {
    qint64 msgDataId = 0;
    qint64 index = 0;
    qint64 begin = 0;
    qint64 count = 0;
    qint64 type = 0; // 0 all, 1 normal, 2 elected
};

std::optional<DeskAnswer> questionProblem(const QJsonObject &body, CommentQuestion &question)
{
    const std::pair<QLatin1String, qint64 *> members[] = {{QLatin1String("msg_data_id"), &question.msgDataId},
                                                          {QLatin1String("index"), &question.index},
                                                          {QLatin1String("begin"), &question.begin},
                                                          {QLatin1String("count"), &question.count},
                                                          {QLatin1String("type"), &question.type}};
    for (const auto &[name, value] : members) {
        if (body.contains(name) ? !body[name].isDouble() : name != QLatin1String("index"))
            return wrongType(name);
        *value = body[name].toInteger(0);
    }
    if (question.begin < 0 || question.count < 1 || question.count >= 50)
        return refused(88010);
    return question.type < 0 || question.type > 2 ? std::optional(invalidParameter(QLatin1String("type"))) : std::nullopt;
}

bool isAskedFor(const ReaderComment &comment, const CommentQuestion &question)
{
    return comment.fate == ReaderComment::Fate::Stands && comment.msgDataId == question.msgDataId && comment.index == question.index
        && (question.type == 0 || comment.isElected == (question.type == 2));
}

} // namespace

QJsonObject CommentDesk::json(const ReaderComment &comment, qint64 id)
{
    QJsonObject json{{QStringLiteral("user_comment_id"), id},
                     {QStringLiteral("create_time"), comment.atMs / 1000},
                     {QStringLiteral("content"), comment.content},
                     {QStringLiteral("comment_type"), comment.isElected ? 1 : 0}};
    if (!comment.openId.isEmpty())
        json.insert(QStringLiteral("openid"), comment.openId);
    if (comment.reply.isEmpty())
        return json;
    const qint64 replyAtMs = comment.repliedAtMs == 0 ? comment.atMs + 60'000 : comment.repliedAtMs;
    const QJsonObject reply{{QStringLiteral("content"), comment.reply}, {QStringLiteral("create_time"), replyAtMs / 1000}};
    json.insert(QStringLiteral("reply"), m_books.ids.chance() ? QJsonValue(reply) : QJsonValue(QJsonArray{reply})); // both are seen
    return json;
}

std::optional<DeskAnswer> CommentDesk::articleProblem(const QJsonObject &body) const
{
    const bool hasIndex = body.contains(u"index");
    if (!body[u"msg_data_id"].isDouble() || (hasIndex && !body[u"index"].isDouble()))
        return wrongType(hasIndex ? QLatin1String("index") : QLatin1String("msg_data_id"));
    const Publication *publication = m_books.publications.data(body[u"msg_data_id"].toInteger());
    const qint64 index = body[u"index"].toInteger(0);
    return publication && index >= 0 && index < publication->articles.size() ? std::nullopt : std::optional(refused(88001));
}

DeskAnswer CommentDesk::answer(const DeskRequest &request)
{
    if (!m_books.settings.hasComments)
        return refused(88000);
    if (request.route.kind == OfficialCallKind::Comments)
        return list(request.body);
    if (auto problem = articleProblem(request.body))
        return *problem;
    const QString article = QStringLiteral("%1/%2").arg(request.body[u"msg_data_id"].toInteger()).arg(request.body[u"index"].toInteger(0));
    if (request.route.kind == OfficialCallKind::CommentOpen || request.route.kind == OfficialCallKind::CommentClose) {
        const bool isOpen = request.route.kind == OfficialCallKind::CommentOpen;
        m_books.figures.closed.removeAll(article);
        if (!isOpen)
            m_books.figures.closed.append(article);
        return applied(isOpen ? EffectLedger::Kind::CommentsOpened : EffectLedger::Kind::CommentsClosed, article);
    }
    if (!request.body[u"user_comment_id"].isDouble())
        return wrongType(QLatin1String("user_comment_id"));
    const qint64 id = request.body[u"user_comment_id"].toInteger();
    auto &all = m_books.figures.comments;
    ReaderComment *comment = id >= 1 && id <= static_cast<qint64>(all.size()) ? &all[static_cast<size_t>(id - 1)] : nullptr;
    const bool isOfArticle =
        comment && comment->msgDataId == request.body[u"msg_data_id"].toInteger() && comment->index == request.body[u"index"].toInteger(0);
    if (!isOfArticle || comment->fate == ReaderComment::Fate::DeletedByOwner)
        return refused(88008);
    return comment->fate == ReaderComment::Fate::DeletedByReader ? refused(88004) : act(request, *comment);
}

DeskAnswer CommentDesk::act(const DeskRequest &request, ReaderComment &comment)
{
    const QString key = QString::number(request.body[u"user_comment_id"].toInteger());
    switch (request.route.kind) {
    case OfficialCallKind::CommentElect:
        return elect(comment, true, key);
    case OfficialCallKind::CommentUnelect:
        return elect(comment, false, key);
    case OfficialCallKind::CommentReply:
        return reply(comment, request.body[u"content"], key);
    case OfficialCallKind::CommentReplyDelete:
        if (comment.reply.isEmpty())
            return refused(88009);
        comment.reply.clear();
        return applied(EffectLedger::Kind::CommentReplyDeleted, key);
    default:
        comment.fate = ReaderComment::Fate::DeletedByOwner;
        return applied(EffectLedger::Kind::CommentDeleted, key);
    }
}

DeskAnswer CommentDesk::elect(ReaderComment &comment, bool isElected, const QString &key)
{
    const auto others = std::ranges::count_if(m_books.figures.comments, [&](const ReaderComment &other) {
        return other.isElected && other.msgDataId == comment.msgDataId && other.index == comment.index;
    });
    if (isElected && !comment.isElected && others >= m_books.figures.mostElected)
        return refused(88003);
    comment.isElected = isElected;
    return applied(isElected ? EffectLedger::Kind::CommentElected : EffectLedger::Kind::CommentUnelected, key);
}

DeskAnswer CommentDesk::reply(ReaderComment &comment, const QJsonValue &content, const QString &key)
{
    if (!content.isString())
        return wrongType(QLatin1String("content"));
    const QString text = content.toString();
    if (text.trimmed().isEmpty() || text.size() > longestReply)
        return refused(88007);
    if (!comment.reply.isEmpty())
        return refused(88005);
    comment.reply = text;
    comment.repliedAtMs = nowMs();
    return applied(EffectLedger::Kind::CommentReplied, key);
}

DeskAnswer CommentDesk::applied(EffectLedger::Kind kind, const QString &key)
{
    m_books.effects.record(kind, key, nowMs());
    return enveloped();
}

DeskAnswer CommentDesk::list(const QJsonObject &body)
{
    CommentQuestion question;
    if (auto problem = questionProblem(body, question))
        return *problem;
    const Publication *publication = m_books.publications.data(question.msgDataId);
    if (!publication || question.index < 0 || question.index >= publication->articles.size())
        return refused(88001);
    QJsonArray comments;
    qint64 found = 0;
    qint64 id = 0;
    for (const ReaderComment &comment : m_books.figures.comments) {
        ++id;
        if (!isAskedFor(comment, question))
            continue;
        if (found++ >= question.begin && comments.size() < question.count)
            comments.append(json(comment, id));
    }
    return enveloped({{QStringLiteral("total"), found}, {QStringLiteral("comment"), comments}});
}

} // namespace yiren::sandbox
