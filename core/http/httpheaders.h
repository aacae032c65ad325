#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace yiren {

// Header lines in the order they stand on the wire. Names are compared without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> lines) : m_lines(lines) {}

    void append(const QByteArray &name, const QByteArray &value) { m_lines.emplace_back(name, value); }
    // The value of the first line of that name; nothing when there is none.
    [[nodiscard]] std::optional<QByteArray> find(QByteArrayView name) const;
    [[nodiscard]] QByteArray value(QByteArrayView name) const { return find(name).value_or(QByteArray()); }
    [[nodiscard]] int count(QByteArrayView name) const;
    const std::vector<std::pair<QByteArray, QByteArray>> &lines() const { return m_lines; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_lines;
};

} // namespace yiren
