#pragma once

#include "pages/content/planchoice.h"
#include "widgets/popover.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QPushButton;
class QTimeEdit;

namespace yiren {

class TextLabel;

// Day, time and kind of a post, and what would come of them before it is decided. What dragging does, by the keyboard.
class PlanPopover : public Popover
{
    Q_OBJECT

public:
    using Ask = std::function<PlanOutlook(const PlanChoice &)>;

    PlanPopover(const PlanChoice &choice, Ask ask, QWidget *owner);

    PlanChoice choice() const;
    void offerSlot(const PlanChoice &slot); // a button that takes it over: the next free one

signals:
    void decided(const PlanChoice &choice);

private:
    void layOut();
    void show(const PlanChoice &choice);
    void ask();

    Ask m_ask;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QComboBox *m_kind;
    TextLabel *m_sentence;
    TextLabel *m_outlook;
    QPushButton *m_slot;
    QPushButton *m_decide;
};

} // namespace yiren
