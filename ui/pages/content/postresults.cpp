#include "pages/content/postresults.h"

#include "charts/chartcard.h"
#include "charts/daychart.h"
#include "formatting/format.h"
#include "theme/looks.h"
#include "widgets/textlabel.h"
#include "words/readingwords.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr int chartWidth = 150;  // px at least
constexpr int chartHeight = 210; // px, with its title
constexpr size_t waysShown = 4;

// Readers up to the end of each day that has them.
std::vector<DayValue> readersOf(const PostReading &reading)
{
    std::vector<DayValue> values;
    if (reading.article) {
        for (const ArticleUpTo &day : reading.article->days) {
            if (day.figures.readers.state() == Figure::State::Value)
                values.push_back({day.day, double(day.figures.readers.value())});
        }
    }
    if (values.empty()) {
        for (const TypedReading &typed : reading.typed) {
            if (typed.readers)
                values.push_back({typed.day, double(*typed.readers)});
        }
    }
    return values;
}

} // namespace

PostResults::PostResults(const PostOutcome &outcome, qint64 nowMs, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(new TextLabel(tr("What came of it"), TextLook::Strong, this));
    const NewestFigures newest = newestFigures(outcome.reading);
    if (newest.origin != NewestFigures::Origin::Nobody) {
        addFigures(newest.figures);
        addChart(outcome.reading);
        addWays(newest.figures);
    }
    addSentence(outcomeText(outcome, nowMs));
    addSentence(postMoneyText(outcome));
}

void PostResults::addSentence(const QString &words)
{
    auto *label = new TextLabel(words, TextLook::Secondary, this);
    label->setWrapping(true);
    m_column->addWidget(label);
}

void PostResults::addFigures(const ReadingFigures &figures)
{
    const std::array<std::pair<QString, Figure>, 4> shown{{{tr("Readers"), figures.readers},
                                                           {tr("Shares"), figures.sharers},
                                                           {tr("New followers"), figures.followers},
                                                           {tr("Comments"), figures.comments}}};
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    int place = 0; // two in a line
    for (const auto &[name, figure] : shown) {
        const bool isValue = figure.state() == Figure::State::Value;
        auto *caption = new TextLabel(name, TextLook::Caption, this);
        auto *value = new TextLabel(figureText(figure), isValue ? TextLook::CardTitle : TextLook::Faint, this);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value->text()));
        value->setWrapping(!isValue);
        grid->addWidget(caption, place / 2, place % 2 * 2);
        grid->addWidget(value, place / 2, place % 2 * 2 + 1);
        ++place;
    }
    m_column->addLayout(grid);
}

void PostResults::addChart(const PostReading &reading)
{
    std::vector<DayValue> values = readersOf(reading);
    if (values.size() < 2)
        return;
    const DayValue first = values.front(), last = values.back();
    auto *chart = new DayChart(this);
    chart->setMinimumWidth(chartWidth);
    auto *card = new ChartCard(chart, this);
    setSurface(*card, "note"); // within the pane's own card
    card->setAccessibleName(tr("Readers since publication"));
    card->setTitle(tr("Readers since publication"));
    card->setFixedHeight(chartHeight);
    DayChartData numbers;
    numbers.series.push_back({tr("Readers"), Meaning::Good, std::move(values)});
    chart->setData(std::move(numbers));
    m_column->addWidget(card);
    addSentence(
        tr("%1 had read it by the end of %2, %3 of them by the end of %4.")
            .arg(format::count(qRound64(last.value)), format::day(last.day), format::count(qRound64(first.value)), format::day(first.day)));
}

void PostResults::addWays(const ReadingFigures &figures)
{
    std::vector<ReaderSource> ways = figures.sources;
    std::ranges::stable_sort(ways, std::greater(), &ReaderSource::readers);
    QStringList words;
    for (size_t i = 0; i < std::min(ways.size(), waysShown); ++i)
        words.append(QStringLiteral("%1 %2").arg(format::oneLine(ways[i].way), format::count(ways[i].readers)));
    if (!words.isEmpty())
        addSentence(tr("They came from: %1").arg(words.join(QStringLiteral(" · "))));
    if (figures.finishRate)
        addSentence(tr("%1 of the readers read it to the end.").arg(format::percent(*figures.finishRate)));
}

} // namespace yiren
