#pragma once

#include "theme/palette.h"

#include <QString>

#include <vector>

namespace yiren {

// A printed page before it is painted: rows from top to bottom, each of cells beside each other. Plain text only.
struct SheetCell {
    enum class Font { Small, Body, Strong, Section, Title };

    QString text;
    double left = 0; // both as shares of the width between the margins
    double width = 1;
    Font font = Font::Body;
    Role role = Role::Ink; // on paper: always of the light palette
    bool isRight = false;  // figures stand right, so that their points are under each other
};

struct SheetRow {
    enum class Kind {
        Text,
        Heading,  // never the last row of a page
        TableTop, // stands again on each page on which its table goes on
        TableRow,
        TableEnd, // the sum; never the first row of a page
    };

    std::vector<SheetCell> cells; // the tallest gives the row its height
    Kind kind = Kind::Text;
    double above = 0;     // points of empty space
    bool isRuled = false; // a hairline under it
};

struct PaperSheet {
    QString title;  // of the file
    QString footer; // on every page; with the page's number where there are several
    std::vector<SheetRow> rows;
};

} // namespace yiren
