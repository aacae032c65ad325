#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace yiren {

// The numbers behind a chart, as they are shown in its table.
struct ChartTable {
    QStringList titles;
    std::vector<QStringList> rows;
    bool isOfWords = false; // behind the first column stand words, not numbers; the last one has the room
};

// What every chart offers besides its picture: one sentence for those who can't see it, and its numbers.
class Chart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString summary() const = 0;
    virtual ChartTable table() const = 0;

signals:
    void dataChanged();

protected:
    void announce(); // call when the data changed: name and table follow
    void changeEvent(QEvent *event) override;
};

} // namespace yiren
