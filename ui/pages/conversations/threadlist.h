#pragma once

#include "conversations/inboxstore.h"
#include "models/tablemodel.h"

#include <QListView>

namespace yiren {

class Clock;

// A conversation as the list shows it.
struct ThreadRow {
    CustomerId customer{};
    QString name; // on one line
    QString text; // of the last message, on one line
    QString chip;
    Meaning meaning = Meaning::Neutral;
    QString when;
    bool isWaiting = false;
    bool hasComplaint = false; // an open one

    friend bool operator==(const ThreadRow &, const ThreadRow &) = default;
};

[[nodiscard]] QString threadName(const TalkThread &thread); // who has no name is called by the end of the id
[[nodiscard]] ThreadRow threadRow(const TalkThread &thread, qint64 nowMs);

// Conversations as cards: name, last words, how much may still be answered, a red dot where somebody waits. Arrow keys choose.
class ThreadList : public QListView
{
    Q_OBJECT

public:
    explicit ThreadList(QWidget *parent = nullptr);

    void setRows(std::vector<ThreadRow> rows);
    const std::vector<ThreadRow> &rows() const { return m_rows.rows(); }
    void choose(CustomerId customer); // without a signal
    void step(int by);                // to the next or the one before; told as a choice
    QSize sizeHint() const override { return {290, 400}; }

signals:
    void chosen(CustomerId customer);
    void opened(CustomerId customer); // by Enter or a double click: to write

private:
    TableModel<ThreadRow> m_rows;
    bool m_isSilent = false;
};

} // namespace yiren
