#pragma once

#include <QWidget>

namespace yiren {

class QrView;
class TextLabel;

// 大屏显示: the code over a whole screen, for the payer to scan; the second screen if there is one. Escape or a click closes it.
class BigCode : public QWidget
{
    Q_OBJECT

public:
    explicit BigCode(QWidget &window);

    void open();
    // Code empty: nothing to scan any more.
    void set(const QString &code, const QString &amount, const QString &product, const QString &state, const QString &hint);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QWidget &m_window;
    QrView *m_code;
    TextLabel *m_amount;
    TextLabel *m_product;
    TextLabel *m_state;
    TextLabel *m_hint;
};

} // namespace yiren
