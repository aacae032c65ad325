#include "pages/retention/retentionfiguresrow.h"

#include "pages/today/explainedfigure.h"
#include "theme/metrics.h"

#include <QHBoxLayout>

namespace yiren {

RetentionFiguresRow::RetentionFiguresRow(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new ExplainedFigure(this);
        m_figures[i]->setLeads(true);
        row->addWidget(m_figures[i], 1);
        connect(m_figures[i], &KeyFigure::activated, this, [this, i] { emit chosen(static_cast<RetentionFigure>(i)); });
    }
}

void RetentionFiguresRow::set(const std::array<FigureWords, retentionFigureCount> &words)
{
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i]->explain(words[i].caption, words[i].formula, words[i].lines);
        words[i].figure.isEmpty() ? m_figures[i]->setSentence(words[i].sentence) : m_figures[i]->setFigure(words[i].figure);
        m_figures[i]->setComment(words[i].comment);
    }
}

} // namespace yiren
