#include "sandbox/official/noticedesk.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

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

DeskAnswer NoticeDesk::answer(const DeskRequest &request)
{
    if (request.route.kind == OfficialCallKind::SubscribeTemplates)
        return enveloped({{QStringLiteral("data"), m_books.notices.templates}});
    return subscribe(request.body);
}

DeskAnswer NoticeDesk::subscribe(const QJsonObject &body)
{
    NoticeBook &book = m_books.notices;
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
    book.sent.push_back({openId, body, nowMs()});
    return enveloped({{QStringLiteral("msgid"), m_books.ids.number()}});
}

} // namespace yiren::sandbox
