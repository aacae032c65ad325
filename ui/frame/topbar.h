#pragma once

#include "theme/palette.h"

#include <QFrame>

class QPushButton;

namespace yiren {

class Clock;
class Page;
class PeriodFilter;
class SearchField;
class StateButton;

// Above the page: search, the state of synchronisation in words, the period, the page's primary button.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);

    SearchField *searchField() const { return m_search; }
    PeriodFilter *periodFilter() const { return m_period; }
    // "已同步 09:42": a dot of that meaning and the words.
    void setState(const QString &words, Meaning meaning);
    // Shows what this page uses.
    void setPage(Page &page);

signals:
    void stateClicked(QWidget &state);

private:
    SearchField *m_search;
    StateButton *m_state;
    PeriodFilter *m_period;
    QPushButton *m_primary;
    QMetaObject::Connection m_primaryClicked;
    QMetaObject::Connection m_primaryChanged;
};

} // namespace yiren
