// What is chosen on the page of customers: conditions, segments, a file to export to.
#include "complaints/complaintstore.h"
#include "customers/customerconditionstore.h"
#include "formatting/format.h"
#include "comments/commentdeeds.h"
#include "gateway/pusherasure.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/customers/conditionpopover.h"
#include "pages/customers/customerdeeds.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerspage.h"
#include "pages/customers/segmentspopover.h"
#include "pages/customers/tagsyncsheet.h"
#include "pages/personaldata/personaldatasheet.h"
#include "shipping/shippingdeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/emptystate.h"

#include <QDir>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace yiren {

namespace {

std::vector<ShownCustomerColumn> shownCustomerColumns(const TableView &view, const CustomersModel &model)
{
    std::vector<ShownCustomerColumn> columns;
    for (int visual = 0; visual < model.columnCount(); ++visual) {
        const int column = view.horizontalHeader()->logicalIndex(visual);
        if (view.isColumnChosen(column))
            columns.push_back({model.columnFacts(column).name, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()});
    }
    return columns;
}

// What was written in complaints stays, as evidence; who wrote it goes.
Result<qint64> forgetPayerOfComplaints(Database &database, const ErasedPerson &person)
{
    return ComplaintStore(database).forgetPayers(person.account, person.openIds);
}

Result<qint64> forgetPayerOfShipping(Database &database, const ErasedPerson &person)
{
    return forgetShippingOf(database, person.account, person.openIds);
}

} // namespace

std::vector<WindowCommand> CustomersPage::commands()
{
    return {
        {"export", [] { return CustomersPage::tr("Export customers"); }, "export", {QKeySequence(Qt::CTRL | Qt::Key_E)}, "csv xlsx excel"},
        {"condition", [] { return CustomersPage::tr("Add a condition for customers"); }, "plus", {}},
        {"tags", [] { return CustomersPage::tr("Tags with WeChat"); }, "refresh", {}, "tag sync"},
        {"new", [] { return CustomersPage::tr("New customer"); }, "plus", {}, "add"},
        {"joins", [] { return CustomersPage::tr("Customers who are one person"); }, "customers", {}, "join split merge"},
        {"segments", [] { return CustomersPage::tr("Segments of customers"); }, "filter", {}},
        {"all", [] { return CustomersPage::tr("Show all customers"); }, "customers", {}}};
}

void CustomersPage::openPersonalDataOf(CustomerId customer)
{
    auto *sheet = openPersonalData(m_services, customer, *window(),
                                   {forgetPayerOfComplaints, forgetPayerOfShipping, forgetPersonOfPushes, forgetComments});
    connect(sheet, &PersonalDataSheet::changed, this, [this, customer] { openCustomer(customer, true); });
    connect(sheet, &PersonalDataSheet::erased, this, [this] {
        m_detail->hide();
        m_services.memory.forget(openedCustomerKey());
        refresh();
    });
    connect(sheet, &PersonalDataSheet::exported, this,
            [this](const QString &path) { emit noticed(tr("The copy is in %1").arg(QDir::toNativeSeparators(path)), {}); });
}

void CustomersPage::openConditions()
{
    auto *popover = new ConditionPopover(this);
    connect(popover, &ConditionPopover::changed, this, [this, popover] { count(*popover); });
    connect(popover, &ConditionPopover::decided, this, [this](const SegmentCondition &condition) {
        SegmentRule rule = m_rule;
        rule.conditions.push_back(condition);
        setRule(rule);
    });
    m_choicesJob =
        m_services.storage.read<Choices>([account = m_services.account.id, day = today()](Database &database) -> Result<Choices> {
            CustomerListStore store(database, account, day);
            auto sources = store.sources();
            auto tags = sources ? store.tags() : sources;
            if (!tags)
                return failure(tags.error());
            return Choices{std::move(*sources), std::move(*tags)};
        });
    m_choicesJob->then(popover, [popover](const Result<Choices> &choices) {
        if (choices)
            popover->offer(choices->sources, choices->tags);
    });
    m_choicesJob->start();
    popover->openBelow(*m_addCondition);
    count(*popover);
}

