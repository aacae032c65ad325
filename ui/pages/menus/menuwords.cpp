#include "pages/menus/menuwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct MenuWords {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

QString quoted(const QString &name)
{
    return MenuWords::tr("“%1”").arg(name.trimmed().isEmpty() ? MenuWords::tr("no name") : format::oneLine(name));
}

QString actionText(const MenuButton &button)
{
    const QString target = format::oneLine(button.kind == MenuKind::MiniProgram ? button.pagePath : button.target);
    return target.isEmpty() ? menuKindText(button.kind) : MenuWords::tr("%1 %2").arg(menuKindText(button.kind), target);
}

QString whereText(const QString &under)
{
    return under.isEmpty() ? MenuWords::tr("the first level") : quoted(under);
}

QString namesText(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(format::oneLine(name));
    return all.join(MenuWords::tr(", "));
}

// What is wrong with the number of buttons, their names and what they open.
QString countFinding(const MenuFinding &finding)
{
    using What = MenuFinding::What;
    switch (finding.what) {
    case What::NoButtons:
        return MenuWords::tr("the menu has no button; WeChat wants one to three. Add one.");
    case What::TooManyButtons:
        return MenuWords::tr("the menu has %1 buttons; WeChat takes %2. Remove some, or put them under another.")
            .arg(finding.found)
            .arg(finding.most);
    case What::NoSubs:
        return MenuWords::tr("it opens nothing; WeChat wants one to five sub-buttons. Add one, or give it something to do.");
    case What::TooManySubs:
        return MenuWords::tr("it has %1 sub-buttons; WeChat takes %2. Remove some.").arg(finding.found).arg(finding.most);
    case What::TooDeep:
        return MenuWords::tr("sub-buttons can't open further ones. Move them up.");
    case What::NameMissing:
        return MenuWords::tr("it has no name. Type one.");
    case What::NameTooLong:
        return MenuWords::tr("the name has %1 bytes, at most %2 are taken; a Chinese character has three. Shorten it.")
            .arg(finding.found)
            .arg(finding.most);
    case What::NameCut:
        return MenuWords::tr("phones show %1 Chinese characters of the name and cut the rest.").arg(finding.most / 2);
    default:
        return {};
    }
}

QString targetFinding(const MenuFinding &finding)
{
    using What = MenuFinding::What;
    switch (finding.what) {
    case What::KeyMissing:
        return MenuWords::tr("it has no key. Choose one that a rule answers, or type a new one.");
    case What::KeyTooLong:
        return MenuWords::tr("the key has %1 bytes, at most %2 are taken. Shorten it.").arg(finding.found).arg(finding.most);
    case What::KeyUnanswered:
        return MenuWords::tr("no rule that is on answers this key, so a press is met with silence. Make one under Rules.");
    case What::UrlMissing:
        return MenuWords::tr("it has no address. Paste one.");
    case What::UrlTooLong:
        return MenuWords::tr("the address has %1 bytes, at most %2 are taken. Use a shorter one.").arg(finding.found).arg(finding.most);
    case What::UrlShape:
        return MenuWords::tr("the address must begin with https:// or http://.");
    case What::AppidShape:
        return MenuWords::tr("the Mini Program's AppID is wx and 16 of 0-9 and a-f. Copy it from its backend.");
    case What::PageMissing:
        return MenuWords::tr("it does not say which page of the Mini Program. Type its path.");
    case What::MediaMissing:
        return MenuWords::tr("it has no media_id of permanent material. Paste one.");
    case What::ArticleMissing:
        return MenuWords::tr("it has no article_id of a published article. Paste one.");
    case What::NotByApi:
        return MenuWords::tr("WeChat's backend set it, and only that can. Choose what it does anew, or follow the steps for the backend.");
    case What::Legacy:
        return MenuWords::tr("WeChat keeps this kind for old menus only. Choose an article.");
    default:
        return {};
    }
}

QString sourceText(const MenuVersion &version)
{
    switch (version.source) {
    case MenuVersion::Source::Read:
        return MenuWords::tr("read from WeChat");
    case MenuVersion::Source::Backend:
        return MenuWords::tr("set in WeChat's backend");
    case MenuVersion::Source::Made:
        return MenuWords::tr("made here");
    case MenuVersion::Source::RolledBack:
        return MenuWords::tr("back to version %1").arg(version.ofVersion);
    }
    return {};
}

} // namespace

