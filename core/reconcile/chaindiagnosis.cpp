#include "reconcile/chaindiagnosis.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 firstLine = 2;    // of a bill's rows; the header stands on line 1
constexpr size_t mostSwapGaps = 8; // a swap leaves four, rows of the same second some more
constexpr qint64 nearLines = 2;

} // namespace

ChainDiagnosis::ChainDiagnosis(const std::vector<ChainDay> &days, const ChainLinks &links) : m_days(days), m_links(links) {}

std::vector<ChainBreak> ChainDiagnosis::breaks()
{
    for (size_t day = 0; day < m_days.size(); ++day)
        diagnose(signsOf(day));
    return m_breaks;
}

ChainDiagnosis::Signs ChainDiagnosis::signsOf(size_t day) const
{
    Signs signs;
    signs.day = day;
    signs.begin = m_links.begin(day);
    signs.end = m_links.end(day);
    for (size_t at = signs.begin; at < signs.end; ++at) {
        if (m_links.gap(at) != Money() && !m_claimed.contains(at))
            signs.gaps.push_back(at);
    }
    if (signs.end < m_links.size())
        signs.gapBehind = m_links.gap(signs.end);
    if (const auto &stated = m_days[day].footer) {
        const FundFooter counted = countedFooter(m_days[day].rows);
        signs.hasFooter = true;
        signs.footerDiffers = *stated != counted;
        signs.missing = stated->rows() - counted.rows();
        signs.missingSum = stated->change() - counted.change();
    }
    return signs;
}

void ChainDiagnosis::diagnose(const Signs &signs)
{
    if (signs.gaps.empty() && !signs.footerDiffers)
        return;
    if (nameMissingRows(signs) || nameRowsCutOff(signs) || nameAddedRow(signs) || nameChangedBalance(signs) || nameChangedAmount(signs)
        || nameSwap(signs) || nameMissingDay(signs))
        return;
    nameEachGap(signs);
}

// Rows taken out of the middle or the front leave one gap of their sum; without a footer the file's line numbers tell.
bool ChainDiagnosis::nameMissingRows(const Signs &signs)
{
    const bool isFrontOfAll = signs.begin == 0 && signs.gaps.empty() && signs.begin < signs.end && signs.missing > 0
        && (m_links.row(0).line > firstLine || signs.end < m_links.size()) && signs.gapBehind == Money();
    if (isFrontOfAll) {
        add(signs, ChainBreak::Kind::RowMissing, firstLine);
        m_breaks.back().rows = signs.missing;
        return true;
    }
    if (signs.gaps.size() != 1)
        return false;
    const size_t at = signs.gaps[0];
    const qint64 line = missingLine(signs, at);
    const qint64 skipped = m_links.row(at).line - line;
    if (signs.hasFooter ? signs.missing <= 0 || signs.missingSum != m_links.gap(at) : skipped <= 0)
        return false;
    add(signs, ChainBreak::Kind::RowMissing, line);
    m_breaks.back().rows = signs.hasFooter ? signs.missing : skipped;
    m_breaks.back().expected = m_links.row(at).balance - m_links.row(at).signedAmount();
    m_breaks.back().found = at > 0 ? m_links.row(at - 1).balance : Money();
    return true;
}

// Rows taken off the end show in the day after, or, on the last day, in the footer alone.
bool ChainDiagnosis::nameRowsCutOff(const Signs &signs)
{
    const bool isLast = signs.end == m_links.size();
    const bool isWholeFirstDay = signs.begin == signs.end && signs.begin == 0;
    if (!signs.gaps.empty() || signs.missing <= 0 || (!isLast && !isWholeFirstDay && signs.gapBehind != signs.missingSum))
        return false;
    add(signs, ChainBreak::Kind::RowMissing, missingLine(signs, signs.end));
    m_breaks.back().rows = signs.missing;
    if (!isLast)
        m_claimed.insert(signs.end);
    return true;
}

