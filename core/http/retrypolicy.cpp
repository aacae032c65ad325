#include "http/retrypolicy.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

bool mayHelp(const AttemptOutcome &outcome)
{
    if (outcome.safety == Safety::OnceOnly || outcome.isLasting)
        return false;
    if (outcome.failure == ErrorKind::Network)
        return true;
    if (outcome.failure)
        return outcome.safety == Safety::Safe && (*outcome.failure == ErrorKind::Timeout || *outcome.failure == ErrorKind::BadReply);
    return outcome.status == 429 || outcome.status >= 500;
}

bool isLasting(const QString &code)
{
    static constexpr std::array codes{"net.tls", "net.proxy", "net.redirect", "net.host_not_allowed", "net.not_https", "net.too_large"};
    return std::any_of(codes.begin(), codes.end(), [&code](const char *one) { return code == QLatin1String(one); });
}

} // namespace

AttemptOutcome outcomeOf(Safety safety, const Result<HttpReply> &attempt)
{
    AttemptOutcome outcome;
    outcome.safety = safety;
    if (attempt) {
        outcome.status = attempt->status;
        outcome.retryAfter = retryAfter(attempt->headers, attempt->receivedAt);
    } else {
        outcome.failure = attempt.error().kind;
        outcome.isLasting = isLasting(attempt.error().code);
    }
    return outcome;
}

std::optional<std::chrono::milliseconds> nextStep(const RetryPolicy &policy, int attempt, const AttemptOutcome &outcome, double random)
{
    if (attempt >= policy.attempts || !mayHelp(outcome))
        return std::nullopt;
    std::chrono::milliseconds most{0};
    if (!policy.waits.empty())
        most = policy.waits[std::min(static_cast<size_t>(attempt - 1), policy.waits.size() - 1)];
    const std::chrono::milliseconds jittered(static_cast<qint64>(static_cast<double>(most.count()) * random));
    const std::chrono::milliseconds asked = outcome.retryAfter.value_or(std::chrono::seconds(0));
    if (asked > policy.longestWait)
        return std::nullopt;
    return std::max(jittered, asked);
}

} // namespace yiren
