#pragma once

#include "reconcile/dayreport.h"
#include "theme/palette.h"

#include <QWidget>

class QGridLayout;

namespace yiren {

class Chip;
class TextLabel;

// One thing that was checked about a day, in a sentence, and how it came out.
struct DayCheck {
    QString name;   // "汇总行"
    QString result; // "逐项相符"
    Meaning meaning = Meaning::Good;
};

// File, summary, fund bill, running balances, fees: what proves the day besides the matching.
[[nodiscard]] std::vector<DayCheck> checksOf(const DayReport &report);

// The checks below the equation, one line each.
class ProofList : public QWidget
{
    Q_OBJECT

public:
    explicit ProofList(QWidget *parent = nullptr);
    void set(const std::vector<DayCheck> &checks);

private:
    struct Line {
        Chip *mark;
        TextLabel *name;
        TextLabel *result;
    };
    void addLine();

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace yiren
