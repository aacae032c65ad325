#include "pages/gallery/figureexamples.h"

#include "formatting/format.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/helppopover.h"
#include "widgets/keyfigure.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr Meaning meanings[] = {Meaning::Good, Meaning::Info, Meaning::Trial, Meaning::Attention, Meaning::Wrong, Meaning::Neutral};
constexpr ButtonLook looks[] = {ButtonLook::Primary, ButtonLook::Plain, ButtonLook::Quiet, ButtonLook::Link, ButtonLook::Danger};

std::vector<double> wave(int shift, double slope)
{
    std::vector<double> values;
    for (int i = 0; i < 24; ++i)
        values.push_back(10 + slope * i + ((i * 7 + shift * 5) % 11) * 0.5);
    return values;
}

} // namespace

FigureExamples::FigureExamples(QWidget *parent) : QWidget(parent), m_parts(new Card(this)), m_help(new HelpPopover(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(makeFigures());
    column->addWidget(makeParts());
    retranslate();
}

QWidget *FigureExamples::makeFigures()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (int i = 0; i < 5; ++i) {
        auto *figure = new KeyFigure(line);
        figure->setTrend(wave(i, i == 4 ? -0.2 : 0.3), meanings[i]);
        figure->setLeads(true);
        row->addWidget(figure);
        m_figures.push_back(figure);
    }
    return line;
}

Card *FigureExamples::makeParts()
{
    m_parts->addToTitle(m_help);
    auto *chips = new QHBoxLayout;
    for (Meaning meaning : meanings) {
        auto *plain = new Chip(m_parts);
        auto *marked = new Chip(m_parts);
        marked->setMark(true);
        plain->set({}, meaning);
        marked->set({}, meaning);
        m_chips.insert(m_chips.end(), {plain, marked});
        chips->addWidget(plain);
        chips->addWidget(marked);
    }
    chips->addStretch();
    auto *buttons = new QHBoxLayout;
    for (ButtonLook look : looks) {
        m_buttons.push_back(makeButton(look, m_parts, look == ButtonLook::Primary ? "plus" : nullptr));
        buttons->addWidget(m_buttons.back());
    }
    m_buttons.push_back(makeButton(ButtonLook::Plain, m_parts));
    m_buttons.back()->setEnabled(false);
    buttons->addWidget(m_buttons.back());
    buttons->addStretch();
    m_parts->body()->addLayout(chips);
    m_parts->body()->addLayout(buttons);
    return m_parts;
}

void FigureExamples::retranslate()
{
    const QString captions[] = {tr("Received yesterday"), tr("Orders"), tr("New followers"), tr("Reading to order"), tr("Lost in 30 days")};
    const QString figures[] = {format::money(Money::fromFen(348260)), format::count(41), QStringLiteral("+27"), format::percent(0.0192),
                               format::percent(0.031)};
    const QString comments[] = {tr("↑ %1 above that weekday's usual").arg(format::percent(0.18)), tr("↑ 6 vs the day before"),
                                tr("35 came, 8 went"), tr("↓ 0.2 points, within normal range"),
                                tr("interval %1").arg(format::percentInterval(0.024, 0.04))};
    const Meaning tones[] = {Meaning::Good, Meaning::Good, Meaning::Good, Meaning::Neutral, Meaning::Neutral};
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i]->setCaption(captions[i]);
        m_figures[i]->setFigure(figures[i]);
        m_figures[i]->setComment(comments[i], tones[i]);
    }
    const QString words[] = {tr("done"), tr("waits for payment"), tr("booked"), tr("to be shipped"), tr("frozen"), tr("refunded")};
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->set(words[i / 2], meanings[i / 2]);
    const QString actions[] = {
        tr("Take a payment"), tr("Import"), tr("More"), tr("Look at it"), tr("Refund %1").arg(format::money(Money::fromFen(4500))),
        tr("Not available")};
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(actions[i]);
    m_parts->setTitle(tr("Chips and buttons"), tr("a word or a shape goes with every colour"));
    m_help->set(tr("Received"), tr("payments − refunds − fees, by the day of the fund-flow bill"),
                {tr("41 payments, 2 refunds, 43 rows of the bill"),
                 tr("interval %1").arg(format::moneyInterval(Money::fromFen(300000), Money::fromFen(390000)))});
}

void FigureExamples::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren
