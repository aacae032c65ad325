#pragma once

#include "base/result.h"
#include "bills/quarantine.h"

#include <utility>
#include <vector>

namespace yiren {

// The lines of one file that could not be read.
class BadLines
{
public:
    // More bad lines than these: it is not this kind of file.
    static constexpr qint64 most = 10'000;

    // Input "bill.too_many_bad_lines" with the place of the last one.
    [[nodiscard]] Done add(QuarantinedLine line)
    {
        if (++m_count > most)
            return failure(inputError("bill.too_many_bad_lines", {QString(), line.line, line.column, line.expected, line.found}));
        m_lines.push_back(std::move(line));
        return {};
    }
    qint64 count() const { return m_count; }
    const std::vector<QuarantinedLine> &lines() const { return m_lines; }

private:
    std::vector<QuarantinedLine> m_lines;
    qint64 m_count = 0;
};

// Counts in summaries: "3", "45.0".
[[nodiscard]] std::optional<qint64> countValue(std::string_view text);

} // namespace yiren
