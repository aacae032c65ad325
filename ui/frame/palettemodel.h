#pragma once

#include "frame/paletteentry.h"

#include <QAbstractListModel>

#include <vector>

namespace yiren {

// The lines of the palette with the headings of their groups between them. Headings and what is not possible can't be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<PaletteEntry> entries);
    // nullptr: a heading.
    const PaletteEntry *entryAt(const QModelIndex &index) const;
    // The first that can be chosen from `row` on, upwards or downwards, from the other end after the last; -1: none.
    int choosable(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading;
        int entry = -1; // in m_entries; -1: a heading
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<Row> m_rows;
};

} // namespace yiren
