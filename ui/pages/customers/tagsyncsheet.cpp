#include "pages/customers/tagsyncsheet.h"

#include "formatting/format.h"
#include "pages/customers/tagsyncwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/busypanel.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace yiren {

namespace {

constexpr int tagSheetWidth = 800;
constexpr int listHeight = 320;
constexpr int barWidth = 16; // of scrolling
constexpr int tagWidth = 150, choiceWidth = 190;
using FlowState = TagFlow::State;

} // namespace

TagSyncSheet::TagSyncSheet(const PageServices &services, std::vector<Segment> segments, QWidget &window)
    : Sheet(window, tagSheetWidth), m_services(services), m_segments(std::move(segments)), m_flow(new TagFlow(services, this)),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_beside(new TextLabel(TextLook::Secondary, this)), m_what(new QComboBox(this)),
      m_tag(new QLineEdit(this)), m_compare(makeButton(ButtonLook::Plain, this, "refresh")), m_error(new ErrorBar(this)),
      m_busy(new BusyPanel(this)), m_list(new QScrollArea(this)), m_plan(new TextLabel(TextLook::Body, this)),
      m_second(makeButton(ButtonLook::Plain, this)), m_first(makeButton(ButtonLook::Primary, this))
{
    m_title->setText(tr("Tags with WeChat"));
    m_beside->setText(tr("Compared first; nothing is changed before you decide."));
    m_what->setAccessibleName(tr("What is compared"));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->addItem(tr("All tags"));
    for (const Segment &segment : m_segments)
        m_what->addItem(tr("The group “%1” becomes a tag").arg(format::oneLine(segment.name)));
    m_tag->setPlaceholderText(tr("Name of the tag at WeChat"));
    m_tag->setAccessibleName(m_tag->placeholderText());
    m_compare->setText(tr("Compare"));
    m_plan->setWrapping(true);
    layOut();
    connectParts();
    showState();
}

void TagSyncSheet::layOut()
{
    auto *what = new QHBoxLayout;
    what->addWidget(m_what, 1);
    what->addWidget(m_tag, 1);
    what->addWidget(m_compare);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_second);
    buttons->addWidget(m_first);
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(metrics::gap);
    body()->addWidget(m_title);
    body()->addWidget(m_beside);
    body()->addLayout(what);
    body()->addWidget(m_error);
    body()->addWidget(m_busy);
    body()->addWidget(m_list);
    body()->addWidget(m_plan);
    body()->addLayout(buttons);
}

void TagSyncSheet::connectParts()
{
    connect(m_flow, &TagFlow::changed, this, &TagSyncSheet::showState);
    connect(m_flow, &TagFlow::customersChanged, this, &TagSyncSheet::customersChanged);
    connect(m_compare, &QPushButton::clicked, this, &TagSyncSheet::compare);
    connect(m_first, &QPushButton::clicked, this, &TagSyncSheet::pressFirst);
    connect(m_second, &QPushButton::clicked, this, &TagSyncSheet::pressSecond);
    connect(m_what, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_tag->setText(m_segments[static_cast<size_t>(index) - 1].name);
        showState();
    });
    connect(m_tag, &QLineEdit::textChanged, this, &TagSyncSheet::showState);
}

void TagSyncSheet::compare()
{
    const int index = m_what->currentIndex();
    if (index == 0)
        return m_flow->compare({});
    m_flow->compare(
        SegmentTag{m_segments[static_cast<size_t>(index) - 1].rule, m_tag->text().trimmed(), BusinessDay::of(m_services.clock.now())});
}

void TagSyncSheet::showState()
{
    const FlowState state = m_flow->state();
    const bool isBusy = m_flow->running() != nullptr;
    const bool isGroup = m_what->currentIndex() > 0;
    const bool isNamed = !isGroup || canBeWeChatTag(m_tag->text());
    m_tag->setVisible(isGroup);
    m_what->setEnabled(!isBusy);
    m_compare->setEnabled(!isBusy && isNamed);
    m_compare->setToolTip(isNamed ? QString() : tr("WeChat takes names of one to ten Chinese characters (30 bytes)."));
    m_busy->setVisible(isBusy);
    m_list->setVisible(state == FlowState::Compared && !m_flow->comparison().differences.empty());
    m_error->clear();
    m_error->hide();
    m_plan->hide();
    if (isBusy) {
        m_busy->setSentence(state == FlowState::Reading ? tr("Reading WeChat's tags and who carries them …")
                                                        : tr("WeChat is being told …"));
        m_busy->follow(*m_flow->running(), false);
    }
    if (state == FlowState::Failed || (state == FlowState::Ended && m_flow->report().error))
        m_error->show(m_services.words(state == FlowState::Failed ? m_flow->error() : *m_flow->report().error));
    if (state == FlowState::Compared)
        showDifferences();
    else if (state == FlowState::Ended)
        showEnded();
    else
        setButtons({}, isBusy ? tr("Stop") : tr("Close"), false, {});
    place();
}