// A count that nobody waits for any more is not begun.
void CustomersPage::count(ConditionPopover &popover)
{
    if (m_isCountWanted)
        *m_isCountWanted = false;
    m_countJob.reset();
    const auto condition = popover.condition();
    if (!condition)
        return;
    m_isCountWanted = std::make_shared<std::atomic_bool>(true);
    CustomerFilter with = filter();
    with.rule.conditions.push_back(*condition);
    m_countJob = m_services.storage.read<qint64>(
        [account = m_services.account.id, day = today(), with, wanted = m_isCountWanted](Database &database) -> Result<qint64> {
            return *wanted ? CustomerListStore(database, account, day).count(with) : Result<qint64>(0);
        });
    m_countJob->then(&popover, [&popover](const Result<qint64> &customers) {
        if (customers)
            popover.showCount(*customers);
    });
    m_countJob->start();
}

void CustomersPage::showNothingListed()
{
    const QString why = m_words.isEmpty() ? tr("No customer meets these conditions.") : tr("No customer matches “%1”.").arg(m_words);
    if (m_phones->key() || !hasPhoneDigits(m_words))
        return m_nothing->set("search", why, tr("Show all customers"));
    m_nothing->set("search", why, tr("Unlock and search again"), tr("Phone numbers are not looked through while the keys are locked."));
}

// Why the button does nothing stands on it.
void CustomersPage::showWhetherTagsCanBe()
{
    const bool isConnected = !m_services.account.appid.isEmpty();
    const bool isPossible = isConnected && (!m_overview || m_overview->mayTag);
    m_tags->setEnabled(isPossible);
    command("tags")->setEnabled(isPossible);
    m_tags->setToolTip(!isConnected      ? tr("Connect the official account in the settings first.")
                           : !isPossible ? tr("WeChat lets only verified accounts tag their followers.")
                                         : tr("Compare tags here with WeChat's, and write a group as a tag"));
}

void CustomersPage::openTags()
{
    auto *sheet = new TagSyncSheet(m_services, m_overview ? m_overview->segments : std::vector<Segment>(), *window());
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &TagSyncSheet::customersChanged, m_deeds, &CustomerDeeds::changed);
    sheet->open();
}

void CustomersPage::openSegments()
{
    if (!m_overview)
        return;
    const AccountId account = m_services.account.id;
    const QString query = CustomerCondition::ofRule(m_rule, account, today()).shownQuery(account);
    auto *popover = new SegmentsPopover(m_rule, query, m_overview->segments, this);
    connect(popover, &SegmentsPopover::saved, this, [this](const QString &name) { m_deeds->saveSegment(name, m_rule); });
    connect(popover, &SegmentsPopover::renamed, m_deeds, &CustomerDeeds::renameSegment);
    connect(popover, &SegmentsPopover::removed, m_deeds, &CustomerDeeds::removeSegment);
    connect(popover, &SegmentsPopover::opened, this, [this](const Segment &segment) { setRule(segment.rule); });
    popover->openBelow(*m_segments);
}

// Read anew: the page may not have read its segments yet.
void CustomersPage::openSegment(const QString &name)
{
    m_segmentJob = m_services.storage.read<std::vector<Segment>>(
        [account = m_services.account.id](Database &database) { return SegmentStore(database).segments(account); });
    m_segmentJob->then(this, [this, name](const Result<std::vector<Segment>> &segments) {
        if (!segments)
            return showDeedFailed(m_services.words(segments.error()), [this, name] { openSegment(name); });
        const auto found = std::ranges::find(*segments, name, &Segment::name);
        if (found == segments->end())
            emit noticed(tr("There is no segment “%1”.").arg(name), {});
        else
            setRule(found->rule);
    });
    m_segmentJob->start();
}

TableExport::Words CustomersPage::exportWords()
{
    return {[] { return tr("Export customers"); }, [] { return tr("Exporting customers"); },
            [](qint64 rows, const QString &path) {
                return tr("%1 customer(s) written to %2", nullptr, static_cast<int>(rows)).arg(format::count(rows), path);
            }};
}

void CustomersPage::chooseExportFile()
{
    m_exports->ask(tr("customers") + u'-' + format::fullDay(today()), [this](const QString &path) { exportTo(path); });
}

void CustomersPage::exportTo(const QString &path)
{
    m_exports->write(
        [account = m_services.account.id, day = today(), filter = filter(), order = m_order,
         columns = shownCustomerColumns(*m_table, *m_model)](Database &database, const StopSign &stop) {
            return shownCustomers(CustomerListStore(database, account, day), filter, order, columns, stop);
        },
        path);
}

} // namespace yiren
