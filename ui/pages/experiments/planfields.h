#pragma once

#include "experiments/experimentplan.h"

#include <QWidget>

class QLineEdit;

namespace yiren {

class TextLabel;

// What the planner wants to know: the rate of today, the smallest rise worth having, how many come a day.
class PlanFields : public QWidget
{
    Q_OBJECT

public:
    explicit PlanFields(QWidget *parent);

    void setValues(double baseline, double uplift, double usersADay);
    // What is known, into the fields that nobody typed in; 0: not known.
    void fill(double baseline, double usersADay);
    void setBeside(const QString &words); // where the numbers come from
    bool saysRates() const;               // the rate of today and the smallest rise are numbers
    // Nothing while something is missing or no number; without persons a day 0. `arms` and what is not asked here are the caller's.
    std::optional<PlanQuestion> question() const;

signals:
    void changed();

private:
    QLineEdit *addNumber(const QString &name, const QString &unit, double most, int place);
    std::optional<double> usersADay() const; // 0: nothing is typed

    QLineEdit *m_baseline; // percent
    QLineEdit *m_uplift;   // percent of it
    QLineEdit *m_users;
    TextLabel *m_beside;
};

// A field for a number from 0 to `most`; what it says, if that is one.
[[nodiscard]] QLineEdit *numberField(const QString &name, double most, int decimals, QWidget *parent);
[[nodiscard]] std::optional<double> typedNumber(const QLineEdit &field);

} // namespace yiren
