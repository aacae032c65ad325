#pragma once

#include <QtGlobal>

#include <optional>

namespace yiren {

// One figure of WeChat's statistics. 0 is a value; "not reported" is a day or member that WeChat has nothing to say about; "not yet" will
// be there when it is asked for later.
class Figure
{
public:
    enum class State { Value, NotReported, NotYet };

    Figure() = default;
    explicit Figure(qint64 value) : m_state(State::Value), m_value(value) {}
    // What is not in an answer: WeChat said that its figures are late, or there is none.
    static Figure absent(bool isLate) { return Figure(isLate ? State::NotYet : State::NotReported); }
    static Figure of(const std::optional<qint64> &value, bool isLate) { return value ? Figure(*value) : absent(isLate); }

    State state() const { return m_state; }
    qint64 value() const { return m_value; } // 0 unless there is one
    friend bool operator==(const Figure &, const Figure &) = default;

private:
    explicit Figure(State state) : m_state(state) {}

    State m_state = State::NotReported;
    qint64 m_value = 0;
};

} // namespace yiren
