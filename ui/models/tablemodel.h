#pragma once

#include "models/rowdiff.h"
#include "models/tablebase.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

namespace yiren {

// One column: Column("paid", title, text).sortedBy(&Order::paid).asNumber(). (No aggregate: g++ 12 crashes on designated initializers that
// leave a function out.)
template <typename Row>
class TableColumn
{
public:
    using Text = std::function<QString(const Row &)>;

    // The name is stable: widths are remembered by it. The title is asked again when the language changes.
    TableColumn(const char *columnName, std::function<QString()> columnTitle, Text columnText)
        : name(columnName), title(std::move(columnTitle)), text(std::move(columnText))
    {
    }

    TableColumn &sortedBy(std::function<bool(const Row &, const Row &)> lessThan)
    {
        less = std::move(lessThan);
        return *this;
    }
    template <typename Value>
    TableColumn &sortedBy(Value Row::*member)
    {
        return sortedBy([member](const Row &a, const Row &b) { return a.*member < b.*member; });
    }
    TableColumn &asChip(std::function<Meaning(const Row &)> meaning) // the text is drawn as a chip
    {
        chip = std::move(meaning);
        return *this;
    }
    TableColumn &asBar(std::function<double(const Row &)> shareOfRow) // of 0 to 1: a bar as long as it stands before the text
    {
        share = std::move(shareOfRow);
        return *this;
    }
    TableColumn &copiedAs(Text forClipboard)
    {
        copy = std::move(forClipboard);
        return *this;
    }
    TableColumn &looks(TableBase::CellLook cellLook)
    {
        look = cellLook;
        return *this;
    }
    TableColumn &asNumber() // right aligned, pasted as a number
    {
        number = true;
        return *this;
    }
    TableColumn &wide(int pixels)
    {
        width = pixels;
        return *this;
    }
    TableColumn &stretched() // takes the room that is left
    {
        stretch = true;
        return *this;
    }
    TableColumn &givingWay(int order) // not shown while the table is too narrow; 1 goes first
    {
        givesWay = order;
        return *this;
    }

    QByteArray name;
    std::function<QString()> title;
    Text text;
    std::function<bool(const Row &, const Row &)> less; // absent: not sorted by this column
    std::function<Meaning(const Row &)> chip;
    std::function<double(const Row &)> share;
    Text copy; // absent: text
    TableBase::CellLook look = TableBase::CellLook::Normal;
    bool number = false;
    int width = 120;
    bool stretch = false;
    int givesWay = 0;
};

// A read-only table over plain values: each column says how to show, sort and colour one row. New rows come in by difference, so selection
// and scroll position stay. Long lists come page by page from a fetch function.
template <typename Row>
class TableModel : public TableBase
{
public:
    using Column = TableColumn<Row>;
    // One request for the rows that follow `after` (nothing: from the start) in the order of a column. Answer it with addPage() or
    // pageFailed(), now or later; answers to older requests are dropped.
    struct Request {
        quint64 ticket = 0;
        std::optional<Row> after;
        int limit = 0;
        QByteArray sortColumn; // empty: the store's own order
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    using Fetch = std::function<void(const Request &)>;

    static constexpr int pageSize = 200;

    // Keys are unique and name a row as long as it lives.
    TableModel(std::vector<Column> columns, std::function<QString(const Row &)> key, QObject *parent = nullptr)
        : TableBase(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
    }

    const Row &rowAt(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    const std::vector<Row> &rows() const { return m_rows; }
    std::optional<int> rowOf(const QString &key) const
    {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return m_key(row) == key; });
        return it == m_rows.end() ? std::nullopt : std::optional<int>(static_cast<int>(it - m_rows.begin()));
    }

    void setRows(std::vector<Row> rows)
    {
        if (!m_fetch)
            sortVector(rows);
        const RowDiff diff = rowDiff(keysOf(m_rows), keysOf(rows));
        for (const RowRange &range : diff.removed)
            removeRange(range);
        if (diff.reordered)
            reorderLike(rows);
        for (const RowRange &range : diff.inserted)
            insertRange(range, rows);
        takeOver(std::move(rows));
    }

