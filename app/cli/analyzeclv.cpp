#include "cli/analyze.h"

#include "cli/numbercsv.h"
#include "cli/words.h"
#include "stats/enoughdata.h"
#include "stats/purchasefit.h"
#include "stats/purchaseforecast.h"

#include <cmath>
#include <optional>

namespace yiren {

namespace {

constexpr double halfAYear = 26; // in weeks, the unit of T that the models' limits are made for

struct ClvFile {
    QStringList names;
    std::vector<stats::PurchaseSummary> purchases;
    std::vector<stats::SpendSummary> spends; // empty where the file has no column for it
};

Result<ClvFile> readCustomers(const QString &file)
{
    const QString customer = QStringLiteral("customer"), id = QStringLiteral("id"), frequency = QStringLiteral("frequency"),
                  recency = QStringLiteral("recency"), observed = QStringLiteral("T"), monetary = QStringLiteral("monetary");
    const auto csv = NumberCsv::read(file, {frequency, recency, observed}, {customer, id, monetary});
    if (!csv)
        return failure(csv.error());
    ClvFile all;
    for (std::size_t row = 0; row < csv->rows(); ++row) {
        const auto repeats = csv->count(row, frequency);
        const auto last = csv->number(row, recency);
        const auto known = csv->number(row, observed);
        for (const Error *error : {repeats ? nullptr : &repeats.error(), last ? nullptr : &last.error(), known ? nullptr : &known.error()})
            if (error != nullptr)
                return failure(*error);
        all.names.append(csv->has(customer) ? csv->text(row, customer) : csv->text(row, id));
        all.purchases.push_back({static_cast<double>(*repeats), *last, *known});
        if (!csv->has(monetary))
            continue;
        const auto mean = csv->number(row, monetary);
        if (!mean)
            return failure(mean.error());
        all.spends.push_back({static_cast<double>(*repeats), *mean});
    }
    return all;
}

// What one order of each customer is expected to be worth; a refusal where that can't be said of the file.
stats::Outcome<stats::SpendFit> spendOf(const ClvFile &file)
{
    if (file.spends.empty())
        return stats::refusal(stats::RefusalCode::NoData, "monetary");
    if (const auto tooFew = stats::tooFewForSpend(file.spends))
        return tl::unexpected(*tooFew);
    return stats::fitSpend(file.spends);
}

template <typename T, typename ToJson>
QJsonValue figureJson(const stats::Outcome<T> &outcome, ToJson toJson)
{
    return outcome ? QJsonValue(toJson(*outcome)) : QJsonValue(refusedJson(outcome.error()));
}

class ClvAnswer
{
public:
    ClvAnswer(const ClvFile &file, const stats::PurchaseFit &fit, const stats::PurchaseFit &alive, double horizon)
        : m_file(file), m_fit(fit), m_alive(alive), m_horizon(horizon), m_spend(spendOf(file))
    {
    }

    QJsonObject json() const
    {
        const stats::PurchaseParameters &p = m_fit.model.parameters;
        QJsonArray customers;
        for (std::size_t i = 0; i < m_file.purchases.size(); ++i)
            customers.append(customerJson(i));
        return {
            {QStringLiteral("n"), static_cast<qint64>(m_file.purchases.size())},
            {QStringLiteral("parameters"),
             QJsonObject{
                 {QStringLiteral("r"), p.r}, {QStringLiteral("alpha"), p.alpha}, {QStringLiteral("a"), p.a}, {QStringLiteral("b"), p.b}}},
            {QStringLiteral("log_likelihood"), m_fit.logLikelihood},
            {QStringLiteral("customers"), customers}};
    }

private:
    QJsonObject customerJson(std::size_t i) const
    {
        const stats::PurchaseSummary &known = m_file.purchases[i];
        const auto expected = stats::expectedRepeats(m_fit.model, known, m_horizon);
        return {{QStringLiteral("customer"), m_file.names.at(static_cast<qsizetype>(i))},
                {QStringLiteral("p_alive"), figureJson(stats::chanceAlive(m_alive.model, known), [](double p) { return p; })},
                {QStringLiteral("expected_purchases"), figureJson(expected, [](double orders) { return orders; })},
                {QStringLiteral("expected_value_fen"), valueJson(i, expected)}};
    }

    QJsonValue valueJson(std::size_t i, const stats::Outcome<double> &expected) const
    {
        if (m_file.spends.empty())
            return {};
        if (!m_spend || !expected)
            return refusedJson(m_spend ? expected.error() : m_spend.error());
        return figureJson(stats::expectedSpend(m_spend->parameters, m_file.spends[i]), [&](const stats::ExpectedSpend &spend) {
            return static_cast<double>(std::llround(*expected * spend.mean * 100));
        });
    }

    const ClvFile &m_file;
    const stats::PurchaseFit &m_fit;
    const stats::PurchaseFit &m_alive;
    const double m_horizon;
    const stats::Outcome<stats::SpendFit> m_spend;
};

Exit answerClv(Terminal &terminal, const QString &csv, double horizon)
{
    const auto file = readCustomers(csv);
    if (!file)
        return terminal.fail(file.error());
    if (!(horizon >= 0 && std::isfinite(horizon)))
        return answerRefusal(terminal, {stats::RefusalCode::InvalidInput, "horizon", 0});
    if (const auto enough = stats::enoughForPurchases(file->purchases); !enough)
        return answerRefusal(terminal, enough.error());
    const auto fit = stats::fitPurchases(stats::Dropout::AfterRepeat, file->purchases);
    if (!fit)
        return answerRefusal(terminal, fit.error());
    const auto alive = stats::fitPurchases(stats::Dropout::AfterEvery, file->purchases);
    if (!alive)
        return answerRefusal(terminal, alive.error());
    const auto total = stats::expectedTotal(fit->model, file->purchases, horizon);
    if (total)
        terminal.say(Cli::tr("%1 customers: about %2 repeat orders in the next %3 weeks.")
                         .arg(QString::number(file->purchases.size()), QString::number(*total, 'f', 0), QString::number(horizon)));
    terminal.answer(ClvAnswer(*file, *fit, *alive, horizon).json());
    return Exit::Ok;
}

} // namespace

void addAnalyzeClv(CommandLine &line, Command &analyze)
{
    auto file = std::make_shared<QString>();
    auto horizon = std::make_shared<double>(halfAYear);
    Command command =
        analyze.command("clv", said(Cli::tr("BG/NBD: who is still a customer and what they will buy; with money, what it is worth")));
    command.option("--csv", *file, said(Cli::tr("Columns customer, frequency, recency, T (weeks), monetary (yuan an order)"))).required();
    command.option("--horizon", *horizon, said(Cli::tr("How far to look ahead, in the unit of T (26)")));
    command.whenCalled(
        [&line, file, horizon] { line.chosen = [file, horizon](Terminal &terminal) { return answerClv(terminal, *file, *horizon); }; });
}

} // namespace yiren
