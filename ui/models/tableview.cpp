#include "models/tableview.h"

#include "base/csvwriter.h"
#include "models/celldelegate.h"
#include "models/viewmemory.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

namespace yiren {

namespace {

constexpr QLatin1String unwantedKey(" unwanted");

QString cellForClipboard(const QModelIndex &index)
{
    QString text = index.data(TableBase::CopyRole).toString();
    text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    return index.data(TableBase::NumberRole).toBool() ? text : formulaGuarded(text);
}

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(48);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { emit rowActivated(index.row()); });
    // The arrow stands where rows are sorted by: a click on another title doesn't move it.
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this, sorted = std::pair(-1, Qt::AscendingOrder)](int column, Qt::SortOrder order) mutable {
                if (!m_table || column < 0 || (column < m_table->columnCount() && m_table->columnFacts(column).sortable)) {
                    sorted = {column, order};
                    return;
                }
                const QSignalBlocker silent(horizontalHeader());
                horizontalHeader()->setSortIndicator(sorted.first, sorted.second);
            });
    // What the row opened may have been closed since: a click on it opens it again.
    connect(this, &QTableView::clicked, this, [this] {
        if (!std::exchange(m_isChosenAnew, false) && selectedRow() >= 0)
            emit rowChosen(selectedRow());
    });
}

TableView::~TableView() = default;

void TableView::setTable(TableBase *model)
{
    QItemSelectionModel *before = selectionModel();
    m_table = model;
    setModel(model);
    if (before)
        before->deleteLater();
    setUpColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_isChosenAnew = true;
        emit rowChosen(selectedRow());
    });
}

void TableView::setUpColumns()
{
    bool sortable = false;
    m_gaveWay.clear();
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const TableBase::ColumnFacts facts = m_table->columnFacts(column);
        setColumnHidden(column, !isColumnChosen(column));
        setColumnWidth(column, facts.width);
        horizontalHeader()->setSectionResizeMode(column, facts.stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        sortable = sortable || facts.sortable;
    }
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(sortable);
    fitColumns();
}

// What a column needs is known of hidden ones, too: nothing is shown and hidden again on the way.
void TableView::fitColumns()
{
    std::vector<std::pair<int, int>> yielding; // when it gives way, column
    int needed = 0;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const TableBase::ColumnFacts facts = m_table->columnFacts(column);
        if (!isColumnChosen(column))
            continue;
        needed += facts.stretch ? facts.width : m_gaveWay.value(column, columnWidth(column));
        if (facts.givesWay > 0)
            yielding.emplace_back(facts.givesWay, column);
    }
    std::sort(yielding.begin(), yielding.end());
    for (const auto &[order, column] : yielding) {
        const bool goes = needed > viewport()->width();
        const int width = m_gaveWay.value(column, columnWidth(column));
        needed -= goes ? width : 0;
        if (goes)
            m_gaveWay.insert(column, width);
        else
            m_gaveWay.remove(column);
        setColumnHidden(column, goes);
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    if (m_table)
        fitColumns();
    QTableView::resizeEvent(event);
}

void TableView::chooseColumn(int column, bool isChosen)
{
    if (isChosen)
        m_unwanted.remove(column);
    else
        m_unwanted.insert(column);
    m_gaveWay.remove(column);
    setColumnHidden(column, !isChosen);
    fitColumns();
    if (m_memory)
        save();
}

void TableView::remember(ViewMemory &memory, const QString &name)
{
    m_memory = &memory;
    m_name = QStringLiteral("table/%1/%2").arg(name).arg(m_table->columnCount());
    restoreColumns();
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &TableView::save);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::save);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TableView::save);
}

// The header's state does not tell columns that gave way from those that the person hid.
void TableView::restoreColumns()
{
    const QByteArray state = m_memory->value(m_name).toByteArray();
    if (state.isEmpty())
        return;
    horizontalHeader()->restoreState(state);
    horizontalHeader()->setSectionsClickable(isSortingEnabled()); // what the table was when it was remembered doesn't matter
    horizontalHeader()->setSortIndicatorShown(isSortingEnabled());
    const QStringList unwanted = m_memory->value(m_name + unwantedKey).toStringList();
    m_gaveWay.clear();
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const bool isUnwanted = unwanted.contains(QString::fromLatin1(m_table->columnFacts(column).name));
        setColumnHidden(column, isUnwanted);
        if (isUnwanted)
            m_unwanted.insert(column);
    }
    fitColumns();
}

void TableView::save()
{
    QStringList unwanted;
    for (int column : std::as_const(m_unwanted))
        unwanted.append(QString::fromLatin1(m_table->columnFacts(column).name));
    m_memory->set(m_name + unwantedKey, unwanted);
    m_memory->set(m_name, horizontalHeader()->saveState());
}

void TableView::setExport(std::function<void()> run)
{
    m_export = std::move(run);
}

int TableView::selectedRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.front().row();
}

std::vector<int> TableView::chosenColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_table->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnChosen(column))
            columns.push_back(column);
    }
    return columns;
}

QString TableView::selectionAsText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList titles;
    const std::vector<int> columns = chosenColumns();
    for (const int column : columns)
        titles.append(formulaGuarded(m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    QStringList lines{titles.join(u'\t')};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column : columns)
            cells.append(cellForClipboard(row.siblingAtColumn(column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void TableView::copySelection()
{
    if (selectionModel() && selectionModel()->hasSelection())
        QApplication::clipboard()->setText(selectionAsText());
}

void TableView::fillMenu(QMenu &menu)
{
    menu.addAction(tr("Copy rows"), this, &TableView::copySelection)->setEnabled(selectionModel() && selectionModel()->hasSelection());
    if (m_export)
        menu.addAction(tr("Export …"), this, [this] { m_export(); });
    QMenu *columns = menu.addMenu(tr("Columns"));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        QAction *shown = columns->addAction(m_table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        shown->setChecked(isColumnChosen(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) { chooseColumn(column, on); });
    }
    menu.addAction(tr("Columns as at first"), this, [this] {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            m_unwanted.remove(column);
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        }
        setUpColumns();
    });
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_table)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->globalPos());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (m_export && event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier) {
        m_export();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(color(Role::Accent));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void TableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_table)
        m_table->retranslate();
    QTableView::changeEvent(event);
}

} // namespace yiren
