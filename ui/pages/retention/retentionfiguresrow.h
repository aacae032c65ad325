#pragma once

#include "pages/retention/retentionwords.h"

#include <QWidget>

namespace yiren {

class ExplainedFigure;

// The five key figures, each with its explanation; each leads to its rows.
class RetentionFiguresRow : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionFiguresRow(QWidget *parent = nullptr);

    void set(const std::array<FigureWords, retentionFigureCount> &words);

signals:
    void chosen(RetentionFigure figure);

private:
    std::array<ExplainedFigure *, retentionFigureCount> m_figures{};
};

} // namespace yiren
