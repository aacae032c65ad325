#include "pages/autoreply/trialcard.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/autoreply/rulewords.h"
#include "time/durations.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

using TrialTrigger = TalkMessage::Trigger;

constexpr int dayFieldWidth = 132;

// Beijing's wall time, held as if it were UTC.
QDateTime wallTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + beijingOffsetMs, Qt::UTC);
}

} // namespace

TrialCard::TrialCard(QWidget *parent)
    : Card(parent), m_what(new QComboBox(this)), m_channel(new QComboBox(this)), m_text(new QLineEdit(this)), m_day(new QDateEdit(this)),
      m_time(new QTimeEdit(this)), m_asked(new QCheckBox(this)), m_repeated(new QCheckBox(this)), m_answered(new QCheckBox(this)),
      m_allOn(new QCheckBox(this)), m_outcome(new TextLabel(TextLook::Secondary, this)), m_model(makeTrialModel()),
      m_table(new TableView(this))
{
    m_table->setTable(m_model.get());
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setMinimumWidth(dayFieldWidth);
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    for (const TrialTrigger trigger : {TrialTrigger::Message, TrialTrigger::Follow, TrialTrigger::Menu, TrialTrigger::Scan})
        m_what->addItem(QString(), static_cast<int>(trigger));
    for (const auto channel : {TalkPeer::Channel::Kf, TalkPeer::Channel::Official, TalkPeer::Channel::Mini})
        m_channel->addItem(QString(), static_cast<int>(channel));
    layOut();
    connect(m_what, &QComboBox::currentIndexChanged, this, &TrialCard::ask);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &TrialCard::ask);
    connect(m_text, &QLineEdit::textChanged, this, &TrialCard::ask);
    connect(m_day, &QDateEdit::dateChanged, this, &TrialCard::ask);
    connect(m_time, &QTimeEdit::timeChanged, this, &TrialCard::ask);
    for (QCheckBox *box : {m_asked, m_repeated, m_answered, m_allOn})
        connect(box, &QCheckBox::toggled, this, &TrialCard::ask);
    retranslate();
}

TrialCard::~TrialCard() = default;

void TrialCard::layOut()
{
    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(m_what);
    said->addWidget(m_text, 1);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_channel);
    where->addWidget(m_day);
    where->addWidget(m_time);
    where->addStretch();
    body()->addLayout(said);
    body()->addLayout(where);
    auto *before = new QGridLayout;
    before->setHorizontalSpacing(16);
    before->setVerticalSpacing(2);
    before->addWidget(m_asked, 0, 0);
    before->addWidget(m_repeated, 0, 1);
    before->addWidget(m_answered, 1, 0);
    before->addWidget(m_allOn, 1, 1);
    before->setColumnStretch(1, 1);
    body()->addLayout(before);
    m_outcome->setWrapping(true);
    body()->addWidget(m_outcome);
    body()->addWidget(m_table, 1);
    body()->addStretch(); // where the table is hidden
}

void TrialCard::setRules(const ReplyRules &rules, qint64 now)
{
    m_rules = rules;
    if (m_setAt == 0 || time() == wallTime(m_setAt)) { // a time that was chosen stays
        m_setAt = now - now % minuteMs;
        const QSignalBlocker quietDay(m_day);
        const QSignalBlocker quietTime(m_time);
        m_day->setDate(wallTime(m_setAt).date());
        m_time->setTime(wallTime(m_setAt).time());
    }
    ask();
}

QDateTime TrialCard::time() const
{
    return QDateTime(m_day->date(), m_time->time(), Qt::UTC);
}

