#include "frame/palettemodel.h"

namespace yiren {

void PaletteModel::set(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_rows.clear();
    QString group;
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const QString &next = m_entries[static_cast<size_t>(i)].group;
        if (next != group)
            m_rows.push_back({next, -1});
        group = next;
        m_rows.push_back({{}, i});
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return row.entry < 0 ? nullptr : &m_entries[static_cast<size_t>(row.entry)];
}

int PaletteModel::choosable(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried, row += step) {
        row = (row + count) % count;
        if (flags(index(row)) & Qt::ItemIsSelectable)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

// What a screen reader says of a line; the delegate asks for the entry.
QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const PaletteEntry *entry = entryAt(index);
    if (!entry)
        return m_rows[static_cast<size_t>(index.row())].heading;
    return role == Qt::DisplayRole ? entry->title : QStringList({entry->title, entry->detail, entry->beside}).join(u' ').simplified();
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteEntry *entry = entryAt(index);
    return entry && entry->isPossible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace yiren
