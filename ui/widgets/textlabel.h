#pragma once

#include "theme/looks.h"

#include <QLabel>

namespace yiren {

// A label that shows every text as it is written, never as rich text (PLATFORM T12): a name from outside may hold "<img src=file://…>".
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextLook look = TextLook::Body, QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, TextLook look = TextLook::Body, QWidget *parent = nullptr);

    void setWrapping(bool on); // wraps instead of asking for its full width
    void setCopyable(bool on); // by mouse and keyboard
};

} // namespace yiren
