#pragma once

#include <QFrame>

class QVBoxLayout;

namespace yiren {

// A small card that floats below a control and goes with Escape or a click elsewhere.
class Popover : public QFrame
{
    Q_OBJECT

public:
    explicit Popover(QWidget *owner);

    QVBoxLayout *body() const { return m_body; }
    void openBelow(QWidget &control); // kept on the screen; the focus goes to its first control
    void fit();                       // as high as its texts need at its width; call again when they change

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace yiren
