#include "pages/autoreply/ruleform.h"

#include "autoreply/ruletext.h"
#include "pages/autoreply/rulewords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int wordsHeight = 58;
constexpr RuleTrigger allTriggers[] = {RuleTrigger::Follow, RuleTrigger::Keyword, RuleTrigger::MenuClick, RuleTrigger::Scan,
                                       RuleTrigger::AnyMessage};
constexpr KeywordMatch allMatches[] = {KeywordMatch::Exact, KeywordMatch::Contains, KeywordMatch::Regex};
constexpr TalkPeer::Channel allChannels[] = {TalkPeer::Channel::Kf, TalkPeer::Channel::Official, TalkPeer::Channel::Mini};
constexpr int offeredTaskDays[] = {1, 2, 3, 7, 14, 30};
constexpr int noTaskDay = -1;
constexpr int lastMinute = 24 * 60 - 1; // as the fields can show it; it means the end of the day

} // namespace

RuleForm::RuleForm(const ReplyRule &rule, const ReplyRule &kept, const ReplyChoices &choices, QWidget *parent)
    : QWidget(parent), m_begun(rule), m_choices(choices), m_column(new QVBoxLayout(this)), m_name(new QLineEdit(this)),
      m_trigger(new QComboBox(this)), m_match(new QComboBox(this)), m_words(new QPlainTextEdit(this)), m_hours(new QComboBox(this)),
      m_from(new QTimeEdit(this)), m_to(new QTimeEdit(this)), m_workdays(new QCheckBox(this)), m_twice(new QCheckBox(this)),
      m_delay(new QSpinBox(this)), m_stops(new QCheckBox(this)), m_waits(new QCheckBox(this)), m_stillWaits(rule.stillWaits),
      m_replyLayout(new QVBoxLayout), m_another(makeButton(ButtonLook::Link, this)), m_tag(new QLineEdit(this)),
      m_task(new QLineEdit(this)), m_taskDay(new QComboBox(this)), m_wrong(new TextLabel(TextLook::Body, this))
{
    for (const TalkPeer::Channel channel : allChannels) {
        m_channels.push_back(new QCheckBox(channelText(channel), this));
        m_channels.back()->setChecked(std::ranges::count(rule.channels, channel) > 0);
    }
    fill();
    layOut();
    connect(m_trigger, &QComboBox::currentIndexChanged, this, &RuleForm::showTrigger);
    connect(m_hours, &QComboBox::currentIndexChanged, this, &RuleForm::showTrigger);
    connect(m_waits, &QCheckBox::clicked, this, [this](bool isOn) { m_stillWaits = isOn; });
    connect(m_another, &QPushButton::clicked, this, [this] {
        addReply({});
        m_replies.back()->focusFirst();
    });
    for (const RuleReply &reply : rule.replies)
        addReply(reply);
    showTrigger();
    showWrong({});
    m_kept = rule == kept ? this->rule() : kept;
}

void RuleForm::fill()
{
    m_name->setText(m_begun.name);
    for (const RuleTrigger trigger : allTriggers)
        m_trigger->addItem(ruleTriggerText(trigger), static_cast<int>(trigger));
    m_trigger->setCurrentIndex(m_trigger->findData(static_cast<int>(m_begun.trigger)));
    for (const KeywordMatch match : allMatches)
        m_match->addItem(keywordMatchText(match), static_cast<int>(match));
    m_match->setCurrentIndex(m_match->findData(static_cast<int>(m_begun.match)));
    m_words->setPlainText(m_begun.words.join(u'\n'));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(wordsHeight);
    m_words->setTabChangesFocus(true);
    m_hours->addItem(tr("At any time"), static_cast<int>(RuleHours::Always));
    m_hours->addItem(tr("In office hours"), static_cast<int>(RuleHours::Within));
    m_hours->addItem(tr("Outside office hours"), static_cast<int>(RuleHours::Outside));
    m_hours->setCurrentIndex(m_hours->findData(static_cast<int>(m_begun.hours)));
    m_from->setTime(QTime(0, 0).addSecs(m_begun.fromMinute * 60));
    m_to->setTime(QTime(0, 0).addSecs(std::min(m_begun.toMinute, lastMinute) * 60));
    for (QTimeEdit *field : {m_from, m_to})
        field->setDisplayFormat(QStringLiteral("HH:mm"));
    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{m_from, m_to, m_delay})
        field->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    m_workdays->setText(tr("Office hours are on workdays only"));
    m_workdays->setChecked(m_begun.onlyWorkdays);
    m_twice->setText(tr("Only when asked twice within a day"));
    m_twice->setChecked(m_begun.whenAskedTwice);
    m_delay->setRange(0, mostDelaySeconds);
    m_delay->setValue(m_begun.delaySeconds);
    m_delay->setSuffix(tr(" s"));
    m_stops->setText(tr("Not when a person has answered"));
    m_stops->setChecked(m_begun.stopsWhenAnswered);
    m_waits->setText(tr("Still waits for my own answer"));
    m_another->setText(tr("Another reply"));
    m_tag->setText(m_begun.addTag);
    m_task->setText(m_begun.task);
    fillTaskDays();
}

