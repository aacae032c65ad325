#pragma once

#include "widgets/periodchoice.h"

#include <QPushButton>

namespace yiren {

class Clock;

// The button that chooses the days a page looks at: yesterday, 7 days, 30 days, a month, from-to.
class PeriodFilter : public QPushButton
{
    Q_OBJECT

public:
    explicit PeriodFilter(const Clock &clock, QWidget *parent = nullptr);

    void setChoice(const PeriodChoice &choice);
    const PeriodChoice &choice() const { return m_choice; }
    Period period() const;

signals:
    void chosen(const PeriodChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    BusinessDay today() const;
    void openMenu();
    void openFromTo();
    void retranslate();
    void choose(const PeriodChoice &choice);

    const Clock &m_clock;
    PeriodChoice m_choice;
};

// "近 30 天", "11-01–11-20".
[[nodiscard]] QString periodChoiceText(const PeriodChoice &choice);

} // namespace yiren
