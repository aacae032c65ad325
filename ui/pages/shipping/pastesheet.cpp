#include "pages/shipping/pastesheet.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/shipping/parcelfields.h"
#include "pages/shipping/shippingwords.h"
#include "shipping/contactmask.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int pasteSheetWidth = 760;
constexpr int pasteHeight = 110, linesHeight = 220;
const QString pastedCompanyKey = QStringLiteral("shipping/company"), pastedSenderKey = QStringLiteral("shipping/sender"); // of the memory

using LinesModel = TableModel<ShownLine>;
using LinesColumn = LinesModel::Column;

} // namespace

PasteSheet::PasteSheet(ViewMemory &memory, ProblemWords words, QWidget &window)
    : Sheet(window, pasteSheetWidth), m_memory(memory), m_words(std::move(words)), m_title(new TextLabel(TextLook::CardTitle, this)),
      m_how(new TextLabel(TextLook::Secondary, this)), m_text(new QPlainTextEdit(this)),
      m_companyName(new TextLabel(TextLook::Secondary, this)), m_company(new QComboBox(this)), m_fetch(makeButton(ButtonLook::Link, this)),
      m_sender(new QLineEdit(this)), m_table(new TableView(this)), m_count(new TextLabel(TextLook::Secondary, this)),
      m_cancel(makeButton(ButtonLook::Plain, this)), m_main(makeButton(ButtonLook::Primary, this))
{
    std::vector<LinesColumn> columns{
        LinesColumn(
            "order", [] { return tr("Order number"); }, [](const ShownLine &row) { return format::oneLine(row.line.order); })
            .wide(180),
        LinesColumn(
            "goods", [] { return tr("Goods"); },
            [](const ShownLine &row) { return row.line.match ? format::oneLine(row.line.match->description) : QStringLiteral("—"); })
            .wide(150)
            .stretched(),
        LinesColumn(
            "number", [] { return tr("Tracking number"); }, [](const ShownLine &row) { return format::oneLine(row.line.trackingNo); })
            .wide(160),
        LinesColumn(
            "result", [] { return tr("What comes of it"); }, [](const ShownLine &row) { return row.result; })
            .asChip([](const ShownLine &row) { return row.meaning; })
            .wide(230),
    };
    m_model = std::make_unique<LinesModel>(std::move(columns), [](const ShownLine &row) { return QString::number(row.line.number); });
    m_table->setTable(m_model.get());
    layOut();
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteSheet::readLines);
    connect(m_company, &QComboBox::currentIndexChanged, this, &PasteSheet::update);
    connect(m_sender, &QLineEdit::textChanged, this, &PasteSheet::update);
    connect(m_fetch, &QPushButton::clicked, this, &PasteSheet::companiesWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_total > 0 ? emit stopWanted() : dismiss(); });
    connect(m_main, &QPushButton::clicked, this, &PasteSheet::pressMain);
    retranslate();
}

PasteSheet::~PasteSheet() = default;

void PasteSheet::layOut()
{
    body()->setContentsMargins(20, 16, 20, 18);
    body()->setSpacing(8);
    m_how->setWrapping(true);
    m_text->setFixedHeight(pasteHeight);
    m_text->setTabChangesFocus(true);
    m_table->setFixedHeight(linesHeight);
    m_companyName->setBuddy(m_company);
    m_company->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_company->setMinimumWidth(170);
    auto *express = new QHBoxLayout;
    express->addWidget(m_companyName);
    express->addWidget(m_company);
    express->addWidget(m_fetch);
    express->addWidget(m_sender, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_main);
    body()->addWidget(m_title);
    body()->addWidget(m_how);
    body()->addWidget(m_text);
    body()->addLayout(express);
    body()->addWidget(m_table);
    body()->addLayout(foot);
}

void PasteSheet::openFor(std::vector<ListedShipment> orders, const std::vector<ExpressCompany> &companies)
{
    m_orders = std::move(orders);
    m_results.clear();
    m_done = m_total = 0;
    m_isOver = false;
    m_sender->setText(m_memory.value(pastedSenderKey).toString());
    setCompanies(companies);
    m_text->clear();
    readLines();
    open();
    m_text->setFocus(Qt::OtherFocusReason);
}

void PasteSheet::setCompanies(const std::vector<ExpressCompany> &companies)
{
    m_companies = companies;
    const QString chosen = m_company->currentData().toString();
    fillCompanies(*m_company, companies, chosen.isEmpty() ? m_memory.value(pastedCompanyKey).toString() : chosen);
    m_fetch->setVisible(companies.empty());
    readLines();
}

void PasteSheet::readLines()
{
    m_lines = readTrackingLines(m_text->toPlainText(), m_orders, m_companies);
    update();
}

ShippingWish PasteSheet::wishOf(const TrackingLine &line) const
{
    const QString company = line.company.isEmpty() ? m_company->currentData().toString() : line.company;
    ShippingWish wish;
    wish.order = line.match->key.transaction;
    wish.parcels = {{line.trackingNo, company, itemOf(*line.match), company == u"SF" ? maskedContact(m_sender->text()) : QString(), {}}};
    return wish;
}

