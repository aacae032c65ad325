#include "pages/customers/customerspage.h"

#include "accounts/capabilitystore.h"
#include "formatting/format.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/customers/conditionchips.h"
#include "pages/customers/conditionpopover.h"
#include "pages/customers/customerdeeds.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/joindeeds.h"
#include "pages/customers/segmentspopover.h"
#include "pages/customers/segmentwords.h"
#include "pages/retention/nextactionreader.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

const QString ruleKey = QStringLiteral("customers/rule");

} // namespace

CustomersPage::CustomersPage(const PageServices &services, QWidget *parent)
    : Page("customers", parent), m_services(services), m_deeds(new CustomerDeeds(services, this)),
      m_joinDeeds(new JoinDeeds(services, this)), m_phones(new PhoneKeyring(services, this)),
      m_nextActions(new NextActionReader(services, this)), m_model(makeCustomersModel(services.clock)), m_search(new SearchField(this)),
      m_chips(new ConditionChips(content())), m_table(new TableView(content())), m_nothing(new EmptyState(content())),
      m_detail(new CustomerDetail(services.clock, content())), m_addCondition(makeButton(ButtonLook::Plain, this, "plus")),
      m_segments(makeButton(ButtonLook::Plain, this, "filter")), m_tags(makeButton(ButtonLook::Plain, this, "refresh")),
      m_new(makeButton(ButtonLook::Plain, this, "plus")), m_import(makeButton(ButtonLook::Plain, this, "upload")),
      m_export(makeButton(ButtonLook::Plain, this, "export")), m_exports(new TableExport(services, exportWords(), this))
{
    m_model->setFetch([this](const CustomersModel::Request &request) { fetchPage(request); });
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("customers"));
    m_table->setExport([this] { chooseExportFile(); });
    m_detail->timeline().setFetch([this](const TableModel<TimelineEntry>::Request &request) { fetchTimeline(request); });
    m_detail->hide();
    m_nothing->hide();
    m_search->setWidths(110, 240); // it gives way where the buttons need the room
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_addCondition, m_segments, m_tags, m_new, m_import, m_export})
        header()->addAction(widget);
    setListSearch(m_search);
    offer(commands());
    layOut();
    connectParts();
    connectDetail();
    connectJoins();
    connectNextSteps();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::layOut()
{
    auto *card = new Card(content());
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_nothing, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(m_chips);
    left->addWidget(card, 1);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addLayout(left, 1);
    row->addWidget(m_detail);
}

void CustomersPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &CustomersPage::search);
    connect(m_chips, &ConditionChips::changed, this, &CustomersPage::setRule);
    connect(m_nothing, &EmptyState::actionTriggered, this,
            [this] { m_phones->key() || !hasPhoneDigits(m_words) ? showAll() : m_phones->unlock(); });
    connect(m_phones, &PhoneKeyring::opened, this, [this] {
        if (!hasPhoneDigits(m_words))
            return;
        m_model->reload();
        readOverview();
    });
    connect(m_addCondition, &QPushButton::clicked, this, &CustomersPage::openConditions);
    connect(m_segments, &QPushButton::clicked, this, &CustomersPage::openSegments);
    connect(m_tags, &QPushButton::clicked, this, &CustomersPage::openTags);
    connect(command("tags"), &QAction::triggered, this, &CustomersPage::openTags);
    connect(m_import, &QPushButton::clicked, this, [this] { m_services.importFiles({}); });
    connect(m_exports, &TableExport::noticed, this, &CustomersPage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_export, &QPushButton::clicked, this, &CustomersPage::chooseExportFile);
    connect(command("export"), &QAction::triggered, this, &CustomersPage::chooseExportFile);
    connect(command("condition"), &QAction::triggered, this, &CustomersPage::openConditions);
    connect(command("segments"), &QAction::triggered, this, &CustomersPage::openSegments);
    connect(command("all"), &QAction::triggered, this, &CustomersPage::showAll);
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            openCustomer(m_model->rowAt(row).customer.id);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    connect(m_deeds, &CustomerDeeds::done, this, &CustomersPage::noticed);
    connect(m_deeds, &CustomerDeeds::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_deeds, &CustomerDeeds::changed, this, &CustomersPage::readAgain);
}

void CustomersPage::readAgain()
{
    const auto instead = std::exchange(m_openInstead, {});
    if (m_detail->isVisible() && m_detail->card())
        openCustomer(instead.value_or(m_detail->card()->listed.customer.id), true);
    m_model->reload();
    readOverview();
}

