#include "pages/importing/importdialog.h"

#include "models/tableview.h"
#include "pages/importing/columnsdialog.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/busypanel.h"
#include "widgets/buttons.h"
#include "widgets/filedrop.h"
#include "widgets/textlabel.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace yiren {

namespace {

constexpr QSize dialogSize(980, 600);
constexpr int detailHeight = 168;

} // namespace

ImportDialog::ImportDialog(ImportFlow &flow, ViewMemory &memory, const ProblemWords &words, QWidget *parent)
    : QDialog(parent), m_flow(flow), m_memory(memory), m_words(words),
      m_table(importColumns(m_words), [](const FileOutcome &one) { return one.path; }), m_title(new TextLabel(TextLook::PageTitle, this)),
      m_beside(new TextLabel(TextLook::Secondary, this)), m_drop(new FileDrop(this)), m_busy(new BusyPanel(this)), m_preview(makePreview()),
      m_more(makeButton(ButtonLook::Plain, this, "plus")), m_columns(makeButton(ButtonLook::Plain, this, "table")),
      m_cancel(makeButton(ButtonLook::Plain, this)), m_import(makeButton(ButtonLook::Primary, this)), m_stack(new QStackedLayout)
{
    setSurface(*this, "page");
    layOut();
    resize(dialogSize);
    connect(&m_flow, &ImportFlow::stateChanged, this, &ImportDialog::showState);
    connect(&m_flow, &ImportFlow::columnsRead, this, [this] { showDetails(m_view->selectedRow()); });
    connect(&m_flow, &ImportFlow::columnsWanted, this, &ImportDialog::openColumns);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        if (const auto columns = chosenColumns())
            openColumns(*columns);
    });
    connect(m_drop, &FileDrop::filesGiven, &m_flow, &ImportFlow::preview);
    connect(m_view, &TableView::rowChosen, this, &ImportDialog::showDetails);
    connect(m_import, &QPushButton::clicked, &m_flow, &ImportFlow::import);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_more, &QPushButton::clicked, this, [this] {
        auto *choosing = new QFileDialog(this, tr("Choose bills or CSV files"));
        choosing->setAttribute(Qt::WA_DeleteOnClose);
        choosing->setFileMode(QFileDialog::ExistingFiles);
        connect(choosing, &QFileDialog::filesSelected, &m_flow, &ImportFlow::preview);
        choosing->open();
    });
    retranslate();
}

void ImportDialog::layOut()
{
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_title);
    titles->addWidget(m_beside, 1);
    m_stack->addWidget(m_drop);
    m_stack->addWidget(m_busy);
    m_stack->addWidget(m_preview);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addWidget(m_columns);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addLayout(titles);
    column->addLayout(m_stack, 1);
    column->addLayout(buttons);
}

QWidget *ImportDialog::makePreview()
{
    auto *preview = new QWidget(this);
    m_view = new TableView(preview);
    m_view->setTable(&m_table);
    m_details = new TextLabel;
    m_details->setWrapping(true);
    m_details->setCopyable(true);
    m_details->setAlignment(Qt::AlignTop);
    m_details->setContentsMargins(12, 10, 12, 10);
    auto *scroll = new QScrollArea(preview);
    setSurface(*scroll, "note");
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(detailHeight);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_view, 1);
    column->addWidget(scroll);
    return preview;
}

void ImportDialog::showState()
{
    const bool isBusy = m_flow.running() != nullptr;
    if (isBusy) {
        m_busy->setSentence(m_flow.state() == ImportFlow::State::Previewing ? tr("Reading files: %1 …").arg(m_flow.paths().size())
                                                                            : tr("Importing …"));
        m_busy->follow(*m_flow.running(), false);
    } else {
        m_table.setRows(m_flow.outcomes());
        if (m_table.rowCount() > 0)
            m_view->selectRow(0);
        showDetails(m_table.rowCount() > 0 ? 0 : -1);
    }
    m_stack->setCurrentWidget(isBusy ? m_busy : m_flow.state() == ImportFlow::State::Idle ? static_cast<QWidget *>(m_drop) : m_preview);
    const int importable = m_flow.state() == ImportFlow::State::Previewed ? importableFiles(m_flow.outcomes()) : 0;
    m_import->setEnabled(importable > 0);
    m_import->setVisible(m_flow.state() != ImportFlow::State::Imported);
    m_import->setText(importable > 1 ? tr("Import all %1").arg(importable) : tr("Import"));
    m_more->setVisible(m_flow.state() == ImportFlow::State::Previewed);
    m_cancel->setText(m_flow.state() == ImportFlow::State::Imported ? tr("Close") : tr("Cancel"));
}

std::optional<FileColumns> ImportDialog::chosenColumns() const
{
    const int row = m_view->selectedRow();
    const bool isShown = m_flow.state() == ImportFlow::State::Previewed && row >= 0 && row < m_table.rowCount();
    return isShown ? m_flow.columnsOf(m_table.rowAt(row).path) : std::nullopt;
}

void ImportDialog::openColumns(const FileColumns &columns)
{
    auto *dialog = new ColumnsDialog(columns, m_memory, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::chosen, &m_flow,
            [&flow = m_flow, path = columns.path](const CustomerMapping &mapping) { flow.mapColumns(path, mapping); });
    dialog->open();
}

void ImportDialog::showDetails(int row)
{
    m_columns->setVisible(chosenColumns().has_value());
    if (row < 0 || row >= m_table.rowCount()) {
        m_details->clear();
        return;
    }
    const QStringList lines = importDetails(m_table.rowAt(row), m_words);
    m_details->setText(lines.isEmpty() ? tr("Every line of this file can be read, and nothing contradicts what is here.")
                                       : lines.join(u'\n'));
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import files"));
    m_title->setText(tr("Import files"));
    m_beside->setText(tr("Nothing is changed before you press Import; an import can be undone."));
    m_drop->setWords(
        tr("Drop bills or CSV files here"),
        tr("Trade and fund-flow bills of WeChat Pay, personal statements, orders and refunds as CSV, plain or gzip; lists of customers and "
           "events as CSV or Excel, with columns of any name. Several at once."));
    m_more->setText(tr("More files …"));
    m_columns->setText(tr("Columns …"));
    m_columns->setToolTip(tr("Say which column of this list is what of a customer"));
    m_view->setAccessibleName(tr("Files to import"));
    m_table.retranslate();
    showState();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    if (m_flow.running()) {
        m_flow.cancel();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

// What runs is stopped first; nothing to stop: the dialog goes.
void ImportDialog::reject()
{
    if (m_flow.running()) {
        m_flow.cancel();
        return;
    }
    m_flow.clear();
    QDialog::reject();
}

} // namespace yiren
