#pragma once

#include "pages/autoreply/replyfields.h"

class QCheckBox;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace yiren {

// A rule as it is being changed: when, what, and what else is done. What is wrong stands above the button.
class RuleForm : public QWidget
{
    Q_OBJECT

public:
    // `kept`: as it is in the data file; a fresh one where it is not there yet.
    RuleForm(const ReplyRule &rule, const ReplyRule &kept, const ReplyChoices &choices, QWidget *parent);

    ReplyRule rule() const;
    // What was typed and is not kept; nothing: nothing is to be kept.
    std::optional<ReplyRule> unkept() const;
    void noteKept(const ReplyRule &rule);    // it is, with its id
    void showWrong(const QString &sentence); // empty: nothing is
    void focusFirst();

signals:
    void keepWanted(const ReplyRule &rule);
    void switchWanted(bool isOn);
    void removeWanted();

private:
    void fill();
    void fillTaskDays();
    void layOut();
    void addCaption(const QString &text, QWidget *field);
    void addReply(const RuleReply &reply);
    void placeReplies();
    void showTrigger();
    QWidget *makeFoot();
    RuleTrigger trigger() const;

    ReplyRule m_begun;
    ReplyRule m_kept; // as rule() gives it
    const ReplyChoices m_choices;
    QVBoxLayout *m_column;
    QLineEdit *m_name;
    QComboBox *m_trigger;
    QComboBox *m_match;
    QPlainTextEdit *m_words;
    std::vector<QCheckBox *> m_channels;
    QComboBox *m_hours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_workdays;
    QCheckBox *m_twice;
    QSpinBox *m_delay;
    QCheckBox *m_stops;
    QCheckBox *m_waits;
    std::optional<bool> m_stillWaits; // as ticked; nothing: as such rules have it
    QVBoxLayout *m_replyLayout;
    std::vector<ReplyFields *> m_replies;
    QPushButton *m_another;
    QLineEdit *m_tag;
    QLineEdit *m_task;
    QComboBox *m_taskDay;
    TextLabel *m_wrong;
};

} // namespace yiren
