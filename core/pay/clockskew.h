#pragma once

#include "http/httpreply.h"

#include <chrono>
#include <optional>

namespace yiren {

// How far this computer's clock is from WeChat Pay's, measured on the Date header of answers.
class ClockSkew
{
public:
    enum class Verdict { Fine, Warn, TooFar }; // more than 60 s; more than 300 s, where no signature is accepted

    void observe(const HttpReply &reply);
    [[nodiscard]] std::chrono::seconds offset() const { return m_offset; } // what to add to this computer's time; positive: it is behind
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] QDateTime corrected(const QDateTime &local) const { return local.addSecs(m_offset.count()); }

private:
    std::chrono::seconds m_offset{0};
};

} // namespace yiren