void RuleForm::fillTaskDays()
{
    std::vector<int> days(std::begin(offeredTaskDays), std::end(offeredTaskDays));
    if (m_begun.taskInDays && *m_begun.taskInDays > 0 && std::ranges::count(days, *m_begun.taskInDays) == 0)
        days.push_back(*m_begun.taskInDays);
    m_taskDay->addItem(tr("On the same day"), 0);
    for (const int day : days)
        m_taskDay->addItem(tr("After %n day(s)", nullptr, day), day);
    m_taskDay->addItem(tr("No day: only a note"), noTaskDay);
    m_taskDay->setCurrentIndex(m_taskDay->findData(m_begun.taskInDays.value_or(noTaskDay)));
}

void RuleForm::addCaption(const QString &text, QWidget *field)
{
    auto *caption = new TextLabel(text, TextLook::Secondary, this);
    caption->setBuddy(field);
    field->setAccessibleName(text);
    m_column->addWidget(caption);
    m_column->addWidget(field);
}

void RuleForm::layOut()
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    addCaption(tr("Name of the rule"), m_name);
    addCaption(tr("When"), m_trigger);
    m_match->setAccessibleName(tr("How words are compared"));
    m_column->addWidget(m_match);
    m_words->setAccessibleName(tr("Words, one a line"));
    m_column->addWidget(m_words);
    for (QCheckBox *channel : m_channels)
        m_column->addWidget(channel);
    addCaption(tr("Time of day, in Beijing"), m_hours);
    auto *hours = new QHBoxLayout;
    m_from->setAccessibleName(tr("Office hours from"));
    m_to->setAccessibleName(tr("Office hours to"));
    hours->addWidget(m_from);
    hours->addWidget(m_to);
    m_column->addLayout(hours);
    m_column->addWidget(m_workdays);
    m_column->addWidget(m_twice);
    addCaption(tr("Wait before answering"), m_delay);
    m_column->addWidget(m_stops);
    m_column->addWidget(m_waits);
    m_column->addSpacing(8);
    m_column->addWidget(new TextLabel(tr("Answers with"), TextLook::CardTitle, this));
    m_replyLayout->setSpacing(8);
    m_column->addLayout(m_replyLayout);
    m_column->addWidget(m_another, 0, Qt::AlignLeft);
    addCaption(tr("Tag for the customer"), m_tag);
    addCaption(tr("Task about the customer, shown on Today on its day"), m_task);
    addCaption(tr("Day of the task"), m_taskDay);
    m_wrong->setWrapping(true);
    setTone(*m_wrong, Meaning::Wrong);
    m_column->addWidget(m_wrong);
    m_column->addWidget(makeFoot());
}

QWidget *RuleForm::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *keep = makeButton(ButtonLook::Primary, foot);
    auto *turn = makeButton(ButtonLook::Plain, foot);
    auto *remove = makeButton(ButtonLook::Danger, foot);
    keep->setText(tr("Keep"));
    turn->setText(m_begun.isOn ? tr("Switch off") : tr("Switch on"));
    remove->setText(tr("Remove"));
    turn->setVisible(m_begun.id != 0);
    remove->setVisible(m_begun.id != 0);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(keep);
    row->addWidget(turn);
    row->addStretch(1);
    row->addWidget(remove);
    connect(keep, &QPushButton::clicked, this, [this] { emit keepWanted(rule()); });
    connect(turn, &QPushButton::clicked, this, [this] { emit switchWanted(!m_begun.isOn); });
    connect(remove, &QPushButton::clicked, this, &RuleForm::removeWanted);
    return foot;
}

