#include "pages/orders/orderspage.h"

#include "formatting/format.h"
#include "frame/cashier.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "orders/orderstore.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/paymentpane.h"
#include "pages/orders/sourcechoice.h"
#include "pages/orders/statestrip.h"
#include "pages/orders/waitingstrip.h"
#include "pages/products/sellingview.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

const QString listedKey = QStringLiteral("orders/listed"); // as JSON
const QString sectionKey = QStringLiteral("orders/section");

} // namespace

OrdersPage::OrdersPage(const PageServices &services, QWidget *parent)
    : Page("orders", parent), m_services(services), m_model(makeOrdersModel(services.clock)), m_search(new SearchField(this)),
      m_waiting(new WaitingStrip(content())), m_strip(new StateStrip(content())), m_source(new SourceChoice(content())),
      m_table(new TableView(content())), m_nothing(new EmptyState(content())), m_detail(new OrderDetail(services.words, content())),
      m_payment(new PaymentPane(services.words, services.clock, content())), m_orders(new QWidget(content())),
      m_selling(new SellingView(services, content())), m_days(new TextLabel(TextLook::Secondary, this)),
      m_onlyDays(makeButton(ButtonLook::Plain, this, "close")), m_onlyRefunds(makeButton(ButtonLook::Plain, this, "close")),
      m_views(makeButton(ButtonLook::Plain, this, "filter")), m_export(makeButton(ButtonLook::Plain, this, "export")),
      m_exports(new TableExport(services, exportWords(), this)), m_take(makeButton(ButtonLook::Primary, this))
{
    setUsesPeriod(true);
    m_listed = orderViewFromJson(services.memory.value(listedKey).toString());
    showLimits();
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("orders"));
    m_model->setFetch([this](const OrdersModel::Request &request) { fetchPage(request); }); // not before it knows how it was sorted
    m_table->setExport([this] { chooseExportFile(); });
    m_nothing->hide();
    m_detail->hide();
    m_payment->hide();
    header()->addBesideTitle(m_selling->sectionSwitch());
    m_search->setWidths(110, 260); // it gives way where the sections need the room
    header()->addAction(m_search);
    header()->addAction(m_views);
    header()->addAction(m_export);
    header()->addAction(m_take);
    setListSearch(m_search);
    offer(commands());
    layOut();
    connectParts();
    connectSections();
    connectMoney();
    connectWaiting();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::layOut()
{
    auto *card = new Card(content());
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_strip);
    filters->addWidget(m_source);
    filters->addWidget(m_onlyRefunds);
    filters->addWidget(m_onlyDays);
    filters->addStretch();
    filters->addWidget(m_days);
    card->body()->addLayout(filters);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_nothing, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(card, 1);
    row->addWidget(m_detail);
    row->addWidget(m_payment);
    auto *column = new QVBoxLayout(m_orders);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_waiting);
    column->addLayout(row, 1);
    auto *sections = new QVBoxLayout(content());
    sections->setContentsMargins(0, 0, 0, 0);
    sections->addWidget(m_orders);
    sections->addWidget(m_selling);
}

void OrdersPage::connectParts()
{
    connect(m_strip, &StateStrip::chosen, this, [this](std::optional<OrderGroup> state) {
        OrderView view = m_listed;
        view.state = state;
        list(view);
    });
    connect(m_source, &SourceChoice::chosen, this, [this](std::optional<RecordSource> source) {
        OrderView view = m_listed;
        view.source = source;
        list(view);
    });
    connect(m_onlyDays, &QPushButton::clicked, this, [this] {
        OrderView view = m_listed;
        view.days.reset();
        list(view);
    });
    connect(m_search, &SearchField::searched, this, &OrdersPage::search);
    connect(m_exports, &TableExport::noticed, this, &OrdersPage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_export, &QPushButton::clicked, this, &OrdersPage::chooseExportFile);
    connect(command("export"), &QAction::triggered, this, &OrdersPage::chooseExportFile);
    connect(command("all"), &QAction::triggered, this, &OrdersPage::showAll);
    for (const OrderGroup state : {OrderGroup::Unpaid, OrderGroup::Paid, OrderGroup::Refunded, OrderGroup::Closed}) {
        connect(command(orderStateName(state).toLatin1()), &QAction::triggered, this,
                [this, state] { openTarget(QStringLiteral("state:") + orderStateName(state)); });
    }
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            openOrder(m_model->rowAt(row).order.outTradeNo, m_model->rowAt(row).order.occurrence);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    for (DetailPane *pane : std::initializer_list<DetailPane *>{m_detail, m_payment}) {
        connect(pane, &DetailPane::closed, this, [this] {
            m_services.memory.forget(openedOrderKey());
            (m_table->isHidden() ? static_cast<QWidget *>(m_search) : m_table)->setFocus(Qt::OtherFocusReason);
        });
    }
    connect(m_nothing, &EmptyState::actionTriggered, this, &OrdersPage::showAll);
    connect(m_detail, &OrderDetail::dayChosen, this,
            [this](BusinessDay day) { emit leadTo("reconcile", QStringLiteral("day:") + day.toText()); });
    connect(m_detail, &OrderDetail::complaintChosen, this,
            [this](const QString &id) { emit leadTo("complaints", QStringLiteral("complaint:") + id); });
    connect(m_detail, &OrderDetail::copied, this, [this](const QString &number) { emit noticed(tr("Copied: %1").arg(number), {}); });
}

