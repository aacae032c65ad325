#include "sandbox/official/commentdesk.h"

namespace yiren::sandbox {

namespace {

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
    return comment.msgDataId == question.msgDataId && comment.index == question.index
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
    const QJsonObject reply{{QStringLiteral("content"), comment.reply}, {QStringLiteral("create_time"), comment.atMs / 1000 + 60}};
    json.insert(QStringLiteral("reply"), m_books.ids.chance() ? QJsonValue(reply) : QJsonValue(QJsonArray{reply})); // both are seen
    return json;
}

DeskAnswer CommentDesk::answer(const DeskRequest &request)
{
    if (!m_books.settings.hasComments)
        return refused(88000);
    CommentQuestion question;
    if (auto problem = questionProblem(request.body, question))
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