QString CustomersPage::openedCustomerKey()
{
    return QStringLiteral("customers/opened");
}

void CustomersPage::connectDetail()
{
    const auto whose = [this] { return m_detail->card()->listed.customer.id; };
    connect(m_detail, &CustomerDetail::closed, this, [this] {
        m_services.memory.forget(openedCustomerKey());
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_detail, &CustomerDetail::nameTyped, this, [this, whose](const QString &name) { m_deeds->rename(whose(), name); });
    connect(m_detail, &CustomerDetail::joinsWanted, this, [this, whose] { openJoins(whose()); });
    connect(m_detail, &CustomerDetail::tagAdded, this, [this, whose](const QString &tag) { m_deeds->addTag(whose(), tag); });
    connect(m_detail, &CustomerDetail::tagRemoved, this, [this, whose](const QString &tag) { m_deeds->removeTag(whose(), tag); });
    connect(m_detail, &CustomerDetail::noteAdded, this, [this, whose](const QString &text) { m_deeds->addNote(whose(), text); });
    connect(m_detail, &CustomerDetail::noteRemoved, m_deeds, &CustomerDeeds::removeNote);
    connect(m_detail, &CustomerDetail::taskTicked, m_deeds, &CustomerDeeds::tickTask);
    connect(m_detail, &CustomerDetail::remarkWritten, this, [this](const QString &text) { m_deeds->writeRemark(*m_detail->card(), text); });
    connect(m_detail, &CustomerDetail::pointsGiven, this, [this, whose](qint64 points) { m_deeds->givePoints(whose(), points); });
    connect(m_detail, &CustomerDetail::couponGiven, this, [this, whose](const Coupon &coupon) { m_deeds->giveCoupon(whose(), coupon); });
    connect(m_detail, &CustomerDetail::couponWithdrawn, m_deeds, &CustomerDeeds::withdrawCoupon);
    connect(m_detail, &CustomerDetail::orderChosen, this,
            [this](const QString &number) { emit leadTo("orders", QStringLiteral("order:") + number); });
    connect(m_detail, &CustomerDetail::personalDataWanted, this, [this, whose] { openPersonalDataOf(whose()); });
}

BusinessDay CustomersPage::today() const
{
    return BusinessDay::of(m_services.clock.now());
}

void CustomersPage::restore()
{
    const auto rule = segmentFromJson(m_services.memory.value(ruleKey).toString());
    if (rule)
        m_rule = *rule;
    m_chips->show(m_rule);
    bool isNumber = false;
    const qint64 opened = m_services.memory.value(openedCustomerKey()).toString().toLongLong(&isNumber);
    if (isNumber)
        openCustomer(CustomerId{opened});
}

void CustomersPage::refresh()
{
    if (!std::exchange(m_isRestored, true))
        restore();
    showLoading();
    m_model->reload();
    readOverview();
    renewGroups();
    m_nextActions->read();
}

CustomerListStore::Page CustomersPage::orderOf(const CustomersModel::Request &request) const
{
    const bool isDescending = request.sortColumn.isEmpty() || request.order == Qt::DescendingOrder;
    return {customerSortOf(request.sortColumn), isDescending, request.after, request.limit};
}

void CustomersPage::fetchPage(const CustomersModel::Request &request)
{
    m_order = orderOf(request);
    m_pageJob = m_services.storage.read<std::vector<ListedCustomer>>(
        [account = m_services.account.id, day = today(), filter = filter(), order = m_order](Database &database) {
            return CustomerListStore(database, account, day).page(filter, order);
        });
    m_pageJob->then(this, [this, ticket = request.ticket, limit = request.limit](const Result<std::vector<ListedCustomer>> &rows) {
        if (rows) {
            m_model->addPage(ticket, *rows, rows->size() == static_cast<size_t>(limit));
            if (m_isFirstWanted)
                openFirst();
            return;
        }
        m_model->pageFailed(ticket);
        showFailed(m_services.words(rows.error()));
    });
    m_pageJob->start();
}

void CustomersPage::readOverview()
{
    m_overviewJob = m_services.storage.read<Overview>(
        [account = m_services.account.id, day = today(), filter = filter()](Database &database) -> Result<Overview> {
            CustomerListStore store(database, account, day);
            const auto all = store.count({});
            const bool isFiltered = !filter.rule.conditions.empty() || !filter.words.isEmpty();
            const auto listed = all && isFiltered ? store.count(filter) : all;
            if (!listed)
                return failure(listed.error());
            auto segments = SegmentStore(database).segments(account);
            if (!segments)
                return failure(segments.error());
            const auto rights = CapabilityStore(database).capabilities(account);
            if (!rights)
                return failure(rights.error());
            const bool mayTag = std::ranges::none_of(*rights, [](const KnownCapability &right) {
                return right.name == u"wechat.followers" && right.state == Capability::State::NotPermitted;
            });
            return Overview{*all, *listed, std::move(*segments), mayTag};
        });
    m_overviewJob->then(this, [this](const Result<Overview> &overview) { takeOverview(overview); });
    m_overviewJob->start();
}

// Comes after the first page: the reading lane works in order.
void CustomersPage::takeOverview(const Result<Overview> &overview)
{
    if (!overview) {
        showFailed(m_services.words(overview.error()));
        return;
    }
    m_overview = *overview;
    showWhatIsListed();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_addCondition, m_segments, m_export})
        widget->setEnabled(m_overview->all > 0);
    showWhetherTagsCanBe();
    if (m_overview->all == 0) {
        showEmpty("customers", tr("There are no customers yet."), tr("Import orders"),
                  tr("Everybody who paid an order with an openid stands here by itself, with all orders of the same person."));
        return;
    }
    const bool isNothing = m_overview->listed == 0;
    m_table->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    if (isNothing)
        showNothingListed();
    showReady();
}

