#include "pages/experiments/experimentlist.h"

#include "experiments/experimentreading.h"
#include "formatting/format.h"
#include "models/cardlist.h"
#include "models/celldelegate.h"
#include "pages/experiments/experimentwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yiren {

namespace {

constexpr int experimentHeight = 58;
constexpr int chipSide = 14; // both paddings of the chip

// A card: question and state, and fainter below what it is about and how far it is.
class ExperimentDelegate : public QStyledItemDelegate
{
public:
    ExperimentDelegate(const TableModel<ExperimentRow> &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, experimentHeight + cardListGap}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ExperimentRow &row = m_rows.rowAt(index.row());
        painter->save();
        paintWords(*painter, option.font, paintListCard(*painter, option), row);
        painter->restore();
    }

private:
    static void paintWords(QPainter &painter, QFont font, const QRect &inside, const ExperimentRow &row)
    {
        QFont small = font;
        small.setPixelSize(metrics::secondarySize);
        small.setWeight(QFont::Normal);
        font.setPixelSize(metrics::textSize);
        font.setWeight(QFont::DemiBold);
        const int chip = QFontMetrics(small).horizontalAdvance(row.state) + chipSide;
        const QString question = QFontMetrics(font).elidedText(row.question, Qt::ElideRight, inside.width() - chip - 8);
        painter.setFont(font);
        painter.setPen(color(Role::Ink));
        painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, question);
        const int after = inside.left() + QFontMetrics(font).horizontalAdvance(question) + 8;
        paintChip(&painter, QRect(after, inside.top() - 1, chip + 2, 20), row.state, row.meaning, small);
        painter.setFont(small);
        painter.setPen(color(Role::Faint));
        painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(row.line, Qt::ElideRight, inside.width()));
    }

    const TableModel<ExperimentRow> &m_rows;
};

std::vector<TableColumn<ExperimentRow>> columnsOfExperiments()
{
    // What a screen reader says; the delegate draws the parts itself.
    return {TableColumn<ExperimentRow>(
        "question", [] { return QString(); },
        [](const ExperimentRow &row) {
            return QStringList{row.question, row.state, row.line}.join(QStringLiteral(" · "));
        })};
}

QString keyOf(ExperimentId experiment)
{
    return QString::number(toInteger(experiment));
}

} // namespace

ExperimentRow experimentRow(const ExperimentReading &reading)
{
    return {reading.experiment.id, format::oneLine(reading.experiment.rule.question), stateWord(reading), stateMeaning(reading),
            experimentLine(reading)};
}

ExperimentList::ExperimentList(QWidget *parent)
    : QListView(parent), m_rows(columnsOfExperiments(), [](const ExperimentRow &row) { return keyOf(row.id); })
{
    setModel(&m_rows);
    setItemDelegate(new ExperimentDelegate(m_rows, this));
    showCards(*this);
    setSurface(*this, "page");
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_isSilent)
            emit chosen(m_rows.rowAt(index.row()).id);
    });
}

void ExperimentList::setRows(std::vector<ExperimentRow> rows)
{
    m_isSilent = true;
    m_rows.setRows(std::move(rows));
    m_isSilent = false;
}

void ExperimentList::choose(ExperimentId experiment)
{
    const auto row = m_rows.rowOf(keyOf(experiment));
    m_isSilent = true;
    setCurrentIndex(row ? m_rows.index(*row, 0) : QModelIndex());
    m_isSilent = false;
}

void ExperimentList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        emit removeWanted(m_rows.rowAt(currentIndex().row()).id);
    else
        QListView::keyPressEvent(event);
}

} // namespace yiren
