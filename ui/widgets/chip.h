#pragma once

#include "theme/palette.h"

#include <QWidget>

namespace yiren {

// A short word on a coloured ground, with a mark whose shape says the same as the colour. Outside text is shown as it is written.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(const QString &text, Meaning meaning, QWidget *parent = nullptr);

    void set(const QString &text, Meaning meaning);
    void setMark(bool on); // a tick, an exclamation mark, a cross …; off at first: the word says it
    QString text() const { return m_text; }
    Meaning meaning() const { return m_meaning; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont chipFont() const;
    int markWidth() const;

    QString m_text;
    Meaning m_meaning = Meaning::Neutral;
    bool m_mark = false;
};

// The icon whose shape stands for a meaning.
[[nodiscard]] const char *markOf(Meaning meaning);

} // namespace yiren
