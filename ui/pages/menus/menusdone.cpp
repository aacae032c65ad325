#include "accounts/officialof.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "menus/menuedit.h"
#include "pages/menus/menuform.h"
#include "pages/menus/menusheets.h"
#include "pages/menus/menuspage.h"
#include "storage/storagethread.h"
#include "widgets/runningjobs.h"

#include <QPushButton>

// What is done on the page of menus.

namespace yiren {

void MenusPage::add(int under)
{
    Menu menu = m_menu;
    const auto place = addMenuButton(menu, under, MenuButton());
    if (!place)
        return;
    const MenuButton *before = under >= 0 ? buttonAt(m_menu, {under, -1}) : nullptr;
    if (before && !before->isGroup() && !before->target.isEmpty()) {
        emit noticed(tr("“%1” opens sub-buttons now; what it did before is gone.").arg(format::oneLine(before->name)),
                     [this, menu = m_menu, chosen = m_chosen] { setMenu(menu, chosen); });
    }
    setMenu(menu, *place);
    m_form->focusName();
}

void MenusPage::remove()
{
    const MenuButton *chosen = buttonAt(m_menu, m_chosen);
    if (!chosen)
        return;
    const MenuButton removed = *chosen;
    const MenuPlace place = m_chosen;
    Menu menu = m_menu;
    const auto next = removeMenuButton(menu, place);
    setMenu(menu, next.value_or(MenuPlace()));
    emit noticed(tr("“%1” is removed.").arg(format::oneLine(removed.name)), [this, removed, place] {
        Menu back = m_menu;
        const auto at = insertMenuButton(back, place, removed);
        if (!at)
            return emit noticed(tr("There is no place for “%1” any more.").arg(format::oneLine(removed.name)), {});
        setMenu(back, *at);
        emit noticed(tr("“%1” is back.").arg(format::oneLine(removed.name)), {});
    });
}

void MenusPage::move(MenuPlace from, MenuPlace to)
{
    Menu menu = m_menu;
    const auto place = moveMenuButton(menu, from, to);
    if (!place)
        return emit noticed(tr("There is no place for it there."), {});
    emit noticed(tr("The button is moved."), [this, before = m_menu, after = menu, from] {
        if (m_menu == after)
            setMenu(before, from);
    });
    setMenu(menu, *place);
}

void MenusPage::shift(int by)
{
    Menu menu = m_menu;
    if (const auto place = shiftMenuButton(menu, m_chosen, by))
        setMenu(menu, *place);
}

void MenusPage::takeVersion(qint64 version)
{
    const MenuVersion *taken = m_books ? m_books->menus.version(version) : nullptr;
    if (!taken)
        return;
    emit noticed(tr("Version %1 is in the editor. Publish it to go back to it.").arg(version),
                 [this, menu = m_menu, chosen = m_chosen, from = m_fromVersion] {
                     m_fromVersion = from;
                     setMenu(menu, chosen);
                 });
    m_fromVersion = version;
    setMenu(taken->menu, taken->menu.empty() ? MenuPlace{} : MenuPlace{0, -1});
}

void MenusPage::perform(Work work, const QString &sentence, const std::function<void()> &undo)
{
    std::erase_if(m_writing, [](const auto &job) { return job->isFinished(); });
    auto job = m_services.storage.write<void>(
        [work, account = m_services.account.id, now = nowMs()](Database &database) { return work(database, account, now); });
    job->then(this, [this, work, sentence, undo](const Done &done) {
        if (!done)
            return showDeedFailed(m_services.words(done.error()), [this, work, sentence, undo] { perform(work, sentence, undo); });
        if (sentence.isEmpty())
            return;
        emit noticed(sentence, undo);
        refresh();
    });
    job->start();
    m_writing.push_back(std::move(job));
}

Done MenusPage::connectAccount()
{
    if (m_connection.api)
        return {};
    auto official = officialOf(m_services.account, m_services.vault);
    if (!official)
        return failure(official.error());
    m_connection = m_services.connectOfficial(std::move(*official));
    return {};
}

MenuSetup MenusPage::setup() const
{
    return {*m_connection.api, m_services.storage, m_services.clock, m_services.account.id};
}

void MenusPage::read()
{
    m_services.door.whenOpen(this, [this] {
        if (m_looking)
            return;
        if (const Done connected = connectAccount(); !connected)
            return showDeedFailed(m_services.words(connected.error()), [this] { read(); });
        m_looking.reset(new MenuLookJob(setup()));
        m_services.jobs.watch(*m_looking, [] { return tr("Reading the menu at WeChat"); });
        m_looking->then(this, [this](const Result<MenuReading> &reading) {
            const Result<MenuReading> result = reading; // the job and its result go
            m_looking.reset();
            showHeader();
            if (!result)
                return showDeedFailed(m_services.words(result.error()), [this] { read(); });
            emit noticed(result->version > 0 ? tr("WeChat's menu is read.") : tr("WeChat shows no menu."), {});
            refresh();
        });
        m_looking->start();
        showHeader();
    });
}

void MenusPage::publish()
{
    if (!isSound(m_menu))
        return showDeedFailed(m_services.words(makeError(ErrorKind::Input, "menus.unsound")), [this] { publish(); });
    keepDraft();
    send({m_menu, m_fromVersion, false, 0});
}

void MenusPage::send(const MenuWish &wish)
{
    m_services.door.whenOpen(this, [this, wish] {
        if (m_sending)
            return;
        if (const Done connected = connectAccount(); !connected)
            return showDeedFailed(m_services.words(connected.error()), [this, wish] { send(wish); });
        m_sending.reset(new MenuSendJob(setup(), wish));
        m_services.jobs.watch(*m_sending, [] { return tr("Sending the menu to WeChat"); });
        m_sending->then(this, [this, wish](const Result<MenuSent> &sent) {
            const Result<MenuSent> result = sent; // the job and its result go
            m_sending.reset();
            showHeader();
            if (result)
                noteSent(wish, *result);
            else
                showDeedFailed(m_services.words(result.error()), [this, wish] { send(wish); });
            refresh();
        });
        m_sending->start();
        showHeader();
    });
}

void MenusPage::noteSent(const MenuWish &wish, const MenuSent &sent)
{
    if (sent.deed.state != MenuDeed::State::Done)
        return emit noticed(tr("No answer came. Nothing is sent twice: read the menu in five minutes to see what became of it."), {});
    if (sent.isThere == false)
        return emit noticed(tr("WeChat took it but shows another menu. Look at the versions."), {});
    emit noticed(wish.isDeletion ? tr("The menu is taken away.") : tr("The menu is published. Phones show it within five minutes."), {});
}

void MenusPage::askTime()
{
    if (!isSound(m_menu))
        return showDeedFailed(m_services.words(makeError(ErrorKind::Input, "menus.unsound")), [this] { askTime(); });
    if (m_sheet)
        m_sheet->dismiss();
    auto *sheet = new MenuTimeSheet(nowMs(), m_services.words, *window());
    m_sheet = sheet;
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &MenuTimeSheet::timeChosen, this, [this](qint64 atMs) {
        const MenuDraft draft{m_menu, m_fromVersion, nowMs()};
        perform(
            [draft, atMs](Database &database, AccountId account, qint64 now) -> Done {
                const auto plan = planMenu(database, account, draft, atMs, now);
                return plan ? Done() : failure(plan.error());
            },
            tr("The menu goes out on %1. The plan stands below the versions.").arg(format::moment(atMs)), {});
    });
    sheet->open();
}

void MenusPage::askDeletion()
{
    const MenuVersion *there = m_books ? m_books->menus.there() : nullptr;
    if (!there)
        return;
    if (m_sheet)
        m_sheet->dismiss();
    auto *sheet = new MenuDeletionSheet(static_cast<int>(there->menu.size()), m_books->menus.reading->conditional, *window());
    m_sheet = sheet;
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &MenuDeletionSheet::confirmed, this, [this] { send({{}, 0, true, 0}); });
    sheet->open();
}

// What is set by hand is a version too, so that what WeChat shows later is known again.
void MenusPage::showSteps()
{
    if (m_menu.empty())
        return;
    if (m_sheet)
        m_sheet->dismiss();
    auto *sheet = new MenuStepsSheet(m_menu, *window());
    m_sheet = sheet;
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &MenuStepsSheet::copied, this, [this] { emit noticed(tr("Copied."), {}); });
    sheet->open();
    perform(
        [menu = m_menu, from = m_fromVersion](Database &database, AccountId account, qint64 now) -> Done {
            const auto version = keepMenuVersion(database, account, menu, from, now);
            return version ? Done() : failure(version.error());
        },
        {}, {});
}

} // namespace yiren
