#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace yiren {

// Finds many phrases in one pass over a text (Aho and Corasick 1975). Latin letters match in either case and in full width.
class PhraseFinder
{
public:
    explicit PhraseFinder(const std::vector<QString> &phrases);

    struct Hit {
        qsizetype start; // UTF-16
        qsizetype length;
        size_t phrase; // its index
    };
    // All occurrences, those within each other too, by their ends. An empty phrase is never found.
    [[nodiscard]] std::vector<Hit> find(QStringView text) const;

private:
    struct State {
        std::vector<std::pair<char16_t, int>> next; // sorted
        int shorter = 0;                            // the state of the longest end of what was read that begins a phrase, too
        int shorterFound = -1;                      // the next state on the way of shorter that ends a phrase
        int phrase = -1;                            // that ends here
        int length = 0;                             // of what leads here
    };

    int added(int state, char16_t unit);
    int following(int state, char16_t unit) const; // -1: nothing
    int stepped(int state, char16_t unit) const;
    void link();

    std::vector<State> m_states;
    std::vector<int> m_first; // of the root, by unit: nearly every character of a text leads from there to there
};

} // namespace yiren
