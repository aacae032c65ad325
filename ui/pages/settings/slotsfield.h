#pragma once

#include "schedule/slotplan.h"

#include <QWidget>

#include <set>

class QPushButton;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// The usual times of a week: a line for each time of day with the weekdays on which it holds.
class SlotsField : public QWidget
{
    Q_OBJECT

public:
    explicit SlotsField(QWidget *parent = nullptr);

    void show(const SlotPlan &plan);
    SlotPlan plan() const; // by weekday and time, each once
    void retranslate();

signals:
    void edited();

private:
    struct Line {
        QTime time;
        std::set<int> weekdays; // 1 Monday to 7 Sunday
    };

    void fill();
    void putIntoTabOrder(QWidget &line, QWidget *&before);
    QWidget *makeLine(size_t index);
    QPushButton *makeWeekday(size_t index, int weekday, QWidget *line);

    QByteArray m_zone = chinaZone;
    std::vector<Line> m_lines;
    QVBoxLayout *m_column;
    TextLabel *m_nothing;
    QPushButton *m_add;
};

} // namespace yiren
