#include "content/phrasefinder.h"

#include <algorithm>

namespace yiren {

namespace {

char16_t folded(QChar character)
{
    char16_t unit = character.unicode();
    if (unit >= 0xFF01 && unit <= 0xFF5E) // full width
        unit = static_cast<char16_t>(unit - 0xFEE0);
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + (u'a' - u'A')) : unit;
}

constexpr auto isBefore = [](const std::pair<char16_t, int> &step, char16_t unit) { return step.first < unit; };

} // namespace

PhraseFinder::PhraseFinder(const std::vector<QString> &phrases) : m_states(1), m_first(0x10000, 0)
{
    for (size_t i = 0; i < phrases.size(); ++i) {
        int state = 0;
        for (const QChar character : phrases[i])
            state = added(state, folded(character));
        if (state != 0)
            m_states[size_t(state)].phrase = static_cast<int>(i);
    }
    link();
}

int PhraseFinder::added(int state, char16_t unit)
{
    if (const int next = following(state, unit); next > 0)
        return next;
    const int made = static_cast<int>(m_states.size());
    const int length = m_states[size_t(state)].length + 1;
    if (state == 0) {
        m_first[unit] = made;
    } else {
        auto &steps = m_states[size_t(state)].next;
        steps.insert(std::lower_bound(steps.begin(), steps.end(), unit, isBefore), {unit, made});
    }
    m_states.emplace_back().length = length;
    return made;
}

int PhraseFinder::following(int state, char16_t unit) const
{
    if (state == 0)
        return m_first[unit];
    const auto &steps = m_states[size_t(state)].next;
    const auto step = std::lower_bound(steps.begin(), steps.end(), unit, isBefore);
    return step != steps.end() && step->first == unit ? step->second : -1;
}

int PhraseFinder::stepped(int state, char16_t unit) const
{
    int next = following(state, unit);
    for (; next < 0; next = following(state, unit))
        state = m_states[size_t(state)].shorter;
    return next;
}

// Level by level: what is shorter is linked before what is longer.
void PhraseFinder::link()
{
    std::vector<int> level;
    for (const int state : m_first) {
        if (state > 0)
            level.push_back(state);
    }
    for (size_t i = 0; i < level.size(); ++i) {
        const State &state = m_states[size_t(level[i])];
        for (const auto &[unit, next] : state.next) {
            State &longer = m_states[size_t(next)];
            longer.shorter = stepped(state.shorter, unit);
            const State &shorter = m_states[size_t(longer.shorter)];
            longer.shorterFound = shorter.phrase >= 0 ? longer.shorter : shorter.shorterFound;
            level.push_back(next);
        }
    }
}

std::vector<PhraseFinder::Hit> PhraseFinder::find(QStringView text) const
{
    std::vector<Hit> hits;
    int state = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        state = stepped(state, folded(text[i]));
        const State &reached = m_states[size_t(state)];
        for (int found = reached.phrase >= 0 ? state : reached.shorterFound; found >= 0; found = m_states[size_t(found)].shorterFound) {
            const State &end = m_states[size_t(found)];
            hits.push_back({i + 1 - end.length, end.length, size_t(end.phrase)});
        }
    }
    return hits;
}

} // namespace yiren
