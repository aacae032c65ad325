#pragma once

#include <QPixmap>
#include <QWidget>

namespace yiren {

// A QR code, as large as its place lets whole pixels a square; dark on light in every look of the program, because cameras want that.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    void setText(const QString &text); // what the code says; empty: nothing is shown
    QSize sizeHint() const override { return {208, 208}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_code; // a pixel a square, with its margin
};

} // namespace yiren
