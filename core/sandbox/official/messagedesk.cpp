#include "sandbox/official/messagedesk.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qsizetype mostTextBytes = 2048;
constexpr qsizetype mostThing = 20;

std::optional<DeskAnswer> dataProblem(const QJsonObject &data)
{
    if (data.isEmpty())
        return refused(47003, QStringLiteral("argument invalid! data is empty"));
    for (auto member = data.begin(); member != data.end(); ++member) {
        const QString value = member.value()[u"value"].toString();
        const bool isLong = member.key().startsWith(u"thing") && value.size() > mostThing;
        if (value.isEmpty() || isLong)
            return refused(47003, QStringLiteral("argument invalid! data.%1.value invalid").arg(member.key()));
    }
    return {};
}

} // namespace

DeskAnswer MessageDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::CustomMessage:
        return custom(request.body);
    case OfficialCallKind::SubscribeTemplates:
        return enveloped({{QStringLiteral("data"), m_books.messages.templates}});
    default:
        return subscribe(request.body);
    }
}

DeskAnswer MessageDesk::custom(const QJsonObject &body)
{
    const QString openId = body[u"touser"].toString();
    const QString type = body[u"msgtype"].toString();
    if (openId.isEmpty())
        return refused(40003);
    if (type.isEmpty() || !body[type].isObject())
        return refused(40008);
    if (type == u"text" && body[u"text"][u"content"].toString().toUtf8().size() > mostTextBytes)
        return refused(45002);
    const auto leave = m_books.messages.leaves.find(openId);
    if (leave == m_books.messages.leaves.end() || nowMs() >= leave->second.untilMs)
        return refused(45015);
    if (leave->second.left <= 0)
        return refused(45047);
    --leave->second.left;
    return keep(QStringLiteral("custom"), body, {});
}

DeskAnswer MessageDesk::subscribe(const QJsonObject &body)
{
    MessageBook &book = m_books.messages;
    const QString openId = body[u"touser"].toString();
    const QString templateId = body[u"template_id"].toString();
    if (openId.isEmpty())
        return refused(40003);
    const bool isKnown =
        std::ranges::any_of(book.templates, [&templateId](const QJsonValue &one) { return one[u"priTmplId"].toString() == templateId; });
    if (templateId.isEmpty() || (!book.templates.isEmpty() && !isKnown))
        return refused(40037);
    if (auto problem = dataProblem(body[u"data"].toObject()))
        return *problem;
    int &left = book.accepted[{openId, templateId}];
    if (left <= 0)
        return refused(43101);
    --left;
    return keep(QStringLiteral("subscribe"), body, {{QStringLiteral("msgid"), m_books.ids.number()}});
}

DeskAnswer MessageDesk::keep(const QString &kind, const QJsonObject &body, const QJsonObject &answer)
{
    m_books.messages.sent.push_back({kind, body[u"touser"].toString(), body, nowMs()});
    return enveloped(answer);
}

} // namespace yiren::sandbox
