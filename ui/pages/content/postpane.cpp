#include "pages/content/postpane.h"

#include "formatting/format.h"
#include "pages/content/byhandsteps.h"
#include "pages/content/contentwords.h"
#include "pages/content/flowlayout.h"
#include "pages/content/postresults.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

TextLabel *wrappedLabel(const QString &words, TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(words, look, parent);
    label->setWrapping(true);
    return label;
}

constexpr int resultsWidth = 256;      // px: what the right column leaves
constexpr int mostResultsHeight = 300; // px; the rest is scrolled to
constexpr int leastResultsHeight = 96; // on a small screen

// As high as what is in it, within these limits: drafts above and buttons below keep their room.
class ResultsArea : public QScrollArea
{
public:
    ResultsArea(PostResults *results, QWidget *parent)
        : QScrollArea(parent), m_height(std::min(results->heightForWidth(resultsWidth), mostResultsHeight))
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setWidget(results);
        viewport()->setAutoFillBackground(false);
        results->setAutoFillBackground(false);
    }
    QSize sizeHint() const override { return {resultsWidth, m_height}; }
    QSize minimumSizeHint() const override { return {0, std::min(m_height, leastResultsHeight)}; }

private:
    int m_height;
};

bool isOver(PostState state)
{
    return state == PostState::Published || isOnItsWay(state);
}

} // namespace

PostPane::PostPane(QWidget *parent) : Card(parent)
{
    showNothing();
}

void PostPane::show(PostFacts facts)
{
    m_facts = std::move(facts);
    fill();
}

void PostPane::showNothing()
{
    m_facts.reset();
    fill();
}

void PostPane::retranslate()
{
    fill();
}

void PostPane::fill()
{
    const bool hadFocus = m_inside && m_inside->isAncestorOf(window()->focusWidget());
    if (m_inside) {
        m_inside->hide();
        m_inside->deleteLater();
    }
    m_inside = new QWidget(this);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    body()->addWidget(m_inside);
    if (m_facts) {
        fillHead();
        fillChecks();
        fillSteps();
        fillResults();
        fillActions();
    } else {
        column->addWidget(
            wrappedLabel(tr("Choose a post to see when it goes out, to whom, and what it lacks."), TextLook::Secondary, m_inside));
    }
    m_inside->show();
    if (hadFocus)
        m_inside->setFocus(Qt::OtherFocusReason);
}

void PostPane::fillHead()
{
    const Post &post = m_facts->post;
    auto *column = static_cast<QVBoxLayout *>(m_inside->layout());
    auto *line = new QHBoxLayout;
    line->addWidget(wrappedLabel(titleOrNone(post), TextLook::CardTitle, m_inside), 1);
    auto *state = new Chip(postStateSentence(post), postStateMeaning(post.state), m_inside);
    state->setMark(true);
    line->addWidget(state, 0, Qt::AlignTop);
    column->addLayout(line);
    setAccessibleName(titleOrNone(post));
    QStringList facts{m_facts->when, postKindWord(post.kind), format::oneLine(m_facts->receivers)};
    if (!post.series.isEmpty())
        facts.append(tr("series: %1").arg(format::oneLine(post.series)));
    facts.removeAll(QString());
    column->addWidget(wrappedLabel(facts.join(QStringLiteral(" · ")), TextLook::Body, m_inside));
    column->addWidget(wrappedLabel(postKindSentence(post.kind), TextLook::Secondary, m_inside));
    if (!m_facts->problem.isEmpty()) {
        auto *problem = wrappedLabel(format::shortened(m_facts->problem), TextLook::Body, m_inside);
        setTone(*problem, postStateMeaning(post.state));
        column->addWidget(problem);
    }
    if (!m_facts->nextStep.isEmpty())
        column->addWidget(wrappedLabel(format::shortened(m_facts->nextStep), TextLook::Secondary, m_inside));
}

