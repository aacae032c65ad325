#include "pages/menus/menuspage.h"

#include "autoreply/rulestore.h"
#include "formatting/format.h"
#include "frame/pageheader.h"
#include "menus/menukeys.h"
#include "pages/menus/menuform.h"
#include "pages/menus/menuphone.h"
#include "pages/menus/menuversions.h"
#include "pages/menus/menuwords.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int keptAfterMs = 500;

} // namespace

MenusPage::MenusPage(const PageServices &services, QWidget *parent)
    : Page("menus", parent), m_services(services), m_phone(new MenuPhone(content())), m_form(new MenuForm(content())),
      m_findingsCard(new Card(content())), m_findings(new TextLabel(TextLook::Body, m_findingsCard)),
      m_standing(new TextLabel(TextLook::Secondary, content())), m_versions(new MenuVersions(services.memory, content())),
      m_read(makeButton(ButtonLook::Plain, this, "refresh")), m_plan(makeButton(ButtonLook::Plain, this, "clock")),
      m_steps(makeButton(ButtonLook::Plain, this, "list")), m_publish(makeButton(ButtonLook::Primary, this, "upload"))
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfterMs);
    for (QPushButton *button : {m_read, m_steps, m_plan, m_publish})
        header()->addAction(button);
    offer(commands());
    layOut();
    connectParts();
    connectDeeds();
}

MenusPage::~MenusPage() = default;

std::vector<WindowCommand> MenusPage::commands()
{
    return {{"new", [] { return MenusPage::tr("New menu button"); }, "plus", {}, "add menu"},
            {"earlier", [] { return MenusPage::tr("Move the button earlier"); }, "list", {QKeySequence(Qt::ALT | Qt::Key_Up)}, "order"},
            {"later", [] { return MenusPage::tr("Move the button later"); }, "list", {QKeySequence(Qt::ALT | Qt::Key_Down)}, "order"},
            {"remove", [] { return MenusPage::tr("Remove the menu button"); }, "close", {}, "remove"},
            {"read", [] { return MenusPage::tr("Read the menu at WeChat"); }, "refresh", {}, "fetch sync"},
            {"publish", [] { return MenusPage::tr("Publish the menu"); }, "upload", {}, "send wechat"},
            {"plan", [] { return MenusPage::tr("Publish the menu at a time"); }, "clock", {}, "schedule later"},
            {"steps", [] { return MenusPage::tr("Steps for setting the menu in WeChat's backend"); }, "copy", {}, "paste personal"},
            {"away", [] { return MenusPage::tr("Take the menu away at WeChat"); }, "close", {}, "remove"}};
}

void MenusPage::layOut()
{
    auto *phoneCard = new Card(content());
    phoneCard->body()->addWidget(m_phone, 0, Qt::AlignHCenter);
    m_standing->setWrapping(true);
    phoneCard->body()->addWidget(m_standing);
    phoneCard->body()->addStretch(1);
    auto *formCard = new Card(content());
    formCard->body()->addWidget(m_form);
    m_findings->setWrapping(true);
    m_findingsCard->body()->addWidget(m_findings);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(metrics::gap);
    middle->addWidget(formCard, 1);
    middle->addWidget(m_findingsCard);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(phoneCard);
    row->addLayout(middle, 1);
    row->addWidget(m_versions, 1);
}

void MenusPage::connectParts()
{
    connect(m_phone, &MenuPhone::chosen, this, &MenusPage::choose);
    connect(m_phone, &MenuPhone::addWanted, this, &MenusPage::add);
    connect(m_phone, &MenuPhone::moveWanted, this, &MenusPage::move);
    connect(m_form, &MenuForm::changed, this, [this](const MenuButton &button) {
        Menu menu = m_menu;
        if (MenuButton *chosen = buttonAt(menu, m_chosen))
            *chosen = button;
        setMenu(menu, m_chosen);
    });
    connect(m_form, &MenuForm::removeWanted, this, &MenusPage::remove);
    connect(m_form, &MenuForm::addSubWanted, this, [this] { add(m_chosen.button); });
    connect(m_versions, &MenuVersions::takeWanted, this, &MenusPage::takeVersion);
    connect(&m_keeping, &QTimer::timeout, this, &MenusPage::keepDraft);
    const std::pair<QPushButton *, const char *> buttons[] = {
        {m_read, "read"}, {m_plan, "plan"}, {m_steps, "steps"}, {m_publish, "publish"}};
    for (const auto &[button, name] : buttons)
        connect(button, &QPushButton::clicked, command(name), &QAction::trigger);
}

void MenusPage::connectDeeds()
{
    connect(command("new"), &QAction::triggered, this, [this] { add(-1); });
    connect(command("earlier"), &QAction::triggered, this, [this] { shift(-1); });
    connect(command("later"), &QAction::triggered, this, [this] { shift(1); });
    connect(command("remove"), &QAction::triggered, this, &MenusPage::remove);
    connect(command("read"), &QAction::triggered, this, &MenusPage::read);
    connect(command("publish"), &QAction::triggered, this, &MenusPage::publish);
    connect(command("plan"), &QAction::triggered, this, &MenusPage::askTime);
    connect(command("steps"), &QAction::triggered, this, &MenusPage::showSteps);
    connect(command("away"), &QAction::triggered, this, &MenusPage::askDeletion);
    connect(m_versions, &MenuVersions::withdrawWanted, this, [this](qint64 plan) {
        const auto set = [plan](bool isWithdrawn) {
            return [plan, isWithdrawn](Database &database, AccountId account, qint64 now) {
                return withdrawMenuPlan(database, account, plan, isWithdrawn, now);
            };
        };
        perform(set(true), tr("The plan is withdrawn."), [this, set] { perform(set(false), tr("The plan waits again."), {}); });
    });
}