void RuleForm::addReply(const RuleReply &reply)
{
    auto *fields = new ReplyFields(reply, m_choices, this);
    m_replyLayout->addWidget(fields);
    m_replies.push_back(fields);
    connect(fields, &ReplyFields::removeWanted, this, [this, fields] {
        std::erase(m_replies, fields);
        m_replies.front()->focusFirst();
        fields->hide();
        fields->deleteLater();
        placeReplies();
    });
    placeReplies();
}

void RuleForm::placeReplies()
{
    for (size_t i = 0; i < m_replies.size(); ++i)
        m_replies[i]->setPlace(static_cast<int>(i) + 1, m_replies.size() == 1);
    m_another->setEnabled(m_replies.size() < static_cast<size_t>(mostReplies));
    m_another->setToolTip(m_another->isEnabled() ? QString() : tr("WeChat takes five answers to one message."));
}

RuleTrigger RuleForm::trigger() const
{
    return static_cast<RuleTrigger>(m_trigger->currentData().toInt());
}

void RuleForm::showTrigger()
{
    const RuleTrigger now = trigger();
    const bool isOfMessages = now == RuleTrigger::Keyword || now == RuleTrigger::AnyMessage;
    m_match->setVisible(now == RuleTrigger::Keyword);
    m_words->setVisible(now == RuleTrigger::Keyword || now == RuleTrigger::MenuClick || now == RuleTrigger::Scan);
    m_words->setPlaceholderText(now == RuleTrigger::Keyword         ? tr("One word a line; one of them is enough")
                                    : now == RuleTrigger::MenuClick ? tr("Keys of menu entries, one a line; none: every one")
                                                                    : tr("Scenes of codes, one a line; none: every one"));
    m_twice->setVisible(isOfMessages);
    const bool isAlways = m_hours->currentData().toInt() == static_cast<int>(RuleHours::Always);
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_to, m_workdays})
        field->setVisible(!isAlways);
    m_waits->setVisible(now != RuleTrigger::Follow && now != RuleTrigger::Scan); // who did only that waits for nothing
    m_waits->setChecked(leavesWaiting(rule()));
}

ReplyRule RuleForm::rule() const
{
    ReplyRule rule = m_begun;
    rule.name = m_name->text().trimmed();
    rule.trigger = trigger();
    rule.match = static_cast<KeywordMatch>(m_match->currentData().toInt());
    rule.words.clear();
    for (const QString &line : m_words->toPlainText().split(u'\n')) {
        if (!m_words->isHidden() && !line.trimmed().isEmpty())
            rule.words.append(line.trimmed());
    }
    rule.channels.clear();
    for (size_t i = 0; i < m_channels.size(); ++i) {
        if (m_channels[i]->isChecked())
            rule.channels.push_back(allChannels[i]);
    }
    rule.hours = static_cast<RuleHours>(m_hours->currentData().toInt());
    rule.fromMinute = QTime(0, 0).secsTo(m_from->time()) / 60;
    rule.toMinute = QTime(0, 0).secsTo(m_to->time()) / 60;
    rule.toMinute = rule.toMinute == lastMinute ? lastMinute + 1 : rule.toMinute;
    rule.onlyWorkdays = m_workdays->isChecked();
    rule.whenAskedTwice = !m_twice->isHidden() && m_twice->isChecked();
    rule.delaySeconds = m_delay->value();
    rule.stopsWhenAnswered = m_stops->isChecked();
    rule.stillWaits = m_stillWaits;
    rule.replies.clear();
    for (const ReplyFields *fields : m_replies)
        rule.replies.push_back(fields->reply());
    rule.addTag = m_tag->text().trimmed();
    rule.task = m_task->text().trimmed();
    const int day = m_taskDay->currentData().toInt();
    rule.taskInDays = day == noTaskDay ? std::nullopt : std::optional(day);
    return rule;
}

std::optional<ReplyRule> RuleForm::unkept() const
{
    ReplyRule written = rule();
    const bool isBlank = written.id == 0 && written.name.isEmpty() && written.words.isEmpty()
        && std::ranges::all_of(written.replies,
                               [](const RuleReply &reply) { return reply.text.isEmpty() && !reply.product && reply.picture.isEmpty(); });
    return written == m_kept || isBlank ? std::nullopt : std::optional(std::move(written));
}

void RuleForm::noteKept(const ReplyRule &rule)
{
    m_begun.id = rule.id;
    m_begun.isOn = rule.isOn;
    m_kept = rule;
}

void RuleForm::showWrong(const QString &sentence)
{
    m_wrong->setText(sentence);
    m_wrong->setVisible(!sentence.isEmpty());
}

void RuleForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren
