#include "pages/groups/groupspage.h"

#include "frame/pageheader.h"
#include "formatting/format.h"
#include "groups/groupstore.h"
#include "groups/joincodestore.h"
#include "models/tableview.h"
#include "pages/groups/broadcastsheet.h"
#include "pages/groups/groupline.h"
#include "pages/groups/groupwords.h"
#include "pages/groups/joincodesheet.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

GroupsPage::GroupsPage(const PageServices &services, QWidget *parent)
    : Page("groups", parent), m_services(services), m_line(new GroupLine(services, this)), m_groupsModel(makeGroupsModel()),
      m_broadcastsModel(makeBroadcastsModel()), m_groupsCard(new Card(content())), m_broadcastsCard(new Card(content())),
      m_groups(new TableView(m_groupsCard)), m_broadcasts(new TableView(m_broadcastsCard)), m_groupPane(new GroupPane(content())),
      m_broadcastPane(new BroadcastPane(content())), m_read(makeButton(ButtonLook::Plain, this, "refresh")),
      m_codes(makeButton(ButtonLook::Plain, this, "link")), m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_groups->setTable(m_groupsModel.get());
    m_groups->remember(services.memory, QStringLiteral("groups"));
    m_broadcasts->setTable(m_broadcastsModel.get());
    m_broadcasts->remember(services.memory, QStringLiteral("broadcasts"));
    m_groupPane->hide();
    m_broadcastPane->hide();
    for (QPushButton *button : {m_read, m_codes, m_new})
        header()->addAction(button);
    offer(commands());
    layOut();
    connectParts();
    connectLine();
}

GroupsPage::~GroupsPage() = default;

std::vector<WindowCommand> GroupsPage::commands()
{
    return {{"new", [] { return GroupsPage::tr("New mass message or moment"); }, "plus", {}, "broadcast group send"},
            {"codes", [] { return GroupsPage::tr("Codes for joining groups"); }, "link", {}, "qr join source"},
            {"read", [] { return GroupsPage::tr("Read customer groups now"); }, "refresh", {}, "wecom sync"}};
}

Result<Waiting> GroupsPage::waiting(Database &database, AccountId account, BusinessDay)
{
    const auto all = BroadcastStore(database).broadcasts(account);
    if (!all)
        return failure(all.error());
    const auto count = std::ranges::count(*all, BroadcastState::Waiting, &Broadcast::state);
    return Waiting{static_cast<int>(count), false};
}

void GroupsPage::layOut()
{
    m_groupsCard->body()->addWidget(m_groups);
    m_broadcastsCard->body()->addWidget(m_broadcasts);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(m_groupsCard, 1);
    left->addWidget(m_broadcastsCard, 1);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addLayout(left, 1);
    row->addWidget(m_groupPane);
    row->addWidget(m_broadcastPane);
}

void GroupsPage::connectParts()
{
    connect(command("new"), &QAction::triggered, this, [this] { compose(); });
    connect(command("codes"), &QAction::triggered, this, &GroupsPage::showCodes);
    connect(command("read"), &QAction::triggered, m_line, &GroupLine::read);
    const std::pair<QPushButton *, const char *> buttons[] = {{m_new, "new"}, {m_codes, "codes"}, {m_read, "read"}};
    for (const auto &[button, name] : buttons)
        connect(button, &QPushButton::clicked, command(name), &QAction::trigger);
    connect(m_groups, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            openGroup(m_groupsModel->rowAt(row).id);
    });
    connect(m_broadcasts, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            openBroadcast(m_broadcastsModel->rowAt(row).broadcast.id);
    });
    connect(m_groupPane, &DetailPane::closed, m_groups, [this] { m_groups->setFocus(Qt::OtherFocusReason); });
    connect(m_broadcastPane, &DetailPane::closed, m_broadcasts, [this] { m_broadcasts->setFocus(Qt::OtherFocusReason); });
    connect(m_groupPane, &GroupPane::customerChosen, this,
            [this](qint64 customer) { emit leadTo("customers", QStringLiteral("customer:%1").arg(customer)); });
    connect(m_broadcastPane, &BroadcastPane::askWanted, m_line, &GroupLine::ask);
    connect(m_broadcastPane, &BroadcastPane::changeWanted, this, [this](qint64 id) { compose(id); });
    connect(m_broadcastPane, &BroadcastPane::lookWanted, m_line, &GroupLine::look);
    connect(m_broadcastPane, &BroadcastPane::remindWanted, this, [this](qint64 id) { m_line->doTo(id, BroadcastDeed::Kind::Remind); });
    connect(m_broadcastPane, &BroadcastPane::cancelWanted, this, [this](qint64 id) { m_line->doTo(id, BroadcastDeed::Kind::Cancel); });
    connect(m_broadcastPane, &BroadcastPane::removeWanted, this, &GroupsPage::removeDraftOf);
}

