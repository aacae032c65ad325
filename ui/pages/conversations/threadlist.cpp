#include "pages/conversations/threadlist.h"

#include "formatting/format.h"
#include "models/cardlist.h"
#include "models/celldelegate.h"
#include "pages/conversations/talkwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yiren {

namespace {

constexpr int threadHeight = 82;
constexpr int threadChipSide = 14; // both paddings of the chip
constexpr int threadDot = 8;
constexpr qsizetype threadTextLength = 80;

struct ThreadWords {
    Q_DECLARE_TR_FUNCTIONS(Conversations)
};

class ThreadDelegate : public QStyledItemDelegate
{
public:
    ThreadDelegate(const TableModel<ThreadRow> &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, threadHeight + cardListGap}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThreadRow &row = m_rows.rowAt(index.row());
        painter->save();
        const QRect inside = paintListCard(*painter, option);
        paintHead(*painter, option.font, inside, row);
        paintBelow(*painter, option.font, inside, row);
        painter->restore();
    }

private:
    static void paintHead(QPainter &painter, QFont font, QRect inside, const ThreadRow &row)
    {
        if (row.isWaiting) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Role::AlertFill));
            painter.drawEllipse(QRect(inside.right() - threadDot, inside.top() + 4, threadDot, threadDot));
            inside.setRight(inside.right() - threadDot - 8);
        }
        QFont small = font;
        small.setPixelSize(metrics::secondarySize);
        painter.setFont(small);
        painter.setPen(color(Role::Faint));
        painter.drawText(inside, Qt::AlignTop | Qt::AlignRight | Qt::TextSingleLine, row.when);
        inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(row.when) - 8);
        font.setPixelSize(metrics::textSize);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(color(Role::Ink));
        painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, inside.width()));
    }
    static void paintBelow(QPainter &painter, QFont font, const QRect &inside, const ThreadRow &row)
    {
        font.setPixelSize(metrics::textSize);
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(color(Role::Secondary));
        painter.drawText(inside.adjusted(0, 19, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(row.text, Qt::ElideRight, inside.width()));
        font.setPixelSize(metrics::secondarySize);
        const int chip = std::min(QFontMetrics(font).horizontalAdvance(row.chip) + threadChipSide + 2, inside.width());
        paintChip(&painter, QRect(inside.left(), inside.bottom() - 19, chip, 20), row.chip, row.meaning, font);
        if (!row.hasComplaint)
            return;
        const QString complaint = ThreadWords::tr("Complaint");
        const int left = inside.left() + chip + 6;
        const int width = std::min(QFontMetrics(font).horizontalAdvance(complaint) + threadChipSide + 2, inside.right() - left);
        paintChip(&painter, QRect(left, inside.bottom() - 19, width, 20), complaint, Meaning::Wrong, font);
    }

    const TableModel<ThreadRow> &m_rows;
};

std::vector<TableColumn<ThreadRow>> columnsOfThreads()
{
    // What a screen reader says; the delegate draws the parts itself.
    return {TableColumn<ThreadRow>(
        "thread", [] { return QString(); },
        [](const ThreadRow &row) {
            QStringList parts{row.name, row.text, row.chip, row.when};
            if (row.hasComplaint)
                parts.append(ThreadWords::tr("Complaint"));
            if (row.isWaiting)
                parts.append(ThreadWords::tr("waits for an answer"));
            return parts.join(QStringLiteral(" · "));
        })};
}

QString keyOfThread(CustomerId customer)
{
    return QString::number(toInteger(customer));
}

} // namespace

QString threadName(const TalkThread &thread)
{
    const QString name = thread.name.isEmpty() ? thread.lastPeer.name : thread.name;
    return name.trimmed().isEmpty() ? ThreadWords::tr("Unknown …%1").arg(format::oneLine(thread.lastPeer.peer).right(4))
                                    : format::oneLine(name);
}

ThreadRow threadRow(const TalkThread &thread, qint64 nowMs)
{
    ThreadRow row;
    row.customer = thread.customer;
    row.name = threadName(thread);
    row.text = format::shortened(format::oneLine(talkMessageText(thread.lastMessage).simplified()), threadTextLength);
    row.isWaiting = thread.waitingSince > 0;
    row.hasComplaint = !thread.complaint.isEmpty();
    row.when = format::momentSeenFrom(thread.lastMessage.at, nowMs, currentLanguage());
    row.chip = replyWindowText(thread.window, nowMs);
    row.meaning = replyWindowMeaning(thread.window, row.isWaiting, nowMs);
    const bool isOurs =
        thread.lastMessage.speaker == TalkMessage::Speaker::Us || thread.lastMessage.speaker == TalkMessage::Speaker::Colleague;
    if (isOurs && !row.isWaiting && !thread.window.isOpen(nowMs))
        row.chip = ThreadWords::tr("Answered");
    return row;
}

ThreadList::ThreadList(QWidget *parent)
    : QListView(parent), m_rows(columnsOfThreads(), [](const ThreadRow &row) { return keyOfThread(row.customer); })
{
    setModel(&m_rows);
    setItemDelegate(new ThreadDelegate(m_rows, this));
    showCards(*this);
    setSurface(*this, "page");
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_isSilent)
            emit chosen(m_rows.rowAt(index.row()).customer);
    });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) { emit opened(m_rows.rowAt(index.row()).customer); });
}

void ThreadList::setRows(std::vector<ThreadRow> rows)
{
    m_isSilent = true;
    m_rows.setRows(std::move(rows));
    m_isSilent = false;
}

void ThreadList::choose(CustomerId customer)
{
    const auto row = m_rows.rowOf(keyOfThread(customer));
    m_isSilent = true;
    setCurrentIndex(row ? m_rows.index(*row, 0) : QModelIndex());
    m_isSilent = false;
}

void ThreadList::step(int by)
{
    const int next = currentIndex().isValid() ? currentIndex().row() + by : 0;
    if (next >= 0 && next < m_rows.rowCount())
        setCurrentIndex(m_rows.index(next, 0));
}

} // namespace yiren
