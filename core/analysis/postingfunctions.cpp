#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/postingtime.h"

#include <algorithm>
#include <array>

namespace yiren::analysis {

namespace {

using stats::Outcome;
using stats::RefusalCode;

constexpr std::int64_t mostPostingGroups = 1000;

struct PostingCall {
    std::vector<stats::PostValue> posts;
    stats::PostShape shape;
};

// Groups count from 0. Programs that count from 1 are known by a group that is their number itself, and none that is 0.
bool countFromZero(std::vector<std::int64_t> &groups, std::int64_t count)
{
    if (groups.empty())
        return true;
    const auto [first, last] = std::minmax_element(groups.begin(), groups.end());
    const std::int64_t from = *first >= 1 && *last == count ? 1 : 0;
    if (*first < from || *last >= count + from)
        return false;
    for (std::int64_t &group : groups)
        group -= from;
    return true;
}

Outcome<PostingCall> postingCall(Inputs &in)
{
    const std::vector<double> y = in.numbers("y");
    std::vector<std::int64_t> weekdays = in.counts("weekday");
    std::vector<std::int64_t> blocks = in.counts("hour_block");
    const std::int64_t weekdayCount = in.count("n_weekday");
    const std::int64_t blockCount = in.count("n_hour_block");
    const auto isCount = [](std::int64_t count) { return count > 0 && count <= mostPostingGroups; };
    if (!in.ok() || !isCount(weekdayCount) || !isCount(blockCount) || y.size() != weekdays.size() || y.size() != blocks.size()
        || !countFromZero(weekdays, weekdayCount) || !countFromZero(blocks, blockCount))
        return stats::refusal(RefusalCode::InvalidInput);
    PostingCall call{{}, {static_cast<int>(weekdayCount), static_cast<int>(blockCount), 1}};
    for (std::size_t i = 0; i < y.size(); ++i)
        call.posts.push_back({y[i], static_cast<int>(weekdays[i]), static_cast<int>(blocks[i]), 0});
    return call;
}

QJsonObject effectsAnswer(const stats::PostingEffects &effects)
{
    return {{QStringLiteral("mu"), effects.mean},
            {QStringLiteral("weekday_effect"), jsonNumbers(effects.weekday)},
            {QStringLiteral("hour_effect"), jsonNumbers(effects.block)},
            {QStringLiteral("reml_deviance"), effects.remlDeviance}};
}

Outcome<QJsonObject> postingTimeBlup(const QJsonObject &input)
{
    Inputs in(input);
    const auto call = postingCall(in);
    const stats::PostVariances variances{in.number("var_weekday"), in.number("var_hour"), in.number("var_resid")};
    if (!in.ok() || !call)
        return stats::refusal(RefusalCode::InvalidInput);
    const auto effects = stats::postingEffects(call->posts, call->shape, variances);
    if (!effects)
        return tl::unexpected(effects.error());
    return effectsAnswer(*effects);
}

// Whether there are posts enough to advise anybody is asked only where the call says so.
Outcome<QJsonObject> postingTimeLmmFit(const QJsonObject &input)
{
    Inputs in(input);
    const auto call = postingCall(in);
    const bool appliesRules = in.flag("apply_refusal_rules", false);
    if (!in.ok() || !call)
        return stats::refusal(RefusalCode::InvalidInput);
    if (appliesRules)
        if (const auto may = stats::mayAdvise(call->posts); !may)
            return tl::unexpected(may.error());
    const auto fit = stats::fitPosting(call->posts, call->shape);
    if (!fit)
        return tl::unexpected(fit.error());
    QJsonObject answer = effectsAnswer(fit->effects);
    answer.insert(QStringLiteral("var_weekday"), fit->variances.weekday);
    answer.insert(QStringLiteral("var_hour"), fit->variances.block);
    answer.insert(QStringLiteral("var_resid"), fit->variances.post);
    return answer;
}

constexpr std::array functionsOfPosting{Function{"posting_time_lmm_fit", postingTimeLmmFit},
                                        Function{"posting_time_blup", postingTimeBlup}};

} // namespace

std::span<const Function> postingFunctions()
{
    return functionsOfPosting;
}

} // namespace yiren::analysis