void GroupsPage::connectLine()
{
    connect(m_line, &GroupLine::changed, this, &GroupsPage::showBusy);
    connect(m_line, &GroupLine::stands, this, &GroupsPage::noteStanding);
    connect(m_line, &GroupLine::codeStands, this, [this](const JoinCode &code) {
        emit noticed(joinCodeStateText(code.state), {});
        refresh();
    });
    connect(m_line, &GroupLine::wasRead, this, [this](const GroupsReport &report) {
        emit noticed(tr("%n group(s) read", nullptr, static_cast<int>(report.read)), {});
        refresh();
    });
    connect(m_line, &GroupLine::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (error.kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(error), again);
        refresh();
    });
}

void GroupsPage::refresh()
{
    showLoading();
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_reading = m_services.storage.read<Books>([account = m_services.account.id, now](Database &database) -> Result<Books> {
        auto groups = GroupStore(database).groups(account, now);
        const auto broadcasts = groups ? BroadcastStore(database).broadcasts(account) : failure(groups.error());
        auto codes = broadcasts ? JoinCodeStore(database).codes(account) : failure(broadcasts.error());
        if (!codes)
            return failure(codes.error());
        Books books{std::move(*groups), {}, std::move(*codes)};
        for (const Broadcast &broadcast : *broadcasts) {
            const auto counts = BroadcastTargetStore(database).counts(broadcast.id);
            if (!counts)
                return failure(counts.error());
            books.broadcasts.push_back({broadcast, *counts});
        }
        return books;
    });
    m_reading->then(this, [this](const Result<Books> &books) { books ? take(*books) : showFailed(m_services.words(books.error())); });
    m_reading->start();
}

void GroupsPage::take(const Books &books)
{
    m_books = books;
    m_groupsModel->setRows(books.groups);
    m_broadcastsModel->setRows(books.broadcasts);
    if (m_codeSheet)
        m_codeSheet->setCodes(books.codes);
    const auto waits =
        std::ranges::count_if(books.broadcasts, [](const BroadcastRow &row) { return row.broadcast.state == BroadcastState::Waiting; });
    emit waitingChanged(static_cast<int>(waits), false);
    showBusy();
    if (books.groups.empty() && books.broadcasts.empty()) {
        m_groupPane->hide();
        m_broadcastPane->hide();
        const bool isConnected = m_line->isConnected();
        return showEmpty("customers", isConnected ? tr("No customer group was read yet.") : tr("No corporation of WeCom is connected."),
                         isConnected ? tr("Read them now") : tr("To the settings"), groupsNeedText());
    }
    showReady();
    if (const QString target = std::exchange(m_target, {}); !target.isEmpty())
        return openTarget(target);
    openAgain();
}

