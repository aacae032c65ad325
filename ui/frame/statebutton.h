#pragma once

#include "theme/palette.h"

#include <QPushButton>

namespace yiren {

// A dot and a sentence in the top bar; the words alone say it too. A click asks for more. It gives way when the bar is narrow: the words
// are shortened then, and the tool tip has them whole.
class StateButton : public QPushButton
{
    Q_OBJECT

public:
    explicit StateButton(QWidget *parent = nullptr);

    void set(const QString &words, Meaning meaning);
    QString words() const { return m_words; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace yiren
