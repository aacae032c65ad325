#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace yiren::analysis {

// Reads the members of one call's input. A member that is missing or of another kind makes the whole input invalid; the value read is then
// of no meaning. `ok()` is asked once, after all members are read. Infinities are the strings "Infinity" and "-Infinity".
class Inputs
{
public:
    explicit Inputs(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] std::int64_t count(const char *name); // a whole number; 12.0 is one
    [[nodiscard]] double number(const char *name);
    [[nodiscard]] double number(const char *name, double otherwise); // where calls may leave it out
    [[nodiscard]] bool flag(const char *name, bool otherwise);
    [[nodiscard]] QString text(const char *name, const QString &otherwise);
    [[nodiscard]] std::vector<double> numbers(const char *name);
    [[nodiscard]] std::vector<std::int64_t> counts(const char *name);
    [[nodiscard]] std::vector<std::vector<double>> rows(const char *name); // an array of arrays of numbers
    [[nodiscard]] std::vector<QJsonObject> objects(const char *name);
    [[nodiscard]] Inputs within(const char *name); // a member that is an object; read all its members, then ask both for ok()
    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    [[nodiscard]] QJsonValue member(const char *name);
    [[nodiscard]] QJsonArray array(const char *name);

    QJsonObject m_object;
    bool m_ok = true;
};

// A number as JSON: infinities as the strings above.
[[nodiscard]] QJsonValue jsonNumber(double value);
[[nodiscard]] QJsonArray jsonNumbers(const std::vector<double> &values);

} // namespace yiren::analysis
