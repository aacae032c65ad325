#pragma once

#include "base/error.h"

#include <vector>

namespace yiren {

// A place in the file that is being read; whoever opened the file adds its name.
[[nodiscard]] inline Place placeAt(qint64 line, const QString &column = {}, const QString &expected = {}, const QString &found = {})
{
    return {QString(), line, column, expected, found};
}

// Rows that could not be read. Each is counted, the first ones are kept with their place.
class BadRows
{
public:
    static constexpr size_t most = 10'000;

    void add(Place place)
    {
        ++m_count;
        if (m_places.size() < most)
            m_places.push_back(std::move(place));
    }
    bool empty() const { return m_count == 0; }
    qint64 count() const { return m_count; }
    const std::vector<Place> &places() const { return m_places; }

private:
    std::vector<Place> m_places;
    qint64 m_count = 0;
};

} // namespace yiren
