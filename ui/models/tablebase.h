#pragma once

#include "theme/palette.h"

#include <QAbstractTableModel>

namespace yiren {

// What every table of ours tells its view besides texts.
class TableBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum DataRole {
        ChipRole = Qt::UserRole + 1, // int(Meaning): the cell is drawn as a chip
        LookRole,                    // int(CellLook)
        CopyRole,                    // the text for the clipboard
        NumberRole,                  // bool: a number, to be pasted as one
        BarRole,                     // double, a share of 0 to 1: drawn as a bar before the text
    };
    enum class CellLook { Normal, Strong, Secondary, Link };

    // How the view sets itself up; stable names remember widths.
    struct ColumnFacts {
        QByteArray name;
        int width = 0; // of a stretched one: what it needs to be read
        bool stretch = false;
        bool sortable = false;
        int givesWay = 0; // 1 goes first where there is too little room, then 2 …; 0: never
    };

    using QAbstractTableModel::QAbstractTableModel;
    virtual ColumnFacts columnFacts(int column) const = 0;
    void retranslate(); // titles and texts are asked again
};

} // namespace yiren
