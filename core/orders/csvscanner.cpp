#include "orders/csvscanner.h"

#include "bills/badrows.h"
#include "bills/blockreader.h"
#include "bills/scanmasks.h"
#include "bills/stoplist.h"
#include "orders/csvrecord.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr size_t groupsAtOnce = 64; // 4 KiB at a time: masks and stops stay in the L1 cache

} // namespace

struct CsvScanner::State {
    explicit State(ByteSource &source) : reader(source, Digests::None) {}

    Result<bool> fetch();
    void restart(uint32_t from);
    Done indexMore();
    Result<bool> takeHidden(CsvRow &row);
    bool take(CsvRow &row);
    bool takePlain(CsvRow &row);
    bool takeQuoted(CsvRow &row);
    bool hasQuoteBefore(uint32_t end);
    size_t left() const { return size - start; }
    Error errorHere(const char *code) const { return inputError(code, placeAt(number + 1)); }

    BlockReader reader;
    MaskFinder findMasks = fastestMaskFinder();
    StopList stops;
    StopList quotes;
    std::string storage;                                           // of unquoted cells
    size_t size = 0;                                               // of the window
    size_t indexed = 1;                                            // how far its separators are known; beyond its size when all are
    uint64_t insideBefore = 0, commaBefore = 0, newlineBefore = 0; // how what is known ends
    size_t quote = 0;                                              // next one of those that are known
    size_t line = 0;                                               // next record of those that are known, as the masks see it
    size_t stop = 0;                                               // its first stop
    uint32_t start = 0;                                            // its first byte
    qint64 number = 0;                                             // lines before `start`
    qint64 windowOffset = 0;                                       // of the window in the source
    bool isLastWindow = false;
    bool isHidden = false; // the record needs more bytes than the window has
};

CsvScanner::CsvScanner(ByteSource &source) : m_state(std::make_unique<State>(source)) {}

CsvScanner::~CsvScanner() = default;

Result<bool> CsvScanner::next(CsvRow &row)
{
    for (;;) {
        while (m_state->line < m_state->stops.lineCount() && !m_state->isHidden) {
            if (m_state->take(row))
                return true;
        }
        if (m_state->indexed <= m_state->size && !m_state->isHidden) {
            if (const auto done = m_state->indexMore(); !done)
                return failure(done.error());
            continue;
        }
        // A stray quote makes everything behind it look quoted: the last resort is to read character by character.
        if (m_state->left() > 0 && (m_state->isLastWindow || m_state->left() > BlockReader::longestLine))
            return m_state->takeHidden(row);
        const auto more = m_state->fetch();
        if (!more || !*more)
            return more;
    }
}

// Moves the window on; the unfinished record goes with it.
Result<bool> CsvScanner::State::fetch()
{
    if (isLastWindow)
        return false;
    const size_t kept = left();
    const auto more = reader.advance(kept);
    if (!more)
        return failure(more.error());
    windowOffset += start;
    size = static_cast<size_t>(reader.end() - reader.begin());
    isLastWindow = !*more;
    if (isLastWindow && kept == 0)
        return false;
    if (isLastWindow)
        reader.begin()[size++] = '\n'; // the last record has no end of its own
    const bool hasMark = number == 0 && std::string_view(reader.begin(), size).starts_with(byteOrderMark);
    restart(hasMark ? static_cast<uint32_t>(byteOrderMark.size()) : 0);
    return true;
}

// Begins to look for separators at a record's start, which is outside quotes.
void CsvScanner::State::restart(uint32_t from)
{
    stops.clear();
    quotes.clear();
    line = stop = quote = 0;
    start = from;
    indexed = from;
    insideBefore = commaBefore = newlineBefore = 0;
    isHidden = false;
}

// Finds the separators of the next 4 KiB that stand outside quotes.
Done CsvScanner::State::indexMore()
{
    stops.keepFrom(stop, groupsAtOnce * 64);
    quotes.keepFrom(quote, groupsAtOnce * 64);
    line = stop = quote = 0;
    std::array<ByteMasks, groupsAtOnce> masks;
    const size_t count = std::min(groupsAtOnce, (size - indexed) / 64 + 1); // the position behind the last byte counts, too
    if (findMasks(reader.begin() + indexed, count, '"', masks.data()))
        return failure(errorHere("csv.nul_byte"));
    std::array<StopMasks, groupsAtOnce> found, marks;
    for (size_t i = 0; i < count; ++i) {
        const ByteMasks &mask = masks[i];
        const uint64_t inside = prefixXor(mask.mark) ^ insideBefore;
        const uint64_t comma = mask.comma & ~inside, newline = mask.newline & ~inside;
        const uint64_t lineEnds = newline << 1 | newlineBefore;
        found[i] = {comma << 1 | commaBefore | lineEnds, lineEnds};
        marks[i] = {mask.mark, 0};
        insideBefore = 0 - (inside >> 63);
        commaBefore = comma >> 63;
        newlineBefore = newline >> 63;
    }
    stops.add(found.data(), count, static_cast<uint32_t>(indexed));
    quotes.add(marks.data(), count, static_cast<uint32_t>(indexed));
    indexed += count * 64;
    return {};
}

bool CsvScanner::State::take(CsvRow &row)
{
    const size_t end = *stops.at(stops.lineEnd(line) - 1);
    return hasQuoteBefore(static_cast<uint32_t>(end)) ? takeQuoted(row) : takePlain(row);
}

bool CsvScanner::State::hasQuoteBefore(uint32_t end)
{
    while (quote < quotes.count() && *quotes.at(quote) < start)
        ++quote;
    return quote < quotes.count() && *quotes.at(quote) < end;
}

// The next record of the window, which holds no quote; false if it is an empty line.
bool CsvScanner::State::takePlain(CsvRow &row)
{
    const size_t first = stop;
    const uint32_t begin = start;
    const char *const text = reader.begin();
    stop = stops.lineEnd(line++);
    uint32_t &last = *stops.at(stop - 1);
    start = last;
    row.m_number = ++number;
    row.m_offset = windowOffset + begin;
    if (last - begin >= 2 && text[last - 2] == '\r')
        --last;
    row.m_isUnquoted = false;
    row.m_cells = LineCells(text, begin, stops.at(first), stop - first, 0);
    return last - begin > 1;
}

// The next record, which holds quotes. Where it ends elsewhere than the masks say, they are made anew from there.
bool CsvScanner::State::takeQuoted(CsvRow &row)
{
    const std::string_view text(reader.begin() + start, left());
    const auto length = cutCsvRecord(text, storage, row.m_unquoted);
    if (!length) {
        isHidden = true;
        return false;
    }
    const std::string_view record = text.substr(0, *length);
    row.m_number = number + 1;
    row.m_offset = windowOffset + start;
    row.m_isUnquoted = true;
    number += std::count(record.begin(), record.end(), '\n');
    const auto end = static_cast<uint32_t>(start + *length);
    if (line < stops.lineCount() && *stops.at(stops.lineEnd(line) - 1) == end) {
        stop = stops.lineEnd(line++);
        start = end;
        return true;
    }
    restart(end);
    return true;
}

Result<bool> CsvScanner::State::takeHidden(CsvRow &row)
{
    if (takeQuoted(row))
        return true;
    return failure(errorHere(isLastWindow ? "csv.open_quote" : "csv.line_too_long"));
}

} // namespace yiren
