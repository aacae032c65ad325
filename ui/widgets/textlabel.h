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

    // Of a longer text its beginning is shown: nobody reads more there, and a megabyte takes a minute to lay out.
    static constexpr qsizetype mostCharacters = 10'000;
    void setText(const QString &text);

    void setWrapping(bool on);  // wraps instead of asking for its full width
    void setGivingWay(bool on); // one line that is cut with "…" where there is no room, instead of asking for its full width
    void setCopyable(bool on);  // by mouse and keyboard

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_givesWay = false;
};

} // namespace yiren