    // Rows come from `fetch` from now on, sorting included. reload() asks for the first page.
    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }
    // Asks anew for as many rows as are shown (at least a page); they are merged by difference.
    void reload() { request({}, std::max(pageSize, rowCount())); }
    void addPage(quint64 ticket, std::vector<Row> rows, bool more)
    {
        if (ticket != m_ticket || !m_waiting)
            return;
        m_waiting = false;
        m_more = more && !rows.empty();
        if (m_fromStart) {
            setRows(std::move(rows));
        } else if (!rows.empty()) {
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
            endInsertRows();
        }
    }
    void pageFailed(quint64 ticket)
    {
        if (ticket == m_ticket)
            m_waiting = false;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_fetch && m_more && !m_waiting; }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            request(m_rows.empty() ? std::nullopt : std::optional<Row>(m_rows.back()), pageSize);
    }
    ColumnFacts columnFacts(int column) const override
    {
        const Column &facts = m_columns.at(static_cast<size_t>(column));
        return {facts.name, facts.width, facts.stretch, static_cast<bool>(facts.less), facts.givesWay};
    }

    void sort(int column, Qt::SortOrder order) override
    {
        if (column >= columnCount() || (column >= 0 && !m_columns[static_cast<size_t>(column)].less))
            return;
        m_sortColumn = column;
        m_order = order;
        if (m_fetch) {
            request({}, pageSize);
            return;
        }
        std::vector<Row> sorted = m_rows;
        sortVector(sorted);
        reorderLike(sorted);
        takeOver(std::move(sorted));
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Column &column = m_columns.at(static_cast<size_t>(index.column()));
        const Row &row = rowAt(index.row());
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return column.text(row);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(column.number ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                                     : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        case ChipRole:
            return column.chip ? QVariant(static_cast<int>(column.chip(row))) : QVariant();
        case BarRole:
            return column.share ? QVariant(column.share(row)) : QVariant();
        case LookRole:
            return static_cast<int>(column.look);
        case CopyRole:
            return column.copy ? column.copy(row) : column.text(row);
        case NumberRole:
            return column.number;
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title();
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(column.number ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                                     : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        return {};
    }

private:
    QStringList keysOf(const std::vector<Row> &rows) const
    {
        QStringList keys;
        keys.reserve(static_cast<qsizetype>(rows.size()));
        for (const Row &row : rows)
            keys.append(m_key(row));
        return keys;
    }

    void sortVector(std::vector<Row> &rows) const
    {
        if (m_sortColumn < 0)
            return;
        const auto &less = m_columns[static_cast<size_t>(m_sortColumn)].less;
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const Row &a, const Row &b) { return m_order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
    }

    void request(std::optional<Row> after, int limit)
    {
        m_fromStart = !after.has_value();
        m_waiting = true;
        const QByteArray column = m_sortColumn < 0 ? QByteArray() : m_columns[static_cast<size_t>(m_sortColumn)].name;
        m_fetch(Request{++m_ticket, std::move(after), limit, column, m_order});
    }

    void removeRange(RowRange range)
    {
        beginRemoveRows({}, range.first, range.last);
        m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.last + 1);
        endRemoveRows();
    }

    void insertRange(RowRange range, const std::vector<Row> &from)
    {
        beginInsertRows({}, range.first, range.last);
        m_rows.insert(m_rows.begin() + range.first, from.begin() + range.first, from.begin() + range.last + 1);
        endInsertRows();
    }

    // Brings the rows into the order they have in `wanted` (which may hold further ones); persistent indexes go with their rows.
    void reorderLike(const std::vector<Row> &wanted)
    {
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QStringList keys = keysOf(m_rows);
        QHash<QString, int> places;
        for (int i = 0; i < static_cast<int>(wanted.size()); ++i)
            places.insert(m_key(wanted[static_cast<size_t>(i)]), i);
        std::vector<int> order(m_rows.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](int a, int b) { return places.value(keys[a]) < places.value(keys[b]); });
        std::vector<int> newRow(m_rows.size());
        std::vector<Row> rows;
        rows.reserve(m_rows.size());
        for (size_t i = 0; i < order.size(); ++i) {
            newRow[static_cast<size_t>(order[i])] = static_cast<int>(i);
            rows.push_back(std::move(m_rows[static_cast<size_t>(order[i])]));
        }
        m_rows = std::move(rows);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &index : before)
            after.append(this->index(newRow[static_cast<size_t>(index.row())], index.column()));
        changePersistentIndexList(before, after);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    // The same keys in the same order: only what changed is told.
    void takeOver(std::vector<Row> rows)
    {
        int first = -1;
        int last = -1;
        for (size_t i = 0; i < rows.size(); ++i) {
            if constexpr (std::equality_comparable<Row>) {
                if (m_rows[i] == rows[i])
                    continue;
            }
            first = first < 0 ? static_cast<int>(i) : first;
            last = static_cast<int>(i);
        }
        m_rows = std::move(rows);
        if (first >= 0)
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    std::vector<Column> m_columns;
    std::function<QString(const Row &)> m_key;
    std::vector<Row> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    Fetch m_fetch;
    quint64 m_ticket = 0;
    bool m_waiting = false;
    bool m_fromStart = true;
    bool m_more = false;
};

} // namespace yiren
