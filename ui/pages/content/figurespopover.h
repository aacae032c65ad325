#pragma once

#include "readership/typedreadingstore.h"
#include "widgets/popover.h"

#include <array>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace yiren {

// Figures of an article that a person read in WeChat's backend, with the day up to which they count. An empty field is no figure; 0 is one.
class FiguresPopover : public Popover
{
    Q_OBJECT

public:
    // `published` and `today` bound the day.
    FiguresPopover(BusinessDay published, BusinessDay today, QWidget *owner);

    [[nodiscard]] TypedReading reading() const; // without the time of typing

signals:
    void decided(const TypedReading &reading);

private:
    void layOut();
    void judge();

    QDateEdit *m_day;
    std::array<QLineEdit *, 4> m_figures; // readers, shares, new followers, comments
    QPushButton *m_decide;
};

} // namespace yiren
