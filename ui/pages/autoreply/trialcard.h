#pragma once

#include "autoreply/decide.h"
#include "pages/autoreply/rulesmodel.h"
#include "widgets/card.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

namespace yiren {

class TableView;
class TextLabel;

// A message is typed, with what was said before, and each rule says whether it answers it, also one that is not on yet. Nothing is sent.
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
    RuleHistory history(const RuleMessage &asked, const ReplyRules &rules) const;
    QDateTime time() const; // Beijing's, held as if it were UTC

    const WorkCalendar m_calendar = WorkCalendar::shipped();
    ReplyRules m_rules;
    qint64 m_setAt = 0; // when the time was last set by itself
    QComboBox *m_what;
    QComboBox *m_channel;
    QLineEdit *m_text;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QCheckBox *m_asked;    // the same before
    QCheckBox *m_repeated; // the rule that fits spoke last
    QCheckBox *m_answered; // by a person, since
    QCheckBox *m_allOn;
    TextLabel *m_outcome;
    std::unique_ptr<TrialModel> m_model;
    TableView *m_table;
};

} // namespace yiren