void TagSyncSheet::showDifferences()
{
    const TagComparison &comparison = m_flow->comparison();
    m_choices.clear();
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setSpacing(8);
    for (size_t i = 0; i < comparison.differences.size(); ++i)
        addDifference(i);
    m_rows->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_list->setWidget(content); // the one before goes
    content->setAutoFillBackground(false);
    constexpr int wide = tagSheetWidth - 2 * metrics::pageMargin - barWidth;
    const int height = m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(wide) : m_rows->sizeHint().height();
    m_list->setFixedHeight(std::min(listHeight, height + metrics::gap));
    if (comparison.openDeeds > 0) {
        m_list->hide();
        m_plan->setText(tr("%1 calls of an earlier decision have not been made yet.").arg(format::count(comparison.openDeeds)));
        m_plan->show();
        return setButtons(tr("Go on with them"), tr("Drop them"), true, {});
    }
    showPlan();
}

void TagSyncSheet::addDifference(size_t index)
{
    const TagDifference &one = m_flow->comparison().differences[index];
    auto *tag = new TextLabel(format::oneLine(one.tag), TextLook::Strong);
    tag->setWrapping(true);
    tag->setFixedWidth(tagWidth);
    tag->setToolTip(one.tag.toHtmlEscaped());
    auto *text = new TextLabel(tagDifferenceText(one));
    text->setWrapping(true);
    auto *choice = new QComboBox;
    choice->setFixedWidth(choiceWidth);
    choice->setAccessibleName(tr("What is done about %1").arg(format::oneLine(one.tag)));
    const bool isPossible = one.isAtWeChat || !one.isHere || canBeWeChatTag(one.tag);
    if (m_flow->wish()) {
        choice->addItem(tagDirectionText(one, TagDirection::ToWeChat), static_cast<int>(TagDirection::ToWeChat));
        choice->setEnabled(false);
        choice->setToolTip(tr("The tag is exactly the group's."));
    } else {
        for (const TagDirection direction : {TagDirection::ToWeChat, TagDirection::FromWeChat, TagDirection::Leave}) {
            if (direction != TagDirection::ToWeChat || isPossible)
                choice->addItem(tagDirectionText(one, direction), static_cast<int>(direction));
        }
        choice->setCurrentIndex(choice->findData(static_cast<int>(suggestedDirection(one))));
    }
    auto *row = new QHBoxLayout;
    row->addWidget(tag);
    row->addWidget(text, 1);
    row->addWidget(choice);
    m_rows->addLayout(row);
    m_choices.push_back(choice);
    connect(choice, &QComboBox::activated, this, &TagSyncSheet::showPlan);
}

std::vector<TagDirection> TagSyncSheet::directions() const
{
    std::vector<TagDirection> chosen;
    for (const QComboBox *choice : m_choices)
        chosen.push_back(static_cast<TagDirection>(choice->currentData().toInt()));
    return chosen;
}

void TagSyncSheet::showPlan()
{
    const TagComparison &comparison = m_flow->comparison();
    const TagPlan plan = planOf(comparison, directions());
    const bool isSame = comparison.differences.empty();
    m_plan->setText(isSame ? tr("Here and WeChat have the same tags.") : tagPlanText(plan, comparison.strangers));
    m_plan->show();
    const QString why = plan.isTooMany ? tr("WeChat holds 100 tags; leave some of them.") : tr("Nothing would be changed.");
    setButtons(isSame ? QString() : tr("Do it"), tr("Close"), !plan.isTooMany && !plan.isEmpty(), why);
}

void TagSyncSheet::showEnded()
{
    const TagDeedReport &report = m_flow->report();
    QString text = tagReportText(report);
    if (m_flow->wish() && report.counts.open == 0)
        text += u'\n' + tr("A mass send goes to this tag when you choose it under “To whom”, on the page of posts.");
    m_plan->setText(text);
    m_plan->show();
    setButtons(report.counts.open > 0 ? tr("Go on") : QString(), tr("Close"), true, {});
}

// An empty text: there is no such button now.
void TagSyncSheet::setButtons(const QString &first, const QString &second, bool isPossible, const QString &why)
{
    m_first->setVisible(!first.isEmpty());
    m_first->setText(first);
    m_first->setEnabled(isPossible);
    m_first->setToolTip(isPossible ? QString() : why);
    m_second->setText(second);
}

void TagSyncSheet::pressFirst()
{
    if (m_flow->state() == FlowState::Ended || m_flow->comparison().openDeeds > 0)
        return m_flow->goOn();
    m_first->setEnabled(false);
    m_flow->decide(directions());
}

void TagSyncSheet::pressSecond()
{
    if (m_flow->running())
        return m_flow->stop();
    if (m_flow->state() == FlowState::Compared && m_flow->comparison().openDeeds > 0)
        return m_flow->drop();
    dismiss();
}

} // namespace yiren
