#include "pages/reconcile/reconcilepage.h"

#include "charts/chartcard.h"
#include "charts/monthmap.h"
#include "formatting/format.h"
#include "frame/pageheader.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/equationpane.h"
#include "pages/reconcile/equationview.h"
#include "pages/reconcile/monthdays.h"
#include "pages/reconcile/prooflist.h"
#include "models/tableview.h"
#include "storage/storagethread.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QBoxLayout>

namespace yiren {

namespace {

Waiting daysWaiting(const std::vector<DayOverview> &month)
{
    const auto open = std::count_if(month.begin(), month.end(), [](const DayOverview &day) { return day.state == DayState::Open; });
    return {static_cast<int>(open), open > 0};
}

} // namespace

ReconcilePage::ReconcilePage(const PageServices &services, QWidget *parent)
    : Page("reconcile", parent), m_services(services), m_model(makeDifferencesModel()), m_state(new Chip),
      m_exports(new TableExport(services, exportWords(), this))
{
    m_view.day = BusinessDay::of(services.clock.now()).previous();
    m_wanted = rememberedDay();
    offer(commands());
    m_close = command("close");
    m_close->setEnabled(false); // until a day is shown
    setPrimaryAction(m_close);
    buildHeader();
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(top);
    buildMonth();
    buildDay();
    top->addWidget(m_monthCard);
    top->addWidget(m_dayCard, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::gap);
    column->addLayout(bottom, 1);
    buildDifferences();
    bottom->addWidget(m_differencesCard, 1);
    bottom->addWidget(m_pane);
    bottom->addWidget(m_certificatePane);
    bottom->addWidget(m_equationPane);
    connectCommands();
    connectRows();
}

ReconcilePage::~ReconcilePage() = default;

std::vector<WindowCommand> ReconcilePage::commands()
{
    return {{"close", [] { return ReconcilePage::tr("Close the day"); }, "lock", {QKeySequence(Qt::Key_F9)}, "close lock"},
            {"export",
             [] { return ReconcilePage::tr("Export differences"); },
             "export",
             {QKeySequence(Qt::CTRL | Qt::Key_E)},
             "csv xlsx excel"},
            {"certificate", [] { return ReconcilePage::tr("Show the certificate of the day"); }, "shield", {}},
            {"month-before", [] { return ReconcilePage::tr("Month before"); }, "left", {}},
            {"month-after", [] { return ReconcilePage::tr("Next month"); }, "right", {}}};
}

void ReconcilePage::connectCommands()
{
    connect(m_close, &QAction::triggered, this, [this] { closeDay(m_view.day); });
    connect(m_exports, &TableExport::noticed, this, &ReconcilePage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { failDeed(error, again); });
    connect(command("export"), &QAction::triggered, this, &ReconcilePage::chooseExportFile);
    connect(command("certificate"), &QAction::triggered, this, &ReconcilePage::showCertificate);
    connect(command("month-before"), &QAction::triggered, m_previous, &QPushButton::click);
    connect(command("month-after"), &QAction::triggered, m_next, &QPushButton::click);
}

void ReconcilePage::buildHeader()
{
    header()->addBesideTitle(m_state);
    m_certificate = makeButton(ButtonLook::Plain, this, "shield");
    m_export = makeButton(ButtonLook::Plain, this, "export");
    m_import = makeButton(ButtonLook::Plain, this, "upload");
    for (QPushButton *button : {m_import, m_certificate, m_export})
        header()->addAction(button);
    connect(m_import, &QPushButton::clicked, this, &ReconcilePage::chooseBills);
    connect(m_certificate, &QPushButton::clicked, this, &ReconcilePage::showCertificate);
    connect(m_export, &QPushButton::clicked, this, &ReconcilePage::chooseExportFile);
}

void ReconcilePage::buildMonth()
{
    m_month = new MonthMap;
    m_monthCard = new ChartCard(m_month);
    m_monthSentence = new TextLabel(TextLook::Secondary);
    m_monthSentence->setWrapping(true);
    m_previous = makeButton(ButtonLook::Quiet, this, "left");
    m_next = makeButton(ButtonLook::Quiet, this, "right");
    m_monthCard->addToTitle(m_previous);
    m_monthCard->addToTitle(m_next);
    m_monthCard->body()->addWidget(m_monthSentence);
    connect(m_month, &MonthMap::chosen, this, &ReconcilePage::showDay);
    connect(m_previous, &QPushButton::clicked, this, [this] { showDay(monthOf(m_view.day).first.previous()); });
    connect(m_next, &QPushButton::clicked, this, [this] { showDay(monthOf(m_view.day).last); });
}

void ReconcilePage::buildDay()
{
    m_dayCard = new Card;
    m_equation = new EquationView;
    m_sentence = new TextLabel;
    m_sentence->setWrapping(true);
    m_sentence->setContentsMargins(12, 10, 12, 10);
    setSurface(*m_sentence, "note");
    m_help = new HelpPopover;
    m_dayCard->addToTitle(m_help);
    m_dayCard->body()->setSpacing(18);
    m_dayCard->body()->addWidget(m_equation);
    m_dayCard->body()->addWidget(m_sentence);
    m_proof = new ProofList;
    m_dayCard->body()->addWidget(m_proof);
    m_dayCard->body()->addStretch(1);
}

void ReconcilePage::buildDifferences()
{
    m_differencesCard = new Card;
    m_table = new TableView;
    m_table->setObjectName(QStringLiteral("differences")); // there are others: of the month, of a figure's rows
    m_table->setTable(m_model.get());
    m_table->remember(m_services.memory, QStringLiteral("reconcile.differences"));
    m_table->setExport([this] { chooseExportFile(); });
    m_differencesCard->body()->addWidget(m_table, 1);
    m_pane = new DifferencePane;
    m_certificatePane = new CertificatePane;
    m_pane->hide();
    m_equationPane = new EquationPane;
    m_certificatePane->hide();
    m_equationPane->hide();
    connect(m_table, &TableView::rowChosen, this, &ReconcilePage::showDifference);
    connect(m_pane, &DifferencePane::settled, this, qOverload<const DifferenceRow &, Action, const QString &>(&ReconcilePage::settle));
    connect(m_pane, &DifferencePane::withdrawn, this, [this](const DifferenceRow &row) { withdraw(*row.settlement, Undoable::Yes); });
    connect(m_certificatePane, &CertificatePane::reopened, this, &ReconcilePage::reopenDay);
    connect(m_pane, &DetailPane::closed, this, &ReconcilePage::closePanes);
    connect(m_certificatePane, &DetailPane::closed, this, &ReconcilePage::closePanes);
    connect(m_certificatePane, &CertificatePane::pdfWanted, this, &ReconcilePage::choosePdfFile);
}

void ReconcilePage::openTarget(const QString &target)
{
    if (const auto day = BusinessDay::fromText(QStringView(target).mid(4)); day && target.startsWith(u"day:"))
        showDay(*day);
}

void ReconcilePage::showDay(BusinessDay day)
{
    m_wanted = std::min(day, BusinessDay::of(m_services.clock.now()));
    rememberDay();
    m_rows.reset(); // on their way, they are of the day before
    closePanes();
    refresh();
}

Result<Waiting> ReconcilePage::waiting(Database &database, AccountId account, BusinessDay today)
{
    const auto newest = newestDayWithBill(database, account, today.previous());
    if (!newest)
        return failure(newest.error());
    const auto month = dayOverviews(database, account, monthOf(*newest));
    return month ? Result<Waiting>(daysWaiting(*month)) : failure(month.error());
}

void ReconcilePage::refresh()
{
    showLoading();
    const BusinessDay yesterday = BusinessDay::of(m_services.clock.now()).previous();
    m_loading = m_services.storage.read<DayView>(
        [account = m_services.account.id, wanted = m_wanted, yesterday](Database &database) -> Result<DayView> {
            if (wanted)
                return loadDayView(database, account, *wanted);
            const auto newest = newestDayWithBill(database, account, yesterday);
            return newest ? loadDayView(database, account, *newest) : Result<DayView>(failure(newest.error()));
        });
    m_loading->then(this, [this](const Result<DayView> &view) { view ? take(*view) : showFailed(m_services.words(view.error())); });
    m_loading->start();
}

void ReconcilePage::take(const DayView &view)
{
    m_view = view;
    m_wanted = view.day;
    m_model->setRows(view.rows);
    showView();
    showReady();
    if (!std::exchange(m_isRestored, true))
        openRemembered();
}

void ReconcilePage::showDifference(int row)
{
    closePanes();
    if (row < 0)
        return;
    m_pane->show(m_model->rowAt(row), m_view.state == DayState::Closed);
    rememberOpened(m_model->rowAt(row));
}

void ReconcilePage::showCertificate()
{
    if (!m_view.closing)
        return;
    closePanes();
    m_certificatePane->show(*m_view.closing);
    rememberOpened(QStringLiteral("certificate"));
}

void ReconcilePage::showView()
{
    header()->setTitle(tr("Reconciliation · %1").arg(format::fullDay(m_view.day)));
    showMonth();
    showButtons();
    const DayStanding state = wordsOf(m_view);
    m_state->set(state.text, state.meaning);
    m_equation->setVisible(m_view.report.has_value());
    m_proof->setVisible(m_view.report.has_value());
    if (m_view.report) {
        m_equation->setReport(*m_view.report);
        m_proof->set(checksOf(*m_view.report));
    }
    m_sentence->setText(daySentence(m_view));
    m_differencesCard->setTitle(tr("Differences and their causes"), matchedWords(m_view));
}

void ReconcilePage::showMonth()
{
    m_monthCard->setTitle(format::month(m_view.day, m_services.language.language()));
    m_month->setMonth(m_view.day, monthDays(m_view.month));
    m_month->setCurrent(m_view.day);
    m_monthSentence->setText(m_month->summary());
    const Waiting waiting = daysWaiting(m_view.month);
    emit waitingChanged(waiting.count, waiting.isUrgent);
}

void ReconcilePage::showButtons()
{
    const bool isClosed = m_view.state == DayState::Closed;
    m_close->setEnabled(!isClosed && !isClosing());
    m_certificate->setVisible(isClosed);
    command("certificate")->setEnabled(isClosed);
    const bool isListed = m_model->rowCount() > 0;
    m_export->setEnabled(isListed);
    command("export")->setEnabled(isListed);
}

void ReconcilePage::retranslate()
{
    m_close->setToolTip(tr("Fetch, compare, prove, back up and lock (F9)"));
    m_import->setText(tr("Import bill files"));
    m_certificate->setText(tr("Certificate"));
    m_export->setText(tr("Export differences"));
    setOnlyIcon(*m_previous, tr("Month before"));
    setOnlyIcon(*m_next, tr("Next month"));
    m_table->setAccessibleName(tr("Differences and their causes"));
    m_dayCard->setTitle(tr("This day's money, to the fen"));
    m_help->set(tr("This day's money"), tr("payments − refunds − fees = what the account receives"),
                {tr("Trade bill: settled amounts − refunds − fees of its rows"), tr("Fund bill: the movements of trading on the account"),
                 tr("Our books: their payments − their refunds − the bill's fees")});
    m_model->retranslate();
    if (m_view.report || !m_view.month.empty())
        showView();
}

} // namespace yiren
