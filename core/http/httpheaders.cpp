#include "http/httpheaders.h"

#include <algorithm>

namespace yiren {

namespace {

bool isNamed(const std::pair<QByteArray, QByteArray> &line, QByteArrayView name)
{
    return line.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<QByteArray> HttpHeaders::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [name](const auto &line) { return isNamed(line, name); });
    if (found == m_lines.end())
        return std::nullopt;
    return found->second;
}

int HttpHeaders::count(QByteArrayView name) const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [name](const auto &line) { return isNamed(line, name); }));
}

} // namespace yiren