void PostPane::fillChecks()
{
    if (m_facts->checks.empty() || isOver(m_facts->post.state))
        return;
    auto *flow = new FlowLayout(8);
    for (const PostCheck &check : m_facts->checks) {
        auto *label = new TextLabel((check.holds ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + check.words, TextLook::Body, m_inside);
        setTone(*label, check.holds ? Meaning::Neutral : Meaning::Wrong);
        flow->addWidget(label);
    }
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(flow);
}

void PostPane::fillSteps()
{
    const Post &post = m_facts->post;
    if (post.state != PostState::WaitingForYou)
        return;
    m_steps = new ByHandSteps(post, m_inside);
    connect(m_steps, &ByHandSteps::copyWanted, this, &PostPane::copyWanted);
    connect(m_steps, &ByHandSteps::finished, this, &PostPane::finished);
    if (m_copied && m_copied->first == post.id)
        m_steps->noteCopied(m_copied->second);
    m_inside->layout()->addWidget(m_steps);
}

void PostPane::noteCopied(PostId post, CopyPart part)
{
    m_copied = {post, part};
    if (m_steps && m_facts && m_facts->post.id == post)
        m_steps->noteCopied(part);
}

void PostPane::fillResults()
{
    if (!m_facts->outcome)
        return;
    auto *results = new PostResults(*m_facts->outcome, m_facts->seenAtMs, m_inside);
    m_inside->layout()->addWidget(new ResultsArea(results, m_inside));
}

QPushButton *PostPane::addAction(Wish wish, const QString &words, bool isPrimary)
{
    auto *button = makeButton(isPrimary ? ButtonLook::Primary : ButtonLook::Plain, m_inside);
    button->setText(words);
    connect(button, &QPushButton::clicked, this, [this, wish, button] { emit wanted(wish, button); });
    return button;
}

void PostPane::addOutcomeActions(QLayout &row)
{
    const auto origin = newestFigures(m_facts->outcome->reading).origin;
    if (origin != NewestFigures::Origin::WeChat) {
        const bool isTyped = origin == NewestFigures::Origin::Typed;
        row.addWidget(addAction(Wish::TypeFigures, isTyped ? tr("Type in newer figures") : tr("Type in figures")));
    }
    QPushButton *evidence = addAction(Wish::Evidence, tr("Evidence pack"));
    evidence->setToolTip(
        tr("Text, pictures and HTML as they were sent, the checks, times and the log, with their SHA-256, as one ZIP file"));
    row.addWidget(evidence);
}

void PostPane::fillActions()
{
    const Post &post = m_facts->post;
    auto *flow = new FlowLayout(6);
    const auto add = [&](Wish wish, const QString &words, bool isPrimary = false) { flow->addWidget(addAction(wish, words, isPrimary)); };
    if (post.state == PostState::Missed) {
        add(Wish::Resend, tr("Send now"), true);
        add(Wish::Plan, tr("Another time"));
        add(Wish::GiveUp, tr("Give up"));
    } else if (liesInTheBox(post)) {
        if (!isAccepted(post))
            add(Wish::Unplan, tr("Take back"));
    } else if (!isOver(post.state)) {
        add(Wish::Write, tr("Write"), post.state != PostState::WaitingForYou);
        add(Wish::Plan, post.due ? tr("Another time") : tr("Plan"));
    }
    if (m_facts->outcome)
        addOutcomeActions(*flow);
    if (post.state == PostState::Scheduled)
        add(Wish::Unplan, tr("Unplan"));
    if (isOnItsWay(post.state))
        add(Wish::Unplan, tr("Stop sending"));
    add(Wish::Duplicate, tr("Duplicate"));
    if (post.state == PostState::Draft)
        add(Wish::Keep, post.isIdea ? tr("Make it a draft") : tr("Keep as an idea"));
    if (!isOnItsWay(post.state))
        add(Wish::Remove, tr("Delete"));
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(flow);
}

} // namespace yiren
