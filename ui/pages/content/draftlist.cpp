#include "pages/content/draftlist.h"

#include "models/cardlist.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yiren {

namespace {

constexpr int cardHeight = 54;

// A card: the title, and fainter below it what is known and what is missing.
class DraftDelegate : public QStyledItemDelegate
{
public:
    DraftDelegate(const TableModel<DraftRow> &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, cardHeight + cardListGap}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const DraftRow &row = m_rows.rowAt(index.row());
        painter->save();
        const QRect inside = paintListCard(*painter, option);
        QFont font = option.font;
        font.setPixelSize(metrics::textSize);
        font.setWeight(QFont::DemiBold);
        line(*painter, font, Role::Ink, inside, Qt::AlignTop, row.title);
        font.setPixelSize(metrics::secondarySize);
        font.setWeight(QFont::Normal);
        line(*painter, font, Role::Faint, inside, Qt::AlignBottom, row.details);
        painter->restore();
    }

private:
    static void line(QPainter &painter, const QFont &font, Role role, const QRect &place, Qt::Alignment where, const QString &words)
    {
        painter.setFont(font);
        painter.setPen(color(role));
        painter.drawText(place, int(where | Qt::AlignLeft) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    }

    const TableModel<DraftRow> &m_rows;
};

std::vector<TableColumn<DraftRow>> columnsOfDrafts()
{
    // What a screen reader says; the delegate draws title and details itself.
    return {TableColumn<DraftRow>(
        "title", [] { return QString(); },
        [](const DraftRow &row) { return row.details.isEmpty() ? row.title : QString(row.title + QStringLiteral(" · ") + row.details); })};
}

} // namespace

DraftList::DraftList(QWidget *parent)
    : QListView(parent), m_rows(columnsOfDrafts(), [](const DraftRow &row) { return QString::number(toInteger(row.id)); })
{
    setModel(&m_rows);
    setItemDelegate(new DraftDelegate(m_rows, this));
    showCards(*this);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const auto post = postAt(index); post && !m_isSilent)
            emit chosen(*post);
    });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto post = postAt(index))
            emit opened(*post);
    });
}

std::optional<PostId> DraftList::postAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_rows.rowAt(index.row()).id) : std::nullopt;
}

void DraftList::setRows(std::vector<DraftRow> rows)
{
    m_isSilent = true;
    m_rows.setRows(std::move(rows));
    m_isSilent = false;
}

void DraftList::choose(std::optional<PostId> post)
{
    const auto row = post ? m_rows.rowOf(QString::number(toInteger(*post))) : std::nullopt;
    m_isSilent = true;
    if (row)
        setCurrentIndex(m_rows.index(*row, 0));
    else
        setCurrentIndex({});
    m_isSilent = false;
}

void DraftList::keyPressEvent(QKeyEvent *event)
{
    const auto post = postAt(currentIndex());
    if (event->key() == Qt::Key_Delete && post)
        emit removeWanted(*post);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && post)
        emit opened(*post);
    else
        QListView::keyPressEvent(event);
}

void DraftList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const auto post = postAt(indexAt(event->pos()));
    m_pressedAt = post && event->button() == Qt::LeftButton ? std::optional(event->pos()) : std::nullopt;
    if (post)
        emit chosen(*post); // also when it was chosen before: something else may be shown meanwhile
}

void DraftList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt) {
        QListView::mouseMoveEvent(event);
        return;
    }
    if ((event->pos() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    const auto post = postAt(indexAt(*m_pressedAt));
    m_pressedAt.reset();
    if (post)
        emit dragBegun(*post, event->globalPosition().toPoint());
}

void DraftList::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedAt.reset();
    QListView::mouseReleaseEvent(event);
}

} // namespace yiren
