#include "pages/conversations/snippetchoice.h"

#include "formatting/format.h"
#include "models/cardlist.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yiren {

namespace {

constexpr int snippetRow = 30;
constexpr int snippetRowsShown = 6;

class SnippetDelegate : public QStyledItemDelegate
{
public:
    SnippetDelegate(const TableModel<Snippet> &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, snippetRow}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Snippet &snippet = m_rows.rowAt(index.row());
        painter->save();
        painter->fillRect(option.rect, color(option.state & QStyle::State_Selected ? Role::Selection : Role::Card));
        const QRect inside = option.rect.adjusted(12, 0, -12, 0);
        QFont font = option.font;
        font.setPixelSize(metrics::textSize);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(color(Role::Ink));
        const QString name = painter->fontMetrics().elidedText(format::oneLine(snippet.name), Qt::ElideRight, inside.width() / 2);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
        const int after = painter->fontMetrics().horizontalAdvance(name) + 12;
        font.setWeight(QFont::Normal);
        painter->setFont(font);
        painter->setPen(color(Role::Secondary));
        const QString text = format::shortened(format::visible(snippet.text.left(120).simplified()), 100);
        painter->drawText(inside.adjusted(after, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inside.width() - after));
        painter->restore();
    }

private:
    const TableModel<Snippet> &m_rows;
};

std::vector<TableColumn<Snippet>> columnsOfChoice()
{
    return {TableColumn<Snippet>(
        "snippet", [] { return QString(); },
        [](const Snippet &snippet) {
            return QStringList{format::oneLine(snippet.name), format::shortened(snippet.text, 100)}.join(QStringLiteral(" · "));
        })};
}

} // namespace

SnippetChoice::SnippetChoice(QWidget *parent)
    : QListView(parent), m_rows(columnsOfChoice(), [](const Snippet &snippet) { return QString::number(snippet.id); })
{
    setModel(&m_rows);
    setItemDelegate(new SnippetDelegate(m_rows, this));
    showCards(*this);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::NoFocus);
    setSurface(*this, "popover");
    hide();
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { emit taken(m_rows.rowAt(index.row())); });
}

SnippetChoice::~SnippetChoice()
{
    setModel(nullptr);
}

void SnippetChoice::offer(const QString &typed)
{
    m_rows.setRows(matchingSnippets(m_all, typed));
    const bool isAny = m_rows.rowCount() > 0;
    setVisible(isAny);
    if (!isAny)
        return emit offered({});
    setFixedHeight(std::min(m_rows.rowCount(), snippetRowsShown) * snippetRow + 2 * frameWidth());
    setCurrentIndex(m_rows.index(0, 0));
    raise();
    emit offered(currentIndex().data().toString());
}

std::optional<Snippet> SnippetChoice::current() const
{
    return isVisible() && currentIndex().isValid() ? std::optional(m_rows.rowAt(currentIndex().row())) : std::nullopt;
}

bool SnippetChoice::takeKey(const QKeyEvent &event)
{
    if (!isVisible() || event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier))
        return false;
    const int row = currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = std::clamp(row + (event.key() == Qt::Key_Down ? 1 : -1), 0, m_rows.rowCount() - 1);
        setCurrentIndex(m_rows.index(next, 0));
        emit offered(currentIndex().data().toString());
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const auto snippet = current())
            emit taken(*snippet);
        return true;
    case Qt::Key_Escape:
        hide();
        emit offered({});
        return true;
    default:
        return false;
    }
}

} // namespace yiren
