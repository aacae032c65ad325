#include "pages/experiments/experimentsheet.h"

#include "experiments/experimentrule.h"
#include "formatting/format.h"
#include "pages/experiments/designfield.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/planasker.h"
#include "pages/experiments/planfields.h"
#include "pages/experiments/planwords.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/popover.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace yiren {

namespace {

constexpr int experimentSheetWidth = 820;
constexpr int longestQuestion = 80;
constexpr int doubtWidth = 340;

} // namespace

ExperimentSheet::ExperimentSheet(const PageServices &services, ExperimentChoices choices, Experiment draft, QWidget &window)
    : Sheet(window, experimentSheetWidth), m_services(services), m_choices(std::move(choices)), m_draft(std::move(draft)),
      m_asker(new PlanAsker(services.pool, this)), m_question(new QLineEdit(this)), m_metric(new QComboBox(this)),
      m_audience(new QComboBox(this)), m_source(new QComboBox(this)), m_arms(new ArmsField(this)), m_design(new DesignField(this)),
      m_fields(new PlanFields(this)), m_planned(new TextLabel(TextLook::Strong, this)),
      m_planLines(new TextLabel(TextLook::Secondary, this)), m_error(new ErrorBar(this)), m_save(makeButton(ButtonLook::Plain, this)),
      m_start(makeButton(ButtonLook::Primary, this))
{
    setUp();
    fillChoices();
    layOut();
    connectParts();
    showDesigns();
    askBaseline();
}

ExperimentSheet::~ExperimentSheet() = default;

void ExperimentSheet::setUp()
{
    m_question->setMaxLength(longestQuestion);
    m_question->setText(m_draft.rule.question);
    m_question->setPlaceholderText(tr("e.g. “Title: a question or the original?”"));
    m_question->setAccessibleName(tr("Question"));
    m_metric->setAccessibleName(tr("What counts"));
    m_audience->setAccessibleName(tr("For whom"));
    m_source->setAccessibleName(tr("Where the counts come from"));
    m_arms->setPosts(m_choices.posts);
    m_arms->setArms(m_draft.rule.arms);
    const DecisionPlan &plan = m_draft.rule.plan;
    m_fields->setValues(plan.baseline, plan.smallestUplift, plan.usersADay);
    m_planned->setWrapping(true);
    m_planLines->setWrapping(true);
    m_save->setText(tr("Keep as a draft"));
    m_start->setText(tr("Start"));
    m_start->setToolTip(tr("Fixes question, versions and rule"));
}

void ExperimentSheet::fillChoices()
{
    for (const Metric metric : {Metric::Clicks, Metric::Reads, Metric::Follows, Metric::Messages, Metric::Orders, Metric::Revenue})
        m_metric->addItem(metricWord(metric), static_cast<int>(metric));
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(m_draft.rule.metric)));
    m_audience->addItem(audienceWord({}));
    for (const Segment &segment : m_choices.segments) {
        m_audience->addItem(format::oneLine(segment.name));
        if (segment.name == m_draft.rule.audience.name)
            m_audience->setCurrentIndex(m_audience->count() - 1);
    }
    for (const CountSource source : {CountSource::Typed, CountSource::Own, CountSource::WeChat})
        m_source->addItem(sourceWord(source), static_cast<int>(source));
    m_source->setCurrentIndex(std::max(0, m_source->findData(static_cast<int>(m_draft.rule.source))));
    m_arms->askFor(typed().rule.source);
    for (QComboBox *choice : {m_metric, m_audience, m_source})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ExperimentSheet::begin()
{
    open();
    m_question->setFocus(Qt::OtherFocusReason);
}

void ExperimentSheet::connectParts()
{
    connect(m_metric, &QComboBox::activated, this, &ExperimentSheet::askBaseline);
    connect(m_audience, &QComboBox::activated, this, &ExperimentSheet::askBaseline);
    connect(m_source, &QComboBox::activated, this, [this] {
        m_arms->askFor(typed().rule.source);
        ask();
    });
    connect(m_arms, &ArmsField::changed, this, &ExperimentSheet::ask);
    connect(m_design, &DesignField::changed, this, &ExperimentSheet::ask);
    connect(m_fields, &PlanFields::changed, this, &ExperimentSheet::ask);
    connect(m_asker, &PlanAsker::answered, this, &ExperimentSheet::showPlan);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit saveWanted(typed());
        dismiss();
    });
    connect(m_start, &QPushButton::clicked, this, &ExperimentSheet::start);
}

// What is known of those it is for: how often they did it, and how many come a day.
void ExperimentSheet::askBaseline()
{
    const Experiment asked = typed();
    m_plan.reset(); // it was of something else
    m_start->setEnabled(false);
    m_baseline = m_services.storage.read<KnownBaseline>(
        [account = m_services.account.id, rule = asked.rule, today = BusinessDay::of(m_services.clock.now())](Database &database) {
            return knownBaseline(database, account, rule.metric, rule.audience, today);
        });
    m_baseline->then(this, [this, asked](const Result<KnownBaseline> &known) {
        if (known)
            showBaseline(*known, asked.rule);
        ask();
    });
    m_baseline->start();
}

