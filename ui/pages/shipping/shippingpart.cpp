#include "pages/shipping/shippingpart.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/shipping/pastesheet.h"
#include "pages/shipping/shippingline.h"
#include "pages/shipping/shippingpane.h"
#include "pages/shipping/shippingwords.h"
#include "vault/vault.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

ShippingPart::ShippingPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_model(makeShippingModel(services.clock)), m_line(new ShippingLine(services, this)),
      m_head(new TextLabel(TextLook::Strong, this)), m_beside(new TextLabel(TextLook::Secondary, this)),
      m_look(makeButton(ButtonLook::Plain, this, "refresh")), m_paste(makeButton(ButtonLook::Plain, this, "list")),
      m_table(new TableView(this)), m_pane(new ShippingPane(services.clock, services.memory, services.words, this))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("shipping"));
    m_beside->setWrapping(true);
    tools()->addWidget(m_head);
    tools()->addWidget(m_beside, 1);
    tools()->addWidget(m_look);
    tools()->addWidget(m_paste);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_pane);
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::milliseconds(shippingShowsAfterMs) + std::chrono::seconds(1));
    connectParts();
    connectLine();
}

ShippingPart::~ShippingPart() = default;

void ShippingPart::connectParts()
{
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (services().vault.isUnlocked()) // nobody is asked for keys unawares
            m_line->read();
    });
    connect(m_look, &QPushButton::clicked, m_line, &ShippingLine::read);
    connect(m_paste, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            open(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->focusForm(); });
    connect(m_pane, &ShippingPane::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &ShippingPane::shipWanted, m_line, &ShippingLine::ship);
    connect(m_pane, &ShippingPane::companiesWanted, m_line, &ShippingLine::fetchCompanies);
    connect(m_pane, &ShippingPane::orderChosen, this,
            [this](const QString &number) { emit leadWanted("orders", QStringLiteral("order:") + number); });
}

void ShippingPart::connectLine()
{
    connect(m_line, &ShippingLine::changed, this, &ShippingPart::showBusy);
    connect(m_line, &ShippingLine::wasRead, this, [this](const ShippingsReport &report) {
        emit noticed(report.changed == 0 ? tr("Nothing has changed at WeChat.")
                                         : tr("%n order(s) changed at WeChat.", nullptr, static_cast<int>(report.changed)),
                     {});
        if (report.failure)
            emit deedFailed(*report.failure, [this] { m_line->read(); });
        refresh();
    });
    connect(m_line, &ShippingLine::wasShipped, this, &ShippingPart::noteShipped);
    connect(m_line, &ShippingLine::oneShipped, this, [this](qint64 done, qint64 total) {
        if (m_sheet)
            m_sheet->showProgress(done, total);
    });
    connect(m_line, &ShippingLine::allShipped, this, &ShippingPart::noteBatch);
    connect(m_line, &ShippingLine::companiesCame, this, [this](const std::vector<ExpressCompany> &companies) {
        if (m_sheet)
            m_sheet->setCompanies(companies);
        refresh();
    });
    connect(m_line, &ShippingLine::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (error.kind != ErrorKind::Cancelled)
            emit deedFailed(error, again);
        refresh();
    });
}

void ShippingPart::refresh()
{
    read<Books>(
        [account = services().account.id](Database &database) -> Result<Books> {
            ShippingStore store(database);
            auto rows = store.listed(account);
            auto companies = store.companies(account);
            const auto readAt = store.readAt(account);
            if (!rows || !companies)
                return failure(rows ? companies.error() : rows.error());
            if (!readAt)
                return failure(readAt.error());
            return Books{std::move(*rows), std::move(*companies), *readAt};
        },
        [this](const Books &books) { take(books); });
}

void ShippingPart::take(const Books &books)
{
    m_books = books;
    m_model->setRows(books.rows);
    showHead();
    showBusy();
    if (books.rows.empty())
        showNone();
    else
        showList();
    openAgain();
    if (std::ranges::any_of(books.rows, &ListedShipment::isUnderWay) && !m_again.isActive())
        m_again.start();
    if (books.companies.empty() && isConnected() && services().vault.isUnlocked() && !std::exchange(m_hasAsked, true))
        m_line->fetchCompanies();
}

void ShippingPart::showHead()
{
    std::vector<ManagedOrder> orders;
    for (const ListedShipment &listed : m_books->rows)
        orders.push_back(listed.order);
    const HeldCash cash = heldCash(orders);
    m_head->setText(tr("Frozen %1, %n to ship", nullptr, static_cast<int>(cash.toShip)).arg(format::money(cash.held)));
    QStringList beside;
    if (cash.toShip > 0)
        beside.append(tr("shipping them sets %1 on its way").arg(format::money(cash.ofToShip)));
    if (m_books->readAt)
        beside.append(tr("as WeChat had it: %1").arg(format::momentSeenFrom(*m_books->readAt, now(), currentLanguage())));
    m_beside->setText(beside.join(QStringLiteral(" · ")));
    m_head->setVisible(!m_books->rows.empty());
    m_beside->setVisible(!m_books->rows.empty());
}

