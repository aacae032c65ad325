#pragma once

#include <optional>

class QWidget;

namespace yiren {

// Where the keyboard is in a part of the window that is about to be made anew. Qt would hand it to whatever comes next in the window, which
// is somewhere at the other end of it.
class KeptFocus
{
public:
    explicit KeptFocus(const QWidget *before); // null: there was no such part
    bool wasInside() const { return m_place.has_value(); }
    // To the control at the same place or, where there are fewer now, the last one. Does nothing if the keyboard was elsewhere.
    void giveTo(const QWidget &after) const;

private:
    std::optional<qsizetype> m_place; // among the controls that Tab reaches
};

} // namespace yiren
