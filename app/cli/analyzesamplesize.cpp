#include "cli/analyze.h"

#include "cli/words.h"
#include "stats/samplesize.h"

#include <cmath>

namespace yiren {

namespace {

struct SampleSizeWords {
    double baseline = 0;
    QString minimumEffect;
    double power = 0.8;
    double alpha = 0.05;
    qint64 daily = 0;
};

// "0.02": two points; "20%": a fifth of the baseline.
std::optional<double> effectOf(const SampleSizeWords &words)
{
    bool isNumber = false;
    const bool isRelative = words.minimumEffect.endsWith(u'%');
    const double value = QStringView(words.minimumEffect).chopped(isRelative ? 1 : 0).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    return isRelative ? words.baseline * value / 100 : value;
}

Exit answerSampleSize(Terminal &terminal, const SampleSizeWords &words)
{
    const auto effect = effectOf(words);
    if (!effect) {
        terminal.note(Cli::tr("--minimum-effect is a difference of rates (0.02) or a part of the baseline (20%)"));
        return Exit::Usage;
    }
    const auto size = stats::sampleSizeForRates({words.baseline, words.baseline + *effect}, {words.alpha, words.power, 2});
    if (!size)
        return answerRefusal(terminal, size.error());
    const double perArm = std::ceil(size->a);
    QJsonValue days;
    terminal.say(Cli::tr("%1 people in each of two groups.").arg(QString::number(perArm, 'f', 0)));
    if (words.daily > 0) {
        const auto duration = stats::durationFor(perArm, {static_cast<double>(words.daily), 1, 2});
        if (!duration)
            return answerRefusal(terminal, duration.error());
        days = static_cast<qint64>(duration->wholeWeeks);
        terminal.say(Cli::tr("With %1 a day that takes %2 days (whole weeks).").arg(words.daily).arg(duration->wholeWeeks));
    }
    terminal.answer(QJsonObject{{QStringLiteral("per_arm"), perArm}, {QStringLiteral("days"), days}});
    return Exit::Ok;
}

} // namespace

void addAnalyzeSampleSize(CommandLine &line, Command &analyze)
{
    auto words = std::make_shared<SampleSizeWords>();
    Command command = analyze.command("sample-size", said(Cli::tr("How many people an experiment needs, and how many days")));
    command.option("--baseline", words->baseline, said(Cli::tr("Rate of the version that stands, 0.1 for 10 %"))).required();
    command
        .option("--minimum-effect", words->minimumEffect,
                said(Cli::tr("Smallest difference worth finding: 0.02 is two points, 20% a fifth of the baseline")))
        .required();
    command.option("--power", words->power, said(Cli::tr("Chance to find it (0.8)")));
    command.option("--alpha", words->alpha, said(Cli::tr("Chance of a false finding (0.05)")));
    command.option("--daily", words->daily, said(Cli::tr("People who come each day, both groups together")));
    command.whenCalled([&line, words] { line.chosen = [words](Terminal &terminal) { return answerSampleSize(terminal, *words); }; });
}

} // namespace yiren