void ExperimentSheet::showBaseline(const KnownBaseline &known, const ExperimentRule &asked)
{
    m_known = known;
    const auto past = stats::wilson(known.past);
    // A draft keeps the numbers that it was planned with, as long as it is about the same.
    const ExperimentRule &kept = m_draft.rule;
    const bool isSameAudience = asked.audience == kept.audience, isSameRate = isSameAudience && asked.metric == kept.metric;
    m_fields->fill(isSameRate && kept.plan.baseline > 0 ? kept.plan.baseline
                       : past                           ? past->p
                                                        : 0,
                   isSameAudience && kept.plan.usersADay > 0 ? kept.plan.usersADay : known.usersADay);
    if (known.isChosenByOutcome)
        return m_fields->setBeside(tr("Who is in this segment depends on what they did: their past rate is no rate of today. Type it."));
    if (!past)
        return m_fields->setBeside(tr("Nothing is known here of this rate: take it from WeChat's statistics."));
    m_fields->setBeside(
        tr("Of those known here %1 did it within %2 days (95% interval %3, of the last 90 days); about %4 come a day, %5 can be "
           "reached, %6 of them by a tag.")
            .arg(rateText(past->p))
            .arg(known.windowDays)
            .arg(rateInterval(past->interval), QString::number(known.usersADay, 'f', 1), format::count(known.reachable),
                 format::count(known.taggable)));
}

void ExperimentSheet::showDesigns()
{
    m_design->setAnswers(designAnswers(m_choices.abilities));
    m_design->choose(m_design->chosen().value_or(m_draft.rule.design));
    ask();
}

// A mass send reaches all at once; whatever else is met by those who come.
std::optional<PlanQuestion> ExperimentSheet::question() const
{
    std::optional<PlanQuestion> question = m_fields->question();
    if (!question)
        return {};
    const ExperimentRule asked = typed().rule;
    question->arms = static_cast<int>(asked.arms.size());
    for (const Arm &arm : asked.arms)
        question->shares.push_back(arm.share);
    question->isByDays = !isSplitByPerson(asked.design);
    if (question->isByDays)
        question->shares.clear(); // each version has as many days
    if (isMoney(asked.metric))
        question->spending = m_known.spending;
    question->prior = m_known.prior;
    question->hasWeekendPattern = m_known.hasWeekendPattern;
    question->windowDays = asked.source == CountSource::Own ? windowDaysOf(asked.metric) : 0;
    const bool isByTag = m_design->chosen() == Design::TagSplit;
    if (!isByTag && question->usersADay <= 0)
        return {}; // how long it takes is not known
    if (isByTag || !asked.audience.name.isEmpty())
        question->reachable = isByTag ? m_known.taggable : m_known.reachable;
    if (isByTag)
        question->usersADay = 0;
    return question;
}

void ExperimentSheet::ask()
{
    m_plan.reset();
    m_doubt.clear();
    m_start->setEnabled(false);
    if (const auto asked = question())
        return m_asker->ask(*asked);
    m_asker->drop();
    say({m_fields->saysRates()
             ? tr("Say how many persons come a day; the planner says how long it takes.")
             : tr("Say the rate of today and the smallest rise worth having; the planner says how many persons it takes."),
         {},
         Meaning::Neutral});
}

void ExperimentSheet::showPlan(const PlanTold &told)
{
    say(planWords(told.question, told.answer));
    if (told.answer)
        m_plan = decisionPlanOf(told.question, *told.answer, m_draft.rule.plan);
    m_doubt = told.answer ? doubtSentence(told.question, *told.answer) : QString();
    m_start->setEnabled(m_plan.has_value() && m_design->chosen().has_value());
}

void ExperimentSheet::say(const PlanWords &words)
{
    m_planned->setText(words.headline);
    setTone(*m_planned, words.meaning);
    m_planLines->setText(words.lines.join(u'\n'));
    m_planLines->setVisible(!words.lines.isEmpty());
    place();
}

Experiment ExperimentSheet::typed() const
{
    Experiment draft = m_draft;
    draft.account = m_services.account.id;
    draft.rule.question = m_question->text().trimmed();
    draft.rule.metric = static_cast<Metric>(m_metric->currentData().toInt());
    draft.rule.source = static_cast<CountSource>(m_source->currentData().toInt());
    draft.rule.design = m_design->chosen().value_or(draft.rule.design);
    draft.rule.arms = m_arms->arms();
    draft.rule.audience = {};
    if (const int chosen = m_audience->currentIndex(); chosen > 0) {
        const Segment &segment = m_choices.segments[static_cast<size_t>(chosen) - 1];
        draft.rule.audience = {segment.name, segment.rule};
    }
    if (m_plan) {
        draft.rule.plan = *m_plan;
    } else if (const auto numbers = m_fields->question()) { // a draft that can't be planned yet keeps what was typed
        draft.rule.plan.baseline = numbers->baseline;
        draft.rule.plan.smallestUplift = numbers->smallestUplift;
        draft.rule.plan.usersADay = numbers->usersADay;
    }
    return draft;
}

void ExperimentSheet::start()
{
    const Experiment draft = typed();
    if (const Done valid = validRule(draft.rule); !valid)
        return m_error->show(m_services.words(valid.error()));
    m_doubt.isEmpty() ? begin(draft) : askDoubt(draft);
}

void ExperimentSheet::begin(const Experiment &draft)
{
    emit startWanted(draft);
    dismiss();
}

// A started one is fixed: what it can't find is said before.
void ExperimentSheet::askDoubt(const Experiment &draft)
{
    auto *question = new Popover(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setFixedWidth(doubtWidth);
    auto *sentence = new TextLabel(m_doubt, TextLook::Body, question);
    sentence->setWrapping(true);
    auto *yes = makeButton(ButtonLook::Plain, question);
    yes->setText(tr("Start all the same"));
    yes->setAccessibleDescription(m_doubt);
    question->body()->addWidget(sentence);
    question->body()->addWidget(yes, 0, Qt::AlignLeft);
    connect(yes, &QPushButton::clicked, this, [this, question, draft] {
        question->close();
        begin(draft);
    });
    question->openBelow(*m_start);
}

} // namespace yiren
