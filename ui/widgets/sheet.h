#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace yiren {

// A card in the upper middle of a window, over a faint veil, for something short: it takes the keyboard when it opens, into its first
// field, keeps it inside, goes with Escape or a click beside it, and gives the focus back to where it was.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    Sheet(QWidget &window, int cardWidth);

    void open();
    void dismiss();
    QVBoxLayout *body() const { return m_body; }

signals:
    void dismissed();

protected:
    void place(); // anew, after the content has changed its size
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeKeyboard();

    QFrame *m_card;
    QVBoxLayout *m_body;
    int m_cardWidth;
    QPointer<QWidget> m_before; // had the focus; may go meanwhile
};

} // namespace yiren