void GroupsPage::openTarget(const QString &target)
{
    if (!m_books || (m_reading && !m_reading->isFinished())) {
        m_target = target;
        return;
    }
    const qint64 id = target.section(u':', 1).toLongLong();
    if (target.startsWith(u"broadcast:"))
        return openBroadcast(id);
    if (target.startsWith(u"group:"))
        return openGroup(id);
    const auto waiting =
        std::ranges::find_if(m_books->broadcasts, [](const BroadcastRow &row) { return row.broadcast.state == BroadcastState::Waiting; });
    if (target == u"waiting" && waiting != m_books->broadcasts.end())
        openBroadcast(waiting->broadcast.id);
    else if (target == u"first" && !m_books->groups.empty())
        openGroup(m_books->groups.front().id);
}

void GroupsPage::openGroup(qint64 id)
{
    const auto found = std::ranges::find(m_books->groups, id, &CustomerGroup::id);
    if (found == m_books->groups.end())
        return;
    const BusinessDay today = BusinessDay::of(m_services.clock.now());
    m_openingGroup = m_services.storage.read<GroupPane::About>([group = *found, today](Database &database) -> Result<GroupPane::About> {
        GroupStore store(database);
        auto stays = store.stays(group.id);
        auto days = stays ? store.days(group.id, today.plusDays(-60), today) : failure(stays.error());
        if (!days)
            return failure(days.error());
        return GroupPane::About{group, std::move(*stays), std::move(*days)};
    });
    m_openingGroup->then(this, [this, id](const Result<GroupPane::About> &about) {
        if (!about)
            return showDeedFailed(m_services.words(about.error()), [this, id] { openGroup(id); });
        m_broadcastPane->hide();
        m_groupPane->show(*about);
    });
    m_openingGroup->start();
}

void GroupsPage::openBroadcast(qint64 id)
{
    using About = BroadcastPane::About;
    m_openingBroadcast = m_services.storage.read<About>([account = m_services.account.id, id](Database &database) -> Result<About> {
        auto broadcast = BroadcastStore(database).broadcast(account, id);
        const auto counts = broadcast ? BroadcastTargetStore(database).counts(id) : failure(broadcast.error());
        const auto targets = counts ? BroadcastTargetStore(database).named(account, id) : failure(counts.error());
        if (!targets)
            return failure(targets.error());
        About about{{std::move(*broadcast), *counts}, {}, {}};
        for (const auto &[target, name] : *targets)
            about.targets.push_back({target, name});
        return about;
    });
    m_openingBroadcast->then(this, [this, id](const Result<About> &about) {
        if (!about)
            return showDeedFailed(m_services.words(about.error()), [this, id] { openBroadcast(id); });
        m_groupPane->hide();
        About shown = *about;
        if (const QString &code = shown.row.broadcast.failure; !code.isEmpty())
            shown.failure = m_services.words(makeError(ErrorKind::Refused, code.toLatin1().constData())).sentence;
        m_broadcastPane->show(shown);
        showBusy();
    });
    m_openingBroadcast->start();
}

// What is shown, with what is new of it.
void GroupsPage::openAgain()
{
    if (m_groupPane->isVisible() && m_groupPane->about())
        openGroup(m_groupPane->about()->group.id);
    if (m_broadcastPane->isVisible() && m_broadcastPane->about())
        openBroadcast(m_broadcastPane->about()->row.broadcast.id);
}

void GroupsPage::retranslate()
{
    header()->setTitle(tr("Customer groups"), tr("of WeCom, and what is sent to many"));
    m_groupsCard->setTitle(tr("Groups"));
    m_broadcastsCard->setTitle(tr("Mass messages and moments"), tr("each goes out only after it is confirmed in WeCom"));
    m_groups->setAccessibleName(tr("Groups"));
    m_broadcasts->setAccessibleName(tr("Mass messages and moments"));
    m_read->setText(tr("Read now"));
    m_codes->setText(tr("Codes …"));
    m_new->setText(tr("New message"));
    m_groupPane->retranslate();
    m_broadcastPane->retranslate();
    showBusy();
    if (state() == State::Empty)
        refresh();
}

} // namespace yiren