void CustomersPage::renewGroups()
{
    m_renewJob = m_services.storage.write<bool>(
        [account = m_services.account.id, day = today()](Database &database) { return RfmStore(database).renew(account, day); });
    m_renewJob->then(this, [this](const Result<bool> &isNew) {
        if (!isNew) {
            showDeedFailed(m_services.words(isNew.error()), [this] { renewGroups(); });
            return;
        }
        if (!*isNew)
            return;
        m_model->reload();
        readOverview();
        if (m_detail->isVisible() && m_detail->card())
            openCustomer(m_detail->card()->listed.customer.id, true);
    });
    m_renewJob->start();
}

void CustomersPage::emptyActionTriggered()
{
    m_services.importFiles({});
}

void CustomersPage::showAll()
{
    m_words.clear();
    m_search->clear();
    setRule({});
}

void CustomersPage::setRule(const SegmentRule &rule)
{
    m_rule = rule;
    m_services.memory.set(ruleKey, segmentJson(rule));
    m_chips->show(rule);
    m_model->reload();
    readOverview();
}

void CustomersPage::search(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_model->reload();
    readOverview();
}

bool CustomersPage::isSettled() const
{
    const auto isOver = [](const auto &job) { return !job || job->isFinished(); };
    return Page::isSettled() && isOver(m_renewJob) && isOver(m_pageJob) && isOver(m_cardJob) && isOver(m_timelineJob);
}

void CustomersPage::showWhatIsListed()
{
    QString beside;
    if (m_overview) {
        beside = tr("%1 customer(s)", nullptr, static_cast<int>(m_overview->all)).arg(format::count(m_overview->all));
        if (!m_rule.conditions.empty() || !m_words.isEmpty())
            beside = tr("%1 customer(s) · %2 chosen", nullptr, static_cast<int>(m_overview->all))
                         .arg(format::count(m_overview->all), format::count(m_overview->listed));
    }
    header()->setTitle(tr("Customers"), beside);
}

void CustomersPage::retranslate()
{
    showWhatIsListed();
    m_search->setHint(tr("Name, initials, number"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_search->setToolTip(tr("Name or its pinyin initials, tag, last four of a phone, an openid or an order's number"));
    m_addCondition->setText(tr("Condition"));
    m_segments->setText(tr("Segments"));
    m_segments->setToolTip(tr("Save these conditions as a segment, or show a saved one"));
    m_tags->setText(tr("WeChat's tags"));
    m_new->setText(tr("New customer"));
    m_new->setToolTip(tr("Type a name, a phone or a note of somebody whom no order has made known"));
    showWhetherTagsCanBe();
    m_import->setText(tr("Import"));
    m_import->setToolTip(tr("A list of customers as CSV or Excel; you say which column is what"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("All customers of this list as Excel or CSV (Ctrl+E)"));
    m_table->setAccessibleName(tr("Customers"));
    showNextStep();
    if (m_overview && state() != State::Loading)
        takeOverview(*m_overview);
}

} // namespace yiren
