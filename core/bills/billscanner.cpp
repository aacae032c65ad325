#include "bills/billscanner.h"

#include "bills/badrows.h"
#include "bills/scanmasks.h"
#include "bills/stoplist.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr char backTick = '`';
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr size_t groupsAtOnce = 64; // 4 KiB at a time: masks and stops stay in the L1 cache

} // namespace

struct BillScanner::State {
    State(ByteSource &source, Digests digests) : reader(source, digests) {}

    Result<bool> fetch();
    Done indexMore();
    bool take(BillLine &line);
    void cutAtCommas(BillLine &line, uint32_t begin, uint32_t end);

    BlockReader reader;
    MaskFinder findMasks = fastestMaskFinder();
    StopList stops;
    std::vector<uint32_t> plainStops;            // of a header line
    size_t size = 0;                             // of the window
    size_t indexed = 1;                          // how far its separators are known; beyond its size when all are
    uint64_t commaBefore = 0, newlineBefore = 0; // whether the last byte of what is known was one
    size_t line = 0;                             // next one of those that are known
    size_t stop = 0;                             // its first stop
    uint32_t start = 0;                          // its first byte
    qint64 windowOffset = 0;                     // of the window in the source
    qint64 number = 0;                           // of the line taken last
    bool isLastWindow = false;
};

BillScanner::BillScanner(ByteSource &source, Digests digests) : m_state(std::make_unique<State>(source, digests)) {}

BillScanner::~BillScanner() = default;

Result<bool> BillScanner::next(BillLine &line)
{
    for (;;) {
        while (m_state->line < m_state->stops.lineCount()) {
            if (m_state->take(line))
                return true;
        }
        if (m_state->indexed <= m_state->size) {
            if (const auto done = m_state->indexMore(); !done)
                return failure(done.error());
            continue;
        }
        const auto more = m_state->fetch();
        if (!more || !*more)
            return more;
    }
}

// Moves the window on; the unfinished line goes with it.
Result<bool> BillScanner::State::fetch()
{
    if (isLastWindow)
        return false;
    const size_t kept = size - start;
    if (kept > BlockReader::longestLine)
        return failure(inputError("bill.line_too_long", placeAt(number + 1)));
    const auto more = reader.advance(kept);
    if (!more)
        return failure(more.error());
    windowOffset += start;
    size = static_cast<size_t>(reader.end() - reader.begin());
    if (!*more) {
        isLastWindow = true;
        if (kept == 0)
            return false;
        reader.begin()[size++] = '\n'; // the last line has no end of its own
    }
    stops.clear();
    line = stop = indexed = 0;
    start = 0;
    commaBefore = newlineBefore = 0;
    return true;
}

// Finds the separators of the next 4 KiB. A position behind a comma is a stop where a back-tick stands there; one behind a line feed always
// is.
Done BillScanner::State::indexMore()
{
    stops.keepFrom(stop, groupsAtOnce * 64);
    line = stop = 0;
    std::array<ByteMasks, groupsAtOnce> masks;
    const size_t count = std::min(groupsAtOnce, (size - indexed) / 64 + 1); // the position behind the last byte counts, too
    if (findMasks(reader.begin() + indexed, count, backTick, masks.data()))
        return failure(inputError("bill.nul_byte", placeAt(number + 1)));
    std::array<StopMasks, groupsAtOnce> found;
    for (size_t i = 0; i < count; ++i) {
        const ByteMasks &mask = masks[i];
        const uint64_t behindComma = mask.comma << 1 | commaBefore, behindNewline = mask.newline << 1 | newlineBefore;
        found[i] = {(mask.mark & behindComma) | behindNewline, behindNewline};
        commaBefore = mask.comma >> 63;
        newlineBefore = mask.newline >> 63;
    }
    stops.add(found.data(), count, static_cast<uint32_t>(indexed));
    indexed += count * 64;
    return {};
}

// The next line of the window; false if it is empty.
bool BillScanner::State::take(BillLine &next)
{
    const size_t first = stop;
    uint32_t begin = start;
    const char *const text = reader.begin();
    stop = stops.lineEnd(line++);
    start = *stops.at(stop - 1);
    ++number;
    if (windowOffset + begin == 0 && std::string_view(text, start).starts_with(byteOrderMark))
        begin += static_cast<uint32_t>(byteOrderMark.size());
    uint32_t &last = *stops.at(stop - 1);
    if (last - begin >= 2 && text[last - 2] == '\r')
        --last;
    if (last - begin <= 1)
        return false;
    next.number = number;
    next.offset = windowOffset + begin;
    next.raw = {text + begin, last - 1 - begin};
    next.isMarked = text[begin] == backTick;
    if (next.isMarked)
        next.cells = LineCells(text, begin, stops.at(first), stop - first, 1);
    else
        cutAtCommas(next, begin, last);
    return true;
}

void BillScanner::State::cutAtCommas(BillLine &next, uint32_t begin, uint32_t end)
{
    const char *const text = reader.begin();
    plainStops.clear();
    for (uint32_t i = begin; i + 1 < end; ++i) {
        if (text[i] == ',')
            plainStops.push_back(i + 1);
    }
    plainStops.push_back(end);
    next.cells = LineCells(text, begin, plainStops.data(), plainStops.size(), 0);
}

QByteArray BillScanner::sha1()
{
    return m_state->reader.sha1();
}

QByteArray BillScanner::sha256()
{
    return m_state->reader.sha256();
}

QString unescapeBillText(std::string_view cell)
{
    std::string text;
    text.reserve(cell.size());
    for (size_t i = 0; i < cell.size(); ++i) {
        const char escaped = cell[i] == '\\' && i + 1 < cell.size() ? cell[i + 1] : '\0';
        const char plain = escaped == ' ' ? ',' : escaped == '"' ? '"' : escaped == 'n' ? '\n' : '\0';
        text.push_back(plain != '\0' ? plain : cell[i]);
        i += plain != '\0';
    }
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace yiren
