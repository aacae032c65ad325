#include "pages/today/explainedfigure.h"

#include "widgets/helppopover.h"

namespace yiren {

ExplainedFigure::ExplainedFigure(QWidget *parent) : KeyFigure(parent), m_help(new HelpPopover(this))
{
    keepFreeBesideComment(m_help->width() / 2);                    // the rest of it stands in the card's margin
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // those without a trend are as high as those with one
}

void ExplainedFigure::explain(const QString &caption, const QString &formula, const QStringList &lines)
{
    setCaption(caption);
    m_help->set(caption, formula, lines);
}

void ExplainedFigure::resizeEvent(QResizeEvent *event)
{
    constexpr int margin = 8;
    KeyFigure::resizeEvent(event);
    m_help->move(width() - m_help->width() - margin, height() - m_help->height() - margin);
    m_help->raise();
}

} // namespace yiren
