#include "orders/csvrecord.h"

namespace yiren {

namespace {

// Puts a quoted cell's text into storage; `at` moves from the opening quote behind the closing one. False if it never closes.
bool takeQuoted(std::string_view text, size_t &at, std::string &storage)
{
    for (++at;; ++at) {
        const size_t quote = text.find('"', at);
        if (quote == std::string_view::npos)
            return false;
        storage.append(text.substr(at, quote - at));
        at = quote + 1;
        if (at == text.size() || text[at] != '"')
            return true;
        storage.push_back('"');
    }
}

size_t separatorFrom(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] != ',' && text[at] != '\n')
        ++at;
    return at;
}

} // namespace

std::optional<size_t> cutCsvRecord(std::string_view text, std::string &storage, std::vector<std::string_view> &cells)
{
    cells.clear();
    storage.clear();
    storage.reserve(text.size()); // so that views stay good: cells are never longer than the text
    for (size_t at = 0;;) {
        const bool isQuoted = at < text.size() && text[at] == '"';
        const size_t stored = storage.size();
        if (isQuoted && !takeQuoted(text, at, storage))
            return {};
        const size_t separator = separatorFrom(text, at);
        if (separator == text.size())
            return {};
        std::string_view rest = text.substr(at, separator - at);
        const bool isLast = text[separator] == '\n';
        if (isLast && rest.ends_with('\r'))
            rest.remove_suffix(1);
        if (isQuoted)
            storage.append(rest);
        cells.push_back(isQuoted ? std::string_view(storage).substr(stored) : rest);
        at = separator + 1;
        if (isLast)
            return at;
    }
}

} // namespace yiren
