#pragma once

#include <QString>

class QWidget;

namespace yiren {

// Paints the keys that lead into a field at its right end, as a cap. To be called while `field` paints itself, above all else.
void paintKeyCap(QWidget &field, const QString &keys);

} // namespace yiren
