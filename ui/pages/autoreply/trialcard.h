#pragma once

#include "autoreply/decide.h"
#include "pages/autoreply/rulesmodel.h"
#include "widgets/card.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

namespace yiren {

class TableView;
class TextLabel;

// A message is typed, and each rule says whether it answers it. Nothing is sent.
class TrialCard : public Card
{
    Q_OBJECT

public:
    explicit TrialCard(QWidget *parent);
    ~TrialCard() override;

    void setRules(const ReplyRules &rules, qint64 now);
    void retranslate();
    void focusFirst();

private:
    void layOut();
    void ask();
    RuleMessage message() const;
    QDateTime time() const; // Beijing's, held as if it were UTC

    const WorkCalendar m_calendar = WorkCalendar::shipped();
    ReplyRules m_rules;
    qint64 m_setAt = 0; // when the time was last set by itself
    QComboBox *m_what;
    QComboBox *m_channel;
    QLineEdit *m_text;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    TextLabel *m_outcome;
    std::unique_ptr<TrialModel> m_model;
    TableView *m_table;
};

} // namespace yiren
