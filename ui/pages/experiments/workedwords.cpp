#include "formatting/format.h"
#include "pages/experiments/examplessheet.h"
#include "pages/experiments/experimentwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct ExampleWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

QString nameWord(WorkedFigure::Name name)
{
    switch (name) {
    case WorkedFigure::Name::Purchase:
        return ExampleWords::tr("P(bought | browsed the Mini Program)");
    case WorkedFigure::Name::Variance:
        return ExampleWords::tr("Variance of the difference");
    case WorkedFigure::Name::Z:
        return ExampleWords::tr("z");
    case WorkedFigure::Name::P:
        return ExampleWords::tr("p, two-sided");
    case WorkedFigure::Name::Difference:
        return ExampleWords::tr("Difference of the rates");
    case WorkedFigure::Name::NeededPerArm:
        return ExampleWords::tr("Persons a version for 10% to 12%, power 80%");
    case WorkedFigure::Name::LostADay:
        return ExampleWords::tr("Lost a day");
    case WorkedFigure::Name::LostShare:
        return ExampleWords::tr("Lost in 30 days");
    case WorkedFigure::Name::DailyHazard:
        return ExampleWords::tr("Hazard of a day, constant");
    case WorkedFigure::Name::DailyShare:
        return ExampleWords::tr("Lost of those present, a day");
    }
    return {};
}

QString signedPoints(double points)
{
    const QString text = QString::number(points, 'f', 2);
    return points > 0 ? u'+' + text : text;
}

QString figureText(WorkedFigure::Name name, double value, bool isPrinted)
{
    switch (name) {
    case WorkedFigure::Name::Purchase:
    case WorkedFigure::Name::LostShare:
        return format::percent(value);
    case WorkedFigure::Name::Variance:
        return QString::number(value, 'f', isPrinted ? 7 : 6);
    case WorkedFigure::Name::Z:
        return QString::number(value, 'f', isPrinted ? 2 : 3);
    case WorkedFigure::Name::P:
        return QString::number(value, 'f', 3);
    case WorkedFigure::Name::Difference:
        return ExampleWords::tr("%1 points").arg(signedPoints(value * 100));
    case WorkedFigure::Name::NeededPerArm:
        return format::count(qRound64(value));
    case WorkedFigure::Name::LostADay:
        return ExampleWords::tr("%1 persons a day").arg(QString::number(value, 'f', 2));
    case WorkedFigure::Name::DailyHazard:
    case WorkedFigure::Name::DailyShare:
        return QString::number(value * 100, 'f', isPrinted ? 2 : 3) + u'%';
    }
    return {};
}

QString rightText(const WorkedFigure &figure)
{
    if (!figure.right)
        return figure.interval ? ExampleWords::tr("can't be worked out: somewhere from %1 to %2")
                                     .arg(format::percent(figure.interval->low), format::percent(figure.interval->high))
                               : comparisonRefusal(figure.right.error());
    const QString text = figureText(figure.name, *figure.right, false);
    if (!figure.interval)
        return text;
    const QString interval = figure.name == WorkedFigure::Name::Difference
        ? ExampleWords::tr("%1 to %2").arg(signedPoints(figure.interval->low * 100), signedPoints(figure.interval->high * 100))
        : format::percentInterval(figure.interval->low, figure.interval->high);
    return ExampleWords::tr("%1 (95% interval %2)").arg(text, interval);
}

WorkedWords sumWords(WorkedSum sum)
{
    switch (sum) {
    case WorkedSum::ConditionalPurchase:
        return {
            ExampleWords::tr("A share of the wrong whole"),
            ExampleWords::tr("1,000 users; 500 bought after visiting the account, 200 after browsing the Mini Program."),
            {},
            ExampleWords::tr("500 is “visited the account and bought”, not “browsed the Mini Program”: how many browsed is not given.")};
    case WorkedSum::TwoVersions:
        return {ExampleWords::tr("A z that proves nothing"),
                ExampleWords::tr("Version 1: 100 of 1,000 bought (10%); version 2: 96 of 800 (12%)."),
                {},
                ExampleWords::tr(
                    "The sum was added up wrongly; and a z is no interval. The interval holds 0: nothing is shown, far too few were "
                    "asked.")};
    case WorkedSum::Churn:
        return {ExampleWords::tr("Persons read as per cent"),
                ExampleWords::tr("1,000 users at first, 800 after 30 days."),
                {},
                ExampleWords::tr("200 / 30 is 6.67 persons a day, not 6.67%: at that rate 126 would be left, not 800.")};
    case WorkedSum::SampleCode:
        return {ExampleWords::tr("Code that must not be copied"),
                ExampleWords::tr("A bot with wxpy, secrets in the source, and /buy that believes the user_id of the form."),
                {},
                ExampleWords::tr(
                    "The library is dead and gets accounts banned, the secret is everybody's, and anybody can buy as anybody else.")};
    }
    return {};
}

} // namespace

WorkedWords workedWords(const WorkedExample &example)
{
    WorkedWords words = sumWords(example.sum);
    for (const WorkedFigure &figure : example.figures)
        words.lines.push_back(
            {nameWord(figure.name), figure.printed ? figureText(figure.name, *figure.printed, true) : QString(), rightText(figure)});
    return words;
}

} // namespace yiren
