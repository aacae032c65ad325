#pragma once

#include <QPushButton>

namespace yiren {

// A flat card with a word, its number, and at the right what puts the number in its place, where there is room for it. It leads to what
// it counts.
class FigureButton : public QPushButton
{
    Q_OBJECT

public:
    explicit FigureButton(QWidget *parent);

    void set(const QString &word, qint64 number, const QString &comment);

    QSize sizeHint() const override { return {150, 48}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fontOf(int pixels, QFont::Weight weight) const;

    QString m_word;
    QString m_count;
    QString m_comment;
    bool m_isNothing = true;
};

} // namespace yiren
