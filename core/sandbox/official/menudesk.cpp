#include "sandbox/official/menudesk.h"

#include <QRegularExpression>
#include <QStringList>

namespace yiren::sandbox {

namespace {

constexpr qsizetype mostButtons = 3;
constexpr qsizetype mostSubButtons = 5;
constexpr qsizetype mostNameBytes = 16;
constexpr qsizetype mostSubNameBytes = 60;
constexpr qsizetype mostKeyBytes = 128;
constexpr qsizetype mostMenuUrlBytes = 1024;

const QStringList &keyTypes()
{
    static const QStringList types{
        QStringLiteral("click"),          QStringLiteral("scancode_push"),      QStringLiteral("scancode_waitmsg"),
        QStringLiteral("pic_sysphoto"),   QStringLiteral("pic_photo_or_album"), QStringLiteral("pic_weixin"),
        QStringLiteral("location_select")};
    return types;
}

bool isAddress(const QString &text)
{
    return text.startsWith(QStringLiteral("http://")) || text.startsWith(QStringLiteral("https://"));
}

std::optional<DeskAnswer> addressProblem(const QString &url, bool isSub)
{
    if (url.toUtf8().size() > mostMenuUrlBytes)
        return refused(isSub ? 40027 : 40020);
    return isAddress(url) ? std::nullopt : std::optional(refused(isSub ? 40054 : 40055));
}

QJsonObject shownLeaf(const QJsonObject &leaf)
{
    const QString type = leaf[u"type"].toString();
    QJsonObject shown{{QStringLiteral("type"), type}, {QStringLiteral("name"), leaf[u"name"]}};
    for (const char *member : {"key", "url"}) {
        if (leaf.contains(QLatin1String(member)))
            shown.insert(QLatin1String(member), leaf[QLatin1String(member)]);
    }
    for (const char *member : {"media_id", "article_id"}) {
        if (leaf.contains(QLatin1String(member)))
            shown.insert(QStringLiteral("value"), leaf[QLatin1String(member)]);
    }
    return shown;
}

QJsonArray shownButtons(const QJsonArray &buttons)
{
    QJsonArray shown;
    for (const QJsonValue &value : buttons) {
        const QJsonObject button = value.toObject();
        const QJsonArray subs = button[u"sub_button"].toArray();
        if (subs.isEmpty()) {
            shown.append(shownLeaf(button));
            continue;
        }
        shown.append(QJsonObject{{QStringLiteral("name"), button[u"name"]},
                                 {QStringLiteral("sub_button"), QJsonObject{{QStringLiteral("list"), shownButtons(subs)}}}});
    }
    return shown;
}

} // namespace

DeskAnswer MenuDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::MenuCreate:
        return create(request);
    case OfficialCallKind::MenuDelete:
        return remove();
    case OfficialCallKind::ShownMenu:
        return shown();
    default:
        return get();
    }
}

DeskAnswer MenuDesk::create(const DeskRequest &request)
{
    if (request.raw.body.contains("\\u"))
        return refused(40033);
    if (!request.body[u"button"].isArray())
        return wrongType(QLatin1String("button"));
    const QJsonArray buttons = request.body[u"button"].toArray();
    if (buttons.isEmpty() || buttons.size() > mostButtons)
        return refused(40016);
    for (const QJsonValue &button : buttons) {
        if (auto problem = buttonProblem(button, false))
            return *problem;
    }
    m_books.menu.api = buttons;
    m_books.menu.backend = {};
    m_books.menu.isOpen = true;
    m_books.effects.record(EffectLedger::Kind::MenuPublished, buttons.first().toObject()[u"name"].toString(), nowMs());
    return enveloped();
}

std::optional<DeskAnswer> MenuDesk::buttonProblem(const QJsonValue &value, bool isSub) const
{
    const QJsonObject button = value.toObject();
    if (!button[u"name"].isString())
        return wrongType(QLatin1String("name"));
    const QString name = button[u"name"].toString();
    if (name.trimmed().isEmpty() || name.toUtf8().size() > (isSub ? mostSubNameBytes : mostNameBytes))
        return refused(isSub ? 40025 : 40018);
    if (!button.contains(u"sub_button"))
        return leafProblem(button, isSub);
    if (isSub)
        return refused(40022);
    const QJsonArray subs = button[u"sub_button"].toArray();
    if (subs.isEmpty() || subs.size() > mostSubButtons)
        return refused(40023);
    for (const QJsonValue &sub : subs) {
        if (auto problem = buttonProblem(sub, true))
            return problem;
    }
    return {};
}

std::optional<DeskAnswer> MenuDesk::leafProblem(const QJsonObject &leaf, bool isSub) const
{
    const QString type = leaf[u"type"].toString();
    if (!keyTypes().contains(type))
        return targetProblem(leaf, type, isSub);
    const QString key = leaf[u"key"].toString();
    const bool isWrong = key.isEmpty() || key.toUtf8().size() > mostKeyBytes;
    return isWrong ? std::optional(refused(isSub ? 40026 : 40019)) : std::nullopt;
}

std::optional<DeskAnswer> MenuDesk::targetProblem(const QJsonObject &leaf, const QString &type, bool isSub) const
{
    static const QRegularExpression appid(QStringLiteral("^wx[0-9a-f]{16}$"));
    if (type == u"view")
        return addressProblem(leaf[u"url"].toString(), isSub);
    if (type == u"miniprogram") {
        if (auto problem = addressProblem(leaf[u"url"].toString(), isSub))
            return problem;
        if (!appid.match(leaf[u"appid"].toString()).hasMatch())
            return refused(40013);
        return leaf[u"pagepath"].toString().isEmpty() ? std::optional(invalidParameter(QLatin1String("pagepath"))) : std::nullopt;
    }
    if (type == u"media_id" || type == u"view_limited")
        return m_books.media.permanent(leaf[u"media_id"].toString()) ? std::nullopt : std::optional(refused(40007));
    if (type == u"article_id" || type == u"article_view_limited")
        return m_books.publications.article(leaf[u"article_id"].toString()) ? std::nullopt : std::optional(refused(53600));
    return refused(isSub ? 40024 : 40015);
}

DeskAnswer MenuDesk::get() const
{
    if (m_books.menu.api.isEmpty())
        return refused(46003);
    QJsonObject answer{{QStringLiteral("menu"), QJsonObject{{QStringLiteral("button"), m_books.menu.api}}}};
    if (!m_books.menu.conditional.isEmpty())
        answer.insert(QStringLiteral("conditionalmenu"), m_books.menu.conditional);
    return bare(answer);
}

DeskAnswer MenuDesk::remove()
{
    m_books.menu = {};
    m_books.effects.record(EffectLedger::Kind::MenuDeleted, {}, nowMs());
    return enveloped();
}

DeskAnswer MenuDesk::shown() const
{
    const MenuBook &menu = m_books.menu;
    const QJsonArray buttons = menu.backend.isEmpty() ? shownButtons(menu.api) : menu.backend;
    const bool isOpen = menu.isOpen && !buttons.isEmpty();
    return bare({{QStringLiteral("is_menu_open"), isOpen ? 1 : 0},
                 {QStringLiteral("selfmenu_info"), QJsonObject{{QStringLiteral("button"), buttons}}}});
}

} // namespace yiren::sandbox
