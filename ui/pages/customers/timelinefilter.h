#pragma once

#include "pages/customers/timelinewords.h"

#include <QWidget>

class QButtonGroup;

namespace yiren {

// A row of chips above a customer's timeline, of which one is chosen. It stays chosen from one customer to the next.
class TimelineFilter : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineFilter(QWidget *parent = nullptr);

    TimelineTopic topic() const;
    void retranslate();

signals:
    void chosen(TimelineTopic topic);

private:
    QButtonGroup *m_group; // ids as TimelineTopic
};

} // namespace yiren