void ShippingPart::showNone()
{
    m_pane->hide();
    if (!isConnected())
        return showNothing(
            "orders", tr("No Mini Program is connected."), tr("Open the settings"),
            tr("WeChat freezes what a Mini Program sells until it hears how it was shipped. With the Mini Program's AppID and "
               "AppSecret the orders that wait stand here."));
    showNothing("check", m_books->readAt ? tr("Nothing waits to be shipped, no money is frozen.") : tr("WeChat was not asked yet."),
                tr("Ask WeChat now"), tr("While the window is open, WeChat is asked every fifteen minutes."));
}

void ShippingPart::emptyActionTriggered()
{
    if (isConnected())
        m_line->read();
    else
        emit leadWanted("settings", QStringLiteral("account"));
}

void ShippingPart::open(const ListedShipment &listed)
{
    const TransactionId id = listed.order.key.transaction;
    m_opening = services().storage.read<ShippingCase>(
        [account = services().account.id, id](Database &database) { return loadShippingCase(database, account, id); });
    m_opening->then(this, [this, listed](const Result<ShippingCase> &about) {
        if (about)
            m_pane->show(*about, listed.payerName, m_books->companies);
        else
            emit deedFailed(about.error(), [this, listed] { open(listed); });
    });
    m_opening->start();
}

// What is shown, with what is new of it; not in place of another one that was chosen and is being read.
void ShippingPart::openAgain()
{
    if (!m_pane->isVisible() || !m_pane->about() || (m_opening && !m_opening->isFinished()))
        return;
    const QString shown = m_pane->about()->order.key.transaction.toString();
    if (const auto row = m_model->rowOf(shown))
        open(m_model->rowAt(*row));
    else
        m_pane->hide();
}

void ShippingPart::showBusy()
{
    const bool isBusy = m_line->isBusy();
    for (QPushButton *button : {m_look, m_paste}) {
        if (isBusy && button->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
    }
    const bool hasToShip = m_books && std::ranges::any_of(m_books->rows, [](const ListedShipment &listed) {
                               return listed.order.state == ManagedOrder::State::ToShip;
                           });
    m_look->setEnabled(!isBusy && isConnected());
    m_look->setToolTip(!isConnected() ? tr("Connect the Mini Program in the settings first.")
                           : isBusy   ? tr("WeChat is being asked.")
                                      : tr("Asks WeChat now; it is asked every fifteen minutes"));
    m_paste->setEnabled(!isBusy && hasToShip);
    m_paste->setToolTip(isBusy          ? tr("WeChat is being asked.")
                            : hasToShip ? tr("Order and tracking numbers, as lines")
                                        : tr("Nothing waits to be shipped."));
    m_pane->setBusy(isBusy ? tr("Wait until WeChat has answered.") : QString());
}

void ShippingPart::beginNew()
{
    if (!m_books)
        return;
    if (!m_sheet) {
        m_sheet = new PasteSheet(services().memory, services().words, *window());
        connect(m_sheet, &PasteSheet::shipWanted, m_line, &ShippingLine::shipAll);
        connect(m_sheet, &PasteSheet::stopWanted, m_line, &ShippingLine::stop);
        connect(m_sheet, &PasteSheet::companiesWanted, m_line, &ShippingLine::fetchCompanies);
    }
    m_sheet->openFor(m_books->rows, m_books->companies);
}

void ShippingPart::noteShipped(const ShippingDeed &deed)
{
    m_pane->sent(deed.order);
    const auto row = m_model->rowOf(deed.order.toString());
    const QString goods = row ? format::oneLine(m_model->rowAt(*row).order.description) : QString();
    QString sentence = tr("No answer came. WeChat is asked what became of it; nothing is sent twice.");
    if (deed.state == ShippingDeedState::Done)
        sentence = deed.kind == ShippingDeedKind::Correction ? tr("WeChat has the correction of “%1”.").arg(goods)
            : deed.kind == ShippingDeedKind::Part ? tr("WeChat has this part of “%1”; the rest is still to be shipped.").arg(goods)
                                                  : tr("“%1” is shipped. WeChat frees its money when the payer confirms.").arg(goods);
    emit noticed(sentence, {});
    refresh();
}

void ShippingPart::noteBatch(const ShipBatchReport &report)
{
    if (m_sheet && m_sheet->isVisible())
        m_sheet->showReport(report);
    else if (!report.stopped)
        emit noticed(tr("%1 of %2 orders are shipped.").arg(format::count(report.done()), format::count(qint64(report.all.size()))), {});
    refresh();
    if (report.stopped && report.stopped->kind == ErrorKind::Cancelled) // the one that was on its way
        m_line->read();
}

void ShippingPart::retranslate()
{
    m_look->setText(tr("Look now"));
    m_paste->setText(tr("Ship many …"));
    m_table->setAccessibleName(tr("Orders that wait to be shipped"));
    m_pane->retranslate();
    if (m_books)
        take(*m_books);
}

} // namespace yiren