OrderFilter OrdersPage::filter() const
{
    OrderFilter filter{m_listed.state, std::nullopt, m_listed.words, m_listed.isRefundUnderWay, m_listed.source, m_sorting};
    if (m_listed.days)
        filter.period = periodOf(*m_listed.days, BusinessDay::of(m_services.clock.now()));
    else if (m_listed.words.isEmpty() && !m_listed.isEveryDay)
        filter.period = period();
    return filter;
}

void OrdersPage::refresh()
{
    if (!std::exchange(m_isRestored, true) && restoreSitting())
        return; // the section was told, and reads
    if (m_selling->section() != SellingSection::Orders) {
        showLoading();
        m_selling->refresh();
        return;
    }
    if (m_seenPeriod && period() && (m_seenPeriod->first != period()->first || m_seenPeriod->last != period()->last)) {
        m_listed.isEveryDay = false;
        m_listed.days.reset();
        rememberListed();
    }
    m_seenPeriod = period();
    m_isWaitingOld = true;
    read();
}

void OrdersPage::emptyActionTriggered()
{
    emit leadTo("reconcile", {});
}

void OrdersPage::showAll()
{
    OrderView all;
    all.isEveryDay = true;
    list(all);
}

void OrdersPage::list(const OrderView &view)
{
    m_listed = view;
    showLimits();
    rememberListed();
    if (m_selling->section() == SellingSection::Orders)
        read();
}

void OrdersPage::search(const QString &words)
{
    if (words == m_listed.words)
        return;
    m_listed.words = words;
    rememberListed();
    read();
}

void OrdersPage::showLimits()
{
    m_search->setText(m_listed.words);
    m_strip->setState(m_listed.state);
    m_source->setSource(m_listed.source);
}

void OrdersPage::rememberListed()
{
    m_services.memory.set(listedKey, orderViewJson(m_listed));
}

void OrdersPage::rememberSection()
{
    m_services.memory.set(sectionKey, QString::fromLatin1(sellingSectionName(m_selling->section())));
}

// The section that was in front when the program ended, and the order that was open.
bool OrdersPage::restoreSitting()
{
    openRememberedOrder();
    const SellingSection before = m_selling->section(); // somebody may have been led to another one
    if (before == SellingSection::Orders)
        m_selling->show(m_services.memory.value(sectionKey).toString().toLatin1());
    return m_selling->section() != before;
}

std::vector<WindowCommand> OrdersPage::commands()
{
    return {{"take",
             [] { return OrdersPage::tr("Take a payment"); },
             "plus",
             {QKeySequence(Qt::CTRL | Qt::Key_Q)},
             "qr native pay 收款 二维码"},
            {"export", [] { return OrdersPage::tr("Export orders"); }, "export", {QKeySequence(Qt::CTRL | Qt::Key_E)}, "csv xlsx excel"},
            {"all", [] { return OrdersPage::tr("Show all orders"); }, "orders", {}},
            {"views", [] { return OrdersPage::tr("Saved views of orders"); }, "filter", {}, "filter"},
            {"unpaid", [] { return OrdersPage::tr("Show unpaid orders"); }, "orders", {}},
            {"paid", [] { return OrdersPage::tr("Show paid orders"); }, "orders", {}},
            {"refunded", [] { return OrdersPage::tr("Show refunded orders"); }, "orders", {}},
            {"closed", [] { return OrdersPage::tr("Show closed orders"); }, "orders", {}},
            {"shipping", [] { return OrdersPage::tr("Show what waits to be shipped"); }, "orders", {}, "frozen mini program express"},
            {"products", [] { return OrdersPage::tr("Show products"); }, "orders", {}, "stock goods price"},
            {"courses", [] { return OrdersPage::tr("Show courses"); }, "content", {}, "sessions lessons"},
            {"bookings", [] { return OrdersPage::tr("Show appointments"); }, "calendar", {}, "bookings week"},
            {"members", [] { return OrdersPage::tr("Show members"); }, "customers", {}, "memberships expire"}};
}

