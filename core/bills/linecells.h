#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace yiren {

// The cells of one line. Nothing is cut before it is asked for: the scanner leaves, for each cell, the position behind its separator.
class LineCells
{
public:
    class Iterator;

    LineCells() = default;
    // `stops[i]` is the position in `text` just behind the separator that ends cell i; `skip` bytes at each cell's start do not belong to
    // it (1 for a bill's back-tick).
    LineCells(const char *text, uint32_t start, const uint32_t *stops, size_t count, uint32_t skip)
        : m_text(text), m_stops(stops), m_count(count), m_start(start), m_skip(skip)
    {
    }

    size_t size() const { return m_count; }
    bool empty() const { return m_count == 0; }
    std::string_view operator[](size_t i) const { return joined(i, i); }
    // Cells first to last as one text with the separators between them: what a raw separator inside a value had cut apart.
    std::string_view joined(size_t first, size_t last) const
    {
        const uint32_t begin = (first == 0 ? m_start : m_stops[first - 1]) + m_skip;
        return {m_text + begin, m_stops[last] - 1 - begin};
    }
    Iterator begin() const;
    Iterator end() const;

private:
    const char *m_text = nullptr;
    const uint32_t *m_stops = nullptr;
    size_t m_count = 0;
    uint32_t m_start = 0;
    uint32_t m_skip = 0;
};

class LineCells::Iterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view *;
    using reference = std::string_view;

    Iterator(const LineCells &cells, size_t at) : m_cells(&cells), m_at(at) {}
    std::string_view operator*() const { return (*m_cells)[m_at]; }
    Iterator &operator++()
    {
        ++m_at;
        return *this;
    }
    Iterator operator++(int) { return {*m_cells, m_at++}; }
    friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at == b.m_at; }

private:
    const LineCells *m_cells;
    size_t m_at;
};

inline LineCells::Iterator LineCells::begin() const
{
    return {*this, 0};
}
inline LineCells::Iterator LineCells::end() const
{
    return {*this, m_count};
}

} // namespace yiren