qint64 MenusPage::nowMs() const
{
    return m_services.clock.now().toMSecsSinceEpoch();
}

void MenusPage::refresh()
{
    showLoading();
    m_reading = m_services.storage.read<Books>([account = m_services.account.id](Database &database) -> Result<Books> {
        auto menus = loadMenuBooks(database, account);
        const auto rules = menus ? RuleStore(database).rules(account) : failure(menus.error());
        return rules ? Result<Books>(Books{std::move(*menus), answeredKeys(*rules)}) : failure(rules.error());
    });
    m_reading->then(this, [this](const Result<Books> &books) { books ? take(*books) : showFailed(m_services.words(books.error())); });
    m_reading->start();
}

// Without a draft the editor begins with what WeChat shows. What is being typed is not read over.
void MenusPage::take(const Books &books)
{
    m_books = books;
    if (!m_isChanged) {
        const MenuVersion *there = books.menus.there();
        m_menu = books.menus.draft ? books.menus.draft->menu : there ? there->menu : Menu();
        m_fromVersion = books.menus.draft ? books.menus.draft->fromVersion : there ? there->id : 0;
    }
    if (!buttonAt(m_menu, m_chosen))
        m_chosen = m_menu.empty() ? MenuPlace{} : MenuPlace{0, -1};
    m_versions->show(books.menus, m_menu, nowMs());
    showMenu();
    showHeader();
    showReady();
}

void MenusPage::showMenu()
{
    m_phone->setMenu(m_menu, m_chosen);
    if (const MenuButton *button = buttonAt(m_menu, m_chosen))
        m_form->show(*button, m_chosen.sub >= 0, m_books ? m_books->keys : AnsweredKeys());
    else
        m_form->clear();
    const bool isAny = buttonAt(m_menu, m_chosen);
    for (const char *name : {"earlier", "later", "remove"})
        command(name)->setEnabled(isAny);
    command("new")->setEnabled(static_cast<qsizetype>(m_menu.size()) < mostMenuButtons);
    command("steps")->setEnabled(!m_menu.empty());
    m_steps->setEnabled(!m_menu.empty());
    showFindings();
}

void MenusPage::showFindings()
{
    QStringList lines;
    bool isRefused = false;
    const std::vector<MenuFinding> findings = menuFindings(m_menu, m_books ? m_books->keys : AnsweredKeys());
    for (const MenuFinding &finding : findings) {
        lines.append(menuFindingText(m_menu, finding));
        isRefused |= finding.blocks();
    }
    m_findingsCard->setTitle(isRefused ? tr("WeChat would refuse this") : tr("Worth a look"));
    m_findings->setText(lines.join(u'\n'));
    m_findingsCard->setVisible(!lines.isEmpty());
}

void MenusPage::showHeader()
{
    if (!m_books)
        return;
    const auto &reading = m_books->menus.reading;
    const bool isDenied = reading && !reading->maySet;
    command("publish")->setEnabled(!isDenied && !m_sending);
    command("plan")->setEnabled(!isDenied);
    command("away")->setEnabled(!isDenied && reading && reading->version > 0 && !m_sending);
    command("read")->setEnabled(!m_looking);
    m_publish->setEnabled(command("publish")->isEnabled());
    m_plan->setEnabled(!isDenied);
    m_read->setEnabled(!m_looking);
    m_publish->setVisible(!isDenied);
    m_plan->setVisible(!isDenied);
    QString words = tr("WeChat's menu was not read yet.");
    if (reading) {
        const QString at = format::momentSeenFrom(reading->readAt, nowMs(), currentLanguage());
        words = reading->version > 0 ? tr("WeChat shows version %1, read %2.").arg(reading->version).arg(at)
                                     : tr("WeChat shows no menu, read %1.").arg(at);
    }
    if (isDenied)
        words += u' ' + tr("This account's menu can be set in WeChat's backend only: follow the steps.");
    if (m_books->menus.underWay())
        words += u' ' + tr("What was sent last was not answered; reading the menu finds out.");
    m_standing->setText(words);
}

void MenusPage::choose(MenuPlace place)
{
    m_chosen = place;
    showMenu();
}

void MenusPage::setMenu(const Menu &menu, MenuPlace chosenPlace)
{
    m_menu = menu;
    m_chosen = chosenPlace;
    m_isChanged = true;
    m_keeping.start();
    m_versions->setMenu(m_menu);
    showMenu();
}

void MenusPage::keepDraft()
{
    m_keeping.stop();
    if (!m_isChanged)
        return;
    m_isChanged = false;
    const MenuDraft draft{m_menu, m_fromVersion, nowMs()};
    perform([draft](Database &database, AccountId account, qint64) { return keepMenuDraft(database, account, draft); }, {}, {});
}

void MenusPage::hideEvent(QHideEvent *event)
{
    keepDraft();
    Page::hideEvent(event);
}

void MenusPage::retranslate()
{
    header()->setTitle(tr("Menu"), tr("under the conversation with your account"));
    m_phone->setAccessibleName(tr("The menu as phones show it; arrow keys choose a button"));
    m_read->setText(tr("Read"));
    m_plan->setText(tr("At a time …"));
    m_steps->setText(tr("For WeChat's backend …"));
    m_publish->setText(tr("Publish"));
    m_form->retranslate();
    m_versions->retranslate();
    if (!m_books)
        return;
    m_versions->show(m_books->menus, m_menu, nowMs());
    showMenu();
    showHeader();
}

} // namespace yiren
