#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace yiren {

// A figure that leads to its rows: caption and amount stand in column(), the whole of it is pressed, by mouse, Space or Enter.
class LeadingFigure : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LeadingFigure(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    QSize sizeHint() const override; // what stands in it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
};

} // namespace yiren