QString menuKindText(MenuKind kind)
{
    switch (kind) {
    case MenuKind::Group:
        return MenuWords::tr("Opens sub-buttons");
    case MenuKind::Click:
        return MenuWords::tr("Answers by a rule");
    case MenuKind::View:
        return MenuWords::tr("Opens a web page");
    case MenuKind::MiniProgram:
        return MenuWords::tr("Opens a Mini Program");
    case MenuKind::ScanPush:
        return MenuWords::tr("Scans a code and shows it");
    case MenuKind::ScanWait:
        return MenuWords::tr("Scans a code and waits for an answer");
    case MenuKind::SysPhoto:
        return MenuWords::tr("Takes a photo");
    case MenuKind::PhotoOrAlbum:
        return MenuWords::tr("Photo or album");
    case MenuKind::WeixinPhotos:
        return MenuWords::tr("WeChat's album");
    case MenuKind::Location:
        return MenuWords::tr("Sends a place");
    case MenuKind::Media:
        return MenuWords::tr("Sends material");
    case MenuKind::Article:
        return MenuWords::tr("Sends an article");
    case MenuKind::ArticleView:
        return MenuWords::tr("Opens an article");
    case MenuKind::ViewLimited:
        return MenuWords::tr("Opens material (old)");
    case MenuKind::Text:
        return MenuWords::tr("Sends a text (backend)");
    case MenuKind::Picture:
        return MenuWords::tr("Sends a picture (backend)");
    case MenuKind::Voice:
        return MenuWords::tr("Sends a voice (backend)");
    case MenuKind::Video:
        return MenuWords::tr("Sends a video (backend)");
    case MenuKind::News:
        return MenuWords::tr("Sends articles (backend)");
    case MenuKind::Other:
        return MenuWords::tr("Something of the backend");
    }
    return {};
}

QString menuTargetText(MenuKind kind)
{
    switch (targetOf(kind)) {
    case MenuTarget::Key:
        return MenuWords::tr("Key that it sends");
    case MenuTarget::Url:
        return kind == MenuKind::MiniProgram ? MenuWords::tr("Web page for old phones") : MenuWords::tr("Address");
    case MenuTarget::MediaId:
        return MenuWords::tr("media_id");
    case MenuTarget::ArticleId:
        return MenuWords::tr("article_id");
    default:
        return {};
    }
}

QString menuPlaceText(const Menu &menu, MenuPlace place)
{
    const MenuButton *button = buttonAt(menu, {place.button, -1});
    const MenuButton *sub = place.sub >= 0 ? buttonAt(menu, place) : nullptr;
    if (!button)
        return {};
    return sub ? MenuWords::tr("%1 › %2").arg(quoted(button->name), quoted(sub->name)) : quoted(button->name);
}

QString menuFindingText(const Menu &menu, const MenuFinding &finding)
{
    const QString target = targetFinding(finding);
    const QString words = target.isEmpty() ? countFinding(finding) : target;
    const QString place = menuPlaceText(menu, finding.place);
    return place.isEmpty() ? MenuWords::tr("Menu: %1").arg(words) : MenuWords::tr("%1: %2").arg(place, words);
}

QString menuChangeText(const MenuChange &change)
{
    using Kind = MenuChange::Kind;
    switch (change.kind) {
    case Kind::Added:
        return MenuWords::tr("+ %1 in %2: %3").arg(quoted(change.after.name), whereText(change.under), actionText(change.after));
    case Kind::Removed:
        return MenuWords::tr("− %1 in %2: %3").arg(quoted(change.before.name), whereText(change.under), actionText(change.before));
    case Kind::Renamed:
        return MenuWords::tr("%1 is called %2").arg(quoted(change.before.name), quoted(change.after.name));
    case Kind::Moved:
        return MenuWords::tr("%1 moves from %2 to %3")
            .arg(quoted(change.after.name), whereText(change.underBefore), whereText(change.under));
    case Kind::Changed:
        return MenuWords::tr("%1: %2 → %3").arg(quoted(change.after.name), actionText(change.before), actionText(change.after));
    case Kind::Reordered:
        return MenuWords::tr("Order in %1: %2 → %3")
            .arg(whereText(change.under), namesText(change.orderBefore), namesText(change.orderAfter));
    }
    return {};
}

QString menuVersionText(const MenuVersion &version, qint64 nowMs)
{
    return MenuWords::tr("%1, %2").arg(format::momentSeenFrom(version.madeAt, nowMs, currentLanguage()), sourceText(version));
}

QString menuPlanText(const MenuPlan &plan)
{
    const QString due = format::moment(plan.dueAt);
    const qint64 lateMs = plan.begunAt - plan.dueAt;
    switch (plan.state) {
    case MenuPlan::State::Waiting:
        return plan.failure.isEmpty() ? MenuWords::tr("Version %1 on %2").arg(plan.version).arg(due)
                                      : MenuWords::tr("Version %1 was due %2 and waits for a connection").arg(plan.version).arg(due);
    case MenuPlan::State::Begun:
        return MenuWords::tr("Version %1 of %2: no answer came; WeChat is asked").arg(plan.version).arg(due);
    case MenuPlan::State::Done:
        return lateMs > menuLateAfterMs ? MenuWords::tr("Version %1 of %2 was published %3 late: the program was closed")
                                              .arg(plan.version)
                                              .arg(due, format::duration(lateMs, currentLanguage()))
                                        : MenuWords::tr("Version %1 was published on %2").arg(plan.version).arg(due);
    case MenuPlan::State::Failed:
        return MenuWords::tr("Version %1 of %2 was not published").arg(plan.version).arg(due);
    case MenuPlan::State::Withdrawn:
        return MenuWords::tr("Version %1 of %2 was withdrawn").arg(plan.version).arg(due);
    case MenuPlan::State::Overtaken:
        return MenuWords::tr("Version %1 of %2 was left out: a later menu came first").arg(plan.version).arg(due);
    }
    return {};
}

} // namespace yiren
