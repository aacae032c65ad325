#pragma once

#include "base/result.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace yiren {

// What a customers CSV or an events CSV may hold, by the header's word, English or Chinese.
enum class CustomerColumn { OpenId, UnionId, ExternalUserId, Phone, Name, Tags, Source, Note, Event, Time, Subject, Key };
constexpr size_t customerColumnCount = static_cast<size_t>(CustomerColumn::Key) + 1;

// Which column of a file is what of a customer, as somebody said. Positions count from 0.
struct CustomerMapping {
    std::map<CustomerColumn, size_t> columns;
    std::map<QString, size_t> fields; // of the founder's own, by their names

    bool hasPerson() const; // something a person is known by
    friend bool operator==(const CustomerMapping &, const CustomerMapping &) = default;
};

// The beginning of a file that may be a list of customers.
struct TableHead {
    QStringList headers;       // as they stand there
    QByteArray csv;            // the header and the first records, UTF-8
    std::vector<qint64> lines; // of the file, on which each of them begins
};
// Reads up to `mostRows` records. Nothing: the file is no table of two columns or more. Input as openText() and CsvScanner.
[[nodiscard]] Result<std::optional<TableHead>> readTableHead(const QString &path, int mostRows);

// What the columns most likely are: by their words, and a phone by the numbers that stand under it. No column is taken twice.
[[nodiscard]] CustomerMapping guessMapping(const TableHead &head, const QStringList &fieldNames);

// How a mapping is remembered with a set of headers.
[[nodiscard]] QString mappingJson(const CustomerMapping &mapping);
[[nodiscard]] std::optional<CustomerMapping> mappingFromJson(const QString &json, size_t columns); // nothing: not of so many columns

// A record as it would be taken; `fault`: why it would be rejected (a place without file).
struct MappedRow {
    qint64 line = 0; // of the file
    std::map<CustomerColumn, QString> values;
    std::map<QString, QString> fields;
    std::optional<Place> fault;
};
[[nodiscard]] std::vector<MappedRow> mappedRows(const TableHead &head, const CustomerMapping &mapping);

} // namespace yiren