bool ChainDiagnosis::nameAddedRow(const Signs &signs)
{
    if (signs.missing != -1)
        return false;
    for (const size_t at : signs.gaps) {
        const Money before = at > 0 ? m_links.row(at - 1).balance : Money();
        const bool isLast = at + 1 == m_links.size();
        const bool healed = isLast || before + m_links.row(at + 1).signedAmount() == m_links.row(at + 1).balance;
        if (!healed || m_links.row(at).signedAmount() != -signs.missingSum)
            continue;
        add(signs, ChainBreak::Kind::RowAdded, m_links.row(at).line);
        if (at + 1 == signs.end)
            m_claimed.insert(signs.end);
        return true;
    }
    return false;
}

// A changed balance is missed by its own row and, the other way round, by the next one. The amounts, and so the footer, are untouched.
bool ChainDiagnosis::nameChangedBalance(const Signs &signs)
{
    if (signs.footerDiffers || signs.gaps.empty() || signs.gaps.size() > 2)
        return false;
    size_t at = signs.gaps[0];
    const bool isLastOfAll = signs.hasFooter && at + 1 == m_links.size() && signs.gaps.size() == 1;
    const bool isFirstOfAll = signs.hasFooter && at == 1 && signs.gaps.size() == 1 && m_links.begin(signs.day) == 0;
    const bool isPair = at + 1 < m_links.size() && m_links.gap(at + 1) == -m_links.gap(at)
        && (signs.gaps.size() == 2 ? signs.gaps[1] == at + 1 : at + 1 == signs.end);
    if (!isPair && !isLastOfAll && !isFirstOfAll)
        return false;
    if (isFirstOfAll && !isPair)
        at = 0;
    const FundRow &row = m_links.row(at);
    add(signs, ChainBreak::Kind::BalanceChanged, row.line);
    m_breaks.back().found = row.balance;
    m_breaks.back().expected = at > 0 ? row.balance - m_links.gap(at) : row.balance + m_links.gap(1);
    if (isPair && at + 1 == signs.end)
        m_claimed.insert(at + 1);
    return true;
}

// A changed amount is missed once, by exactly what the footer misses too.
bool ChainDiagnosis::nameChangedAmount(const Signs &signs)
{
    if (!signs.hasFooter || signs.missing != 0)
        return false;
    const bool isFirstOfAll = signs.begin == 0 && signs.gaps.empty() && signs.begin < signs.end && signs.missingSum != Money();
    const bool isOne = signs.gaps.size() == 1 && m_links.gap(signs.gaps[0]) == signs.missingSum;
    if (!isFirstOfAll && !isOne)
        return false;
    const size_t at = isOne ? signs.gaps[0] : 0;
    add(signs, ChainBreak::Kind::AmountChanged, m_links.row(at).line);
    m_breaks.back().found = m_links.row(at).signedAmount();
    m_breaks.back().expected = m_links.row(at).signedAmount() + signs.missingSum;
    return true;
}

// Tried in the file's order, with the rows that stand near a gap: what is in order within a second may hide where a row came from.
bool ChainDiagnosis::nameSwap(const Signs &signs)
{
    if (signs.footerDiffers || signs.gaps.empty() || signs.gaps.size() > mostSwapGaps)
        return false;
    std::vector<ChainDay> around = surroundings(signs);
    std::vector<FundRow> &rows = around[1].rows;
    const std::set<size_t> candidates = nearGaps(signs);
    for (const size_t a : candidates) {
        for (const size_t b : candidates) {
            if (a >= b || rows[a].bookedAt == rows[b].bookedAt)
                continue;
            std::swap(rows[a], rows[b]);
            const bool isHealed = ChainLinks(around).isWhole();
            std::swap(rows[a], rows[b]);
            if (!isHealed)
                continue;
            add(signs, ChainBreak::Kind::RowsSwapped, rows[a].line);
            m_breaks.back().otherLine = rows[b].line;
            if (signs.gapBehind != Money())
                m_claimed.insert(signs.end);
            return true;
        }
    }
    return false;
}

// The day between the last row before it and the first second after it.
std::vector<ChainDay> ChainDiagnosis::surroundings(const Signs &signs) const
{
    ChainDay before, after;
    if (signs.begin > 0)
        before.rows.push_back(m_links.row(signs.begin - 1));
    for (size_t at = signs.end; at < m_links.size() && m_links.row(at).bookedAt == m_links.row(signs.end).bookedAt; ++at)
        after.rows.push_back(m_links.row(at));
    return {before, m_days[signs.day], after};
}

// Places in the day's file.
std::set<size_t> ChainDiagnosis::nearGaps(const Signs &signs) const
{
    const std::vector<FundRow> &rows = m_days[signs.day].rows;
    std::set<size_t> places;
    for (const size_t gap : signs.gaps) {
        const qint64 line = m_links.row(gap).line;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (qAbs(rows[i].line - line) <= nearLines)
                places.insert(i);
        }
    }
    return places;
}

// The first of the days that were not imported between this one and the last one before it that has rows. Days without a bill at WeChat may
// stand between them.
std::optional<BusinessDay> ChainDiagnosis::holeBefore(size_t day) const
{
    std::optional<BusinessDay> hole;
    for (size_t at = day; at > 0; --at) {
        const ChainDay &before = m_days[at - 1];
        if (before.day.next() != m_days[at].day)
            hole = before.day.next();
        if (!before.rows.empty())
            break;
    }
    return hole;
}

// The day is whole in itself but opens with another balance than the imported day before it closed with.
bool ChainDiagnosis::nameMissingDay(const Signs &signs)
{
    if (signs.footerDiffers || signs.gaps.size() != 1 || signs.gaps[0] != signs.begin || signs.day == 0)
        return false;
    const auto hole = holeBefore(signs.day);
    if (!hole)
        return false;
    const FundRow &row = m_links.row(signs.begin);
    m_breaks.push_back(
        {ChainBreak::Kind::DayMissing, *hole, 0, 0, 0, row.balance - row.signedAmount(), m_links.row(signs.begin - 1).balance});
    return true;
}

void ChainDiagnosis::nameEachGap(const Signs &signs)
{
    for (const size_t at : signs.gaps) {
        add(signs, ChainBreak::Kind::DoesNotFollow, m_links.row(at).line);
        m_breaks.back().found = m_links.row(at).balance;
        m_breaks.back().expected = m_links.row(at).balance - m_links.gap(at);
    }
    if (signs.footerDiffers) {
        add(signs, ChainBreak::Kind::FooterDiffers, 0);
        m_breaks.back().found = countedFooter(m_days[signs.day].rows).change();
        m_breaks.back().expected = m_breaks.back().found + signs.missingSum;
        m_breaks.back().rows = signs.missing;
    }
}

// Where the numbers of the lines themselves leave out as many as are missing, the first one left out; else behind the row before.
qint64 ChainDiagnosis::missingLine(const Signs &signs, size_t at) const
{
    std::vector<qint64> lines{firstLine - 1};
    for (size_t i = signs.begin; i < signs.end; ++i)
        lines.push_back(m_links.row(i).line);
    std::sort(lines.begin(), lines.end());
    if (signs.missing > 0 && lines.back() - lines.front() - qint64(lines.size()) + 1 == signs.missing) {
        for (size_t i = 1; i < lines.size(); ++i) {
            if (lines[i] != lines[i - 1] + 1)
                return lines[i - 1] + 1;
        }
    }
    return at > signs.begin ? m_links.row(at - 1).line + 1 : firstLine;
}

void ChainDiagnosis::add(const Signs &signs, ChainBreak::Kind kind, qint64 line)
{
    ChainBreak found;
    found.kind = kind;
    found.day = m_days[signs.day].day;
    found.line = line;
    m_breaks.push_back(found);
}

} // namespace yiren
