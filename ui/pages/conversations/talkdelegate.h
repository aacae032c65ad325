#pragma once

#include "pages/conversations/talklines.h"
#include "models/tablemodel.h"
#include "widgets/problem.h"

#include <QStyledItemDelegate>

namespace yiren {

class Clock;
class PictureShelf;

using TalkModel = TableModel<TalkLine>;

// Draws a line of a talk: bubbles at the left and at the right with their time, days, events and gaps in the middle. Heights are reckoned
// once a line and width, so that a list of 10,000 is laid out at once.
class TalkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Setup {
        const TalkModel &lines;
        PictureShelf &pictures;
        const Clock &clock;
        ProblemWords words;
    };
    TalkDelegate(Setup setup, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setWidth(int width); // of the view; heights are reckoned anew when it changes
    void forgetHeights() { m_heights.clear(); }
    void forgetHeight(const QString &key) { m_heights.remove(key); }
    static QString middleText(const TalkLine &line); // of a day, an event or a gap
    // Where a bubble of this line stands within its row; for clicks.
    QRect bubbleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    struct Measured;
    Measured measure(const QFont &font, const TalkLine &line) const;
    void paintBubble(QPainter &painter, const QStyleOptionViewItem &option, const TalkLine &line) const;
    void paintMiddle(QPainter &painter, const QStyleOptionViewItem &option, const TalkLine &line) const;
    void paintPicture(QPainter &painter, const QRect &place, const TalkLine &line) const;
    QString timeText(const TalkLine &line) const;

    Setup m_setup;
    int m_width = 0;
    mutable QHash<QString, int> m_heights; // by key
};

} // namespace yiren