void OrdersPage::openTarget(const QString &target)
{
    const QString what = target.section(u':', 0, 0);
    const QString which = target.section(u':', 1);
    if (what == u"product")
        return m_selling->showProduct(ProductId{which.toLongLong()});
    m_selling->show(what == u"section" ? which.toLatin1() : sellingSectionName(SellingSection::Orders));
    if (what == u"order" || what == u"refund")
        openOrder(OutTradeNo(which), 1);
    if (const bool canTake = m_services.cashier && m_services.cashier->canTakeMoney(); what == u"refund" && canTake)
        openRefund(OutTradeNo(which));
    else if (what == u"take" && canTake)
        openPaymentForm({{}, CustomerId{which.section(u':', 0, 0).toLongLong()}, which.section(u':', 1)});
    OrderView view;
    if (const auto day = BusinessDay::fromText(which); what == u"day" && day)
        view.days = PeriodChoice{PeriodChoice::Kind::FromTo, Period::ofDay(*day)};
    view.words = what == u"words" ? which.trimmed() : QString();
    view.state = what == u"state" ? orderStateFromName(which) : std::nullopt;
    view.isRefundUnderWay = what == u"refunds";
    if (what == u"source") {
        view.source = recordSourceFromName(which);
        view.state = OrderGroup::Paid;
    }
    view.isEveryDay = view.state || view.isRefundUnderWay;
    if (what == u"source" || what == u"day" || what == u"words" || what == u"state" || what == u"refunds")
        list(view);
}

void OrdersPage::openOrder(const OutTradeNo &number, int occurrence, Shown shown)
{
    m_historyJob = m_services.storage.read<OrderHistory>([account = m_services.account.id, number, occurrence](Database &database) {
        return loadOrderHistory(database, account, number, occurrence);
    });
    m_historyJob->then(this, [this, number, occurrence, shown](const Result<OrderHistory> &history) {
        if (history && (shown != Shown::Code || !showOpenPayment(history->request)))
            showOrder(*history, occurrence);
        if (history && shown == Shown::Confirmation)
            m_detail->focusConfirmation();
        if (!history && history.error().kind == ErrorKind::NotFound)
            emit noticed(tr("Order %1 is not in your books.").arg(number.toString()), {});
        else if (!history)
            showDeedFailed(m_services.words(history.error()), [this, number, occurrence] { openOrder(number, occurrence); });
    });
    m_historyJob->start();
}

void OrdersPage::showOrder(const OrderHistory &history, int occurrence)
{
    m_looked = {};
    m_payment->hide();
    m_detail->show(history, m_services.clock.now().toMSecsSinceEpoch());
    const QString number = history.listed.order.outTradeNo.toString();
    m_services.memory.set(openedOrderKey(), QStringLiteral("%1#%2").arg(number).arg(occurrence));
}

// "OUT_TRADE_NO#OCCURRENCE"
QString OrdersPage::openedOrderKey()
{
    return QStringLiteral("orders/opened");
}

void OrdersPage::openRememberedOrder()
{
    const QString opened = m_services.memory.value(openedOrderKey()).toString();
    const qsizetype mark = opened.lastIndexOf(u'#');
    if (mark > 0)
        openOrder(OutTradeNo(opened.left(mark)), std::max(1, QStringView(opened).mid(mark + 1).toInt()));
}

void OrdersPage::retranslate()
{
    showWhatIsListed();
    m_search->setHint(tr("Number, product, customer"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("All orders of this list as Excel or CSV (Ctrl+E)"));
    m_onlyDays->setToolTip(tr("Show the other days too"));
    m_onlyRefunds->setText(tr("Refunds under way"));
    m_onlyRefunds->setToolTip(tr("Show the other orders too"));
    m_views->setText(tr("Views"));
    m_views->setToolTip(tr("Lists that you gave a name"));
    m_take->setText(tr("Take a payment"));
    m_take->setToolTip(m_take->isEnabled() ? tr("Shows a code that the payer scans (Ctrl+Q)")
                                           : tr("Connect WeChat Pay in the settings first"));
    m_table->setAccessibleName(tr("Orders"));
    m_strip->retranslate();
    m_waiting->retranslate();
    m_selling->retranslate();
    const bool isListed = m_selling->section() == SellingSection::Orders && (state() == State::Ready || state() == State::Empty);
    if (m_overview && isListed)
        showWhetherAny();
}

} // namespace yiren
