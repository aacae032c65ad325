#include "menus/menulimits.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

using What = MenuFinding::What;

constexpr char32_t firstWide = 0x1100; // Hangul, then CJK and all after it, but for what lies between

class Findings
{
public:
    explicit Findings(const AnsweredKeys &answered) : m_answered(answered) {}

    std::vector<MenuFinding> all;

    void add(What what, MenuPlace place, qsizetype found = 0, qsizetype most = 0) { all.push_back({what, place, found, most}); }

    void look(const MenuButton &button, MenuPlace place)
    {
        lookAtName(button.name, place);
        if (button.isGroup())
            return place.sub >= 0 ? add(What::TooDeep, place) : lookAtGroup(button, place);
        lookAtTarget(button, place);
    }

private:
    void lookAtName(const QString &name, MenuPlace place)
    {
        const bool isSub = place.sub >= 0;
        const qsizetype bytes = name.toUtf8().size();
        const qsizetype most = isSub ? mostMenuSubNameBytes : mostMenuNameBytes;
        const qsizetype shown = isSub ? shownMenuSubNameWidth : shownMenuNameWidth;
        if (name.trimmed().isEmpty())
            add(What::NameMissing, place);
        else if (bytes > most)
            add(What::NameTooLong, place, bytes, most);
        else if (const qsizetype width = shownWidth(name); width > shown)
            add(What::NameCut, place, width, shown);
    }

    void lookAtGroup(const MenuButton &group, MenuPlace place)
    {
        const auto count = static_cast<qsizetype>(group.subs.size());
        if (count == 0)
            add(What::NoSubs, place, 0, mostMenuSubs);
        if (count > mostMenuSubs)
            add(What::TooManySubs, place, count, mostMenuSubs);
        for (int sub = 0; sub < static_cast<int>(count); ++sub)
            look(group.subs[static_cast<size_t>(sub)], {place.button, sub});
    }

    void lookAtTarget(const MenuButton &button, MenuPlace place)
    {
        switch (targetOf(button.kind)) {
        case MenuTarget::Key:
            return lookAtKey(button, place);
        case MenuTarget::Url:
            return lookAtUrl(button, place);
        case MenuTarget::MediaId:
            if (button.target.trimmed().isEmpty())
                add(What::MediaMissing, place);
            return button.kind == MenuKind::ViewLimited ? add(What::Legacy, place) : void();
        case MenuTarget::ArticleId:
            return button.target.trimmed().isEmpty() ? add(What::ArticleMissing, place) : void();
        default:
            return add(What::NotByApi, place);
        }
    }

    void lookAtKey(const MenuButton &button, MenuPlace place)
    {
        const qsizetype bytes = button.target.toUtf8().size();
        if (button.target.trimmed().isEmpty())
            add(What::KeyMissing, place);
        else if (bytes > mostMenuKeyBytes)
            add(What::KeyTooLong, place, bytes, mostMenuKeyBytes);
        else if (button.kind == MenuKind::Click && !m_answered.has(button.target))
            add(What::KeyUnanswered, place);
    }

    void lookAtUrl(const MenuButton &button, MenuPlace place)
    {
        static const QRegularExpression address(QStringLiteral("^https?://[^\\s/]+\\S*$"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression appid(QStringLiteral("^wx[0-9a-f]{16}$"));
        const qsizetype bytes = button.target.toUtf8().size();
        if (button.target.trimmed().isEmpty())
            add(What::UrlMissing, place);
        else if (bytes > mostMenuUrlBytes)
            add(What::UrlTooLong, place, bytes, mostMenuUrlBytes);
        else if (!address.match(button.target).hasMatch())
            add(What::UrlShape, place);
        if (button.kind != MenuKind::MiniProgram)
            return;
        if (!appid.match(button.appid).hasMatch())
            add(What::AppidShape, place);
        if (button.pagePath.trimmed().isEmpty())
            add(What::PageMissing, place);
    }

    const AnsweredKeys &m_answered;
};

} // namespace

bool MenuFinding::blocks() const
{
    return what != What::NameCut && what != What::KeyUnanswered && what != What::Legacy;
}

qsizetype shownWidth(const QString &name)
{
    qsizetype width = 0;
    const auto points = name.toUcs4();
    for (const char32_t point : points)
        width += point >= firstWide ? 2 : 1;
    return width;
}

std::vector<MenuFinding> menuFindings(const Menu &menu, const AnsweredKeys &answered)
{
    Findings findings(answered);
    const auto count = static_cast<qsizetype>(menu.size());
    if (count == 0)
        findings.add(What::NoButtons, {}, 0, mostMenuButtons);
    if (count > mostMenuButtons)
        findings.add(What::TooManyButtons, {}, count, mostMenuButtons);
    for (int place = 0; place < static_cast<int>(count); ++place)
        findings.look(menu[static_cast<size_t>(place)], {place, -1});
    return findings.all;
}

bool isSound(const Menu &menu)
{
    return std::ranges::none_of(menuFindings(menu, {{}, true}), &MenuFinding::blocks);
}

} // namespace yiren
