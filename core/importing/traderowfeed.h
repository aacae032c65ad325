#pragma once

#include "bills/badlines.h"
#include "bills/billsummary.h"
#include "bills/traderowstore.h"

#include <memory>

namespace yiren {

// Reads a trade bill on a thread of its own and hands its rows over in packages, digests made: writing them takes longer than all the rest.
// Dropping it ends the thread.
class TradeRowFeed
{
public:
    struct Package {
        std::vector<TradeRow> rows;
        std::vector<QByteArray> digests;  // of the rows
        std::vector<QByteArray> rawParts; // of the packed file
        qint64 bytesDone = 0;             // of the plain file
    };
    struct Source {
        QString path;
        QByteArray sha256;       // of the plain bytes
        bool isArchived = false; // no raw parts wanted
    };
    TradeRowFeed(Source source, const RowPlace &place);
    ~TradeRowFeed();
    TradeRowFeed(const TradeRowFeed &) = delete;
    TradeRowFeed &operator=(const TradeRowFeed &) = delete;

    // False at the end. The reader's errors; Input "import.file_changed" when the file's bytes are not those of `sha256`.
    [[nodiscard]] Result<bool> next(Package &package);

    // At the end.
    const std::vector<QuarantinedLine> &badLines() const;
    const SummaryCheck &summary() const;

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace yiren