// What was sent is shown as it went; the rest as it would go.
ShownLine PasteSheet::shown(const TrackingLine &line) const
{
    if (line.match && m_results.contains(line.match->key.transaction.toString())) {
        ShownLine row = m_results.at(line.match->key.transaction.toString());
        row.line = line;
        return row;
    }
    if (line.problem != TrackingLine::Problem::None)
        return {line, trackingProblemText(line.problem), Meaning::Attention};
    const auto checked = checkShipment(shipmentOf(wishOf(line)));
    return checked ? ShownLine{line, tr("Ready"), Meaning::Good}
                   : ShownLine{line, shippingReasonText(checked.error(), m_words), Meaning::Attention};
}

std::vector<ShippingWish> PasteSheet::wishes() const
{
    std::vector<ShippingWish> wishes;
    for (const TrackingLine &line : m_lines) {
        if (line.problem != TrackingLine::Problem::None)
            continue;
        ShippingWish wish = wishOf(line);
        if (checkShipment(shipmentOf(wish)))
            wishes.push_back(std::move(wish));
    }
    return wishes;
}

QString PasteSheet::whyNot() const
{
    if (m_lines.empty())
        return tr("Paste at least one line first.");
    return wishes().empty() ? tr("No line is ready: see what each of them lacks.") : QString();
}

void PasteSheet::update()
{
    std::vector<ShownLine> rows;
    for (const TrackingLine &line : m_lines)
        rows.push_back(shown(line));
    m_model->setRows(std::move(rows));
    const bool isRunning = m_total > 0;
    const qsizetype ready = static_cast<qsizetype>(wishes().size());
    for (QWidget *field : std::initializer_list<QWidget *>{m_text, m_company, m_sender, m_fetch})
        field->setEnabled(!isRunning && !m_isOver);
    if (isRunning)
        m_count->setText(tr("%1 of %2 sent").arg(format::count(m_done), format::count(m_total)));
    else if (!m_isOver)
        m_count->setText(m_lines.empty() ? QString()
                                         : tr("%1 of %2 lines are ready").arg(format::count(ready), format::count(qint64(m_lines.size()))));
    m_cancel->setText(isRunning ? tr("Stop") : tr("Close"));
    m_main->setVisible(!m_isOver);
    m_main->setText(tr("Ship %n order(s)", nullptr, static_cast<int>(ready)));
    const QString reason = isRunning ? tr("They are being sent, one after the other.") : whyNot();
    m_main->setEnabled(reason.isEmpty());
    m_main->setToolTip(reason);
}

void PasteSheet::pressMain()
{
    const std::vector<ShippingWish> all = wishes();
    if (m_company->currentIndex() >= 0)
        m_memory.set(pastedCompanyKey, m_company->currentData());
    if (const QString masked = maskedContact(m_sender->text()); !masked.isEmpty())
        m_memory.set(pastedSenderKey, masked);
    m_cancel->setFocus(Qt::OtherFocusReason);
    emit shipWanted(all);
}

void PasteSheet::showProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    update();
}

void PasteSheet::showReport(const ShipBatchReport &report)
{
    m_total = 0;
    m_isOver = true;
    m_results.clear();
    for (const ShippedOne &one : report.all) {
        ShownLine row;
        row.meaning = !one.result ? Meaning::Wrong : one.result->state == ShippingDeedState::Done ? Meaning::Good : Meaning::Info;
        row.result = !one.result                           ? format::oneLine(m_words(one.result.error()).sentence)
            : one.result->state == ShippingDeedState::Done ? tr("Shipped")
                                                           : tr("No answer yet; WeChat is asked");
        m_results[one.order.toString()] = row;
    }
    if (report.stopped && report.stopped->kind == ErrorKind::Cancelled)
        m_count->setText(tr("Stopped. The list shows what was shipped; what was on its way is looked for."));
    else if (report.stopped)
        m_count->setText(tr("%1 shipped, then it ended: %2").arg(format::count(report.done()), m_words(*report.stopped).sentence));
    else
        m_count->setText(tr("%1 of %2 shipped").arg(format::count(report.done()), format::count(qint64(report.all.size()))));
    m_count->setWrapping(true);
    update();
}

void PasteSheet::changeEvent(QEvent *event)
{
    Sheet::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasteSheet::retranslate()
{
    m_title->setText(tr("Ship many orders"));
    m_how->setText(tr("One line an order: order number, tracking number and, if it is another one, the express company. Two columns copied "
                      "from a spreadsheet do. What is in the parcel is taken from the order."));
    m_text->setAccessibleName(tr("Lines of order and tracking numbers"));
    m_text->setPlaceholderText(QStringLiteral("20261129-0041, 75012345678901\n20261129-0042, SF1234567890123, 顺丰速运"));
    m_companyName->setText(tr("Express company"));
    m_company->setAccessibleName(tr("Express company"));
    m_fetch->setText(tr("Get the list"));
    m_sender->setAccessibleName(tr("Your phone"));
    m_sender->setPlaceholderText(tr("Your phone, for SF Express; WeChat gets it masked"));
    m_table->setAccessibleName(tr("What was pasted"));
    update();
}

} // namespace yiren
