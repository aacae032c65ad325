#pragma once

#include "theme/palette.h"

#include <QWidget>

#include <vector>

namespace yiren {

// A small line with a soft area under it: the trend beside a key figure. It says nothing to a screen reader; the figure's words do.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void set(std::vector<double> values, Meaning meaning);
    QSize sizeHint() const override { return {92, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<double> m_values;
    Meaning m_meaning = Meaning::Good;
};

} // namespace yiren
