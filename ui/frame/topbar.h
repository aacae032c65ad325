#pragma once

#include "theme/palette.h"

#include <QFrame>

class QPushButton;

namespace yiren {

class Clock;
class Page;
class PeriodFilter;
class SearchButton;
class StateButton;

// Above the page: the way into the palette, the state of synchronisation in words, the period, the page's primary button.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);

    SearchButton *search() const { return m_search; }
    PeriodFilter *periodFilter() const { return m_period; }
    // "已同步 09:42": a dot of that meaning and the words.
    void setState(const QString &words, Meaning meaning);
    // Shows what this page uses.
    void setPage(Page &page);

signals:
    void stateClicked(QWidget &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SearchButton *m_search;
    StateButton *m_state;
    PeriodFilter *m_period;
    QPushButton *m_primary;
    QMetaObject::Connection m_periodUsed;
    QMetaObject::Connection m_primaryClicked;
    QMetaObject::Connection m_primaryChanged;
};

} // namespace yiren