RuleMessage TrialCard::message() const
{
    RuleMessage message;
    message.channel = static_cast<TalkPeer::Channel>(m_channel->currentData().toInt());
    message.trigger = static_cast<TrialTrigger>(m_what->currentData().toInt());
    if (message.trigger == TrialTrigger::Follow && message.channel != TalkPeer::Channel::Official)
        message.trigger = TrialTrigger::Enter;
    const bool isMessage = message.trigger == TrialTrigger::Message;
    (isMessage ? message.text : message.key) = m_text->text();
    // Any moment of that minute: a rule that was switched on in it counts.
    message.at = time().toMSecsSinceEpoch() - beijingOffsetMs + minuteMs - 1;
    return message;
}

RuleHistory TrialCard::history(const RuleMessage &asked, const ReplyRules &rules) const
{
    TalkMessage before;
    before.id = -1;
    before.at = asked.at - minuteMs;
    before.text = asked.text;
    before.trigger = TrialTrigger::Message;
    RuleHistory history;
    if (m_asked->isChecked())
        history.push_back(before);
    TalkMessage ours;
    ours.at = asked.at - 1;
    ours.speaker = TalkMessage::Speaker::Us;
    ours.state = TalkMessage::State::Sent;
    const RuleDecision first = decide(rules, asked, history, asked.at, m_calendar);
    if (m_repeated->isChecked() && first.fired) {
        ours.rule = rules[*first.fired].id;
        history.push_back(ours);
    }
    if (m_answered->isChecked()) {
        ours.rule = 0;
        ours.at = asked.at + 1;
        history.push_back(ours);
    }
    return history;
}

void TrialCard::ask()
{
    const RuleMessage asked = message();
    ReplyRules rules = m_rules;
    for (ReplyRule &rule : rules) {
        rule.isOn = rule.isOn || m_allOn->isChecked();
        rule.switchedOnAt = m_allOn->isChecked() ? 0 : rule.switchedOnAt;
    }
    m_text->setVisible(asked.trigger != TrialTrigger::Follow && asked.trigger != TrialTrigger::Enter);
    m_asked->setEnabled(asked.trigger == TrialTrigger::Message);
    const bool isNothing = !m_text->isHidden() && m_text->text().trimmed().isEmpty();
    std::vector<TrialRow> rows;
    const RuleDecision decision = decide(rules, asked, history(asked, rules), asked.at, m_calendar);
    for (size_t i = 0; i < m_rules.size() && !isNothing; ++i)
        rows.push_back({static_cast<int>(i) + 1, m_rules[i].name, verdictText(decision.verdicts[i]), !decision.verdicts[i].whyNot});
    m_model->setRows(std::move(rows));
    m_table->setVisible(!isNothing);
    m_outcome->setText(isNothing            ? tr("Type what a customer could write. Nothing is sent.")
                           : decision.fired ? tr("“%1” answers.").arg(format::oneLine(m_rules[*decision.fired].name))
                                            : tr("No rule answers."));
}

void TrialCard::retranslate()
{
    setTitle(tr("Try a message"));
    const QString whats[] = {tr("Writes"), tr("Follows or enters"), tr("Taps the menu entry"), tr("Scans the code")};
    for (int i = 0; i < m_what->count(); ++i)
        m_what->setItemText(i, whats[i]);
    for (int i = 0; i < m_channel->count(); ++i)
        m_channel->setItemText(i, channelText(static_cast<TalkPeer::Channel>(m_channel->itemData(i).toInt())));
    m_what->setAccessibleName(tr("What the customer does"));
    m_channel->setAccessibleName(tr("Over which channel"));
    m_text->setAccessibleName(tr("Message to try"));
    m_text->setPlaceholderText(tr("Message to try"));
    m_day->setAccessibleName(tr("On which day, in Beijing"));
    m_time->setAccessibleName(tr("At what time, in Beijing"));
    m_asked->setText(tr("Asked before"));
    m_repeated->setText(tr("This rule answered last"));
    m_answered->setText(tr("A person answered"));
    m_allOn->setText(tr("As if all were on"));
    m_table->setAccessibleName(tr("What each rule says of it"));
    ask();
}

void TrialCard::focusFirst()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren
