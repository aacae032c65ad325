#include "customers/erasurescan.h"

#include <QByteArrayMatcher>
#include <QFile>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 scanBlock = 4 << 20;

// How often each term ends in what was added since: what the block before ended with is looked at again, but not counted again.
class TermScanner
{
public:
    explicit TermScanner(const std::vector<ErasureTerm> &terms) : m_terms(terms)
    {
        for (const ErasureTerm &term : terms) {
            m_matchers.emplace_back(term.bytes);
            m_overlap = std::max(m_overlap, term.bytes.size() - 1);
        }
    }
    void add(const QByteArray &block, ErasureScan &scan)
    {
        const QByteArray bytes = m_end + block;
        for (size_t i = 0; i < m_terms.size(); ++i) {
            const qsizetype size = m_terms[i].bytes.size();
            const qsizetype from = std::max<qsizetype>(0, m_end.size() - size + 1);
            for (qsizetype at = m_matchers[i].indexIn(bytes, from); at >= 0; at = m_matchers[i].indexIn(bytes, at + size))
                ++(m_terms[i].isUnique ? scan.traces : scan.namesakes);
        }
        m_end = bytes.right(std::min(m_overlap, bytes.size()));
    }
    void beginFile() { m_end.clear(); }

private:
    const std::vector<ErasureTerm> &m_terms;
    std::vector<QByteArrayMatcher> m_matchers;
    qsizetype m_overlap = 0;
    QByteArray m_end;
};

} // namespace

Result<ErasureScan> scanForTerms(const QStringList &paths, const std::vector<ErasureTerm> &terms)
{
    ErasureScan scan;
    TermScanner scanner(terms);
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, "erasure.unreadable", path);
        scanner.beginFile();
        while (!file.atEnd()) {
            const QByteArray block = file.read(scanBlock);
            if (block.isEmpty())
                return failure(ErrorKind::Storage, "erasure.unreadable", path);
            scan.bytes += block.size();
            scanner.add(block, scan);
        }
    }
    return scan;
}

} // namespace yiren
