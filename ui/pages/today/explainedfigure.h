#pragma once

#include "widgets/keyfigure.h"

namespace yiren {

class HelpPopover;

// A key figure with the sign that explains it (怎么算的) in its lower corner.
class ExplainedFigure : public KeyFigure
{
    Q_OBJECT

public:
    explicit ExplainedFigure(QWidget *parent = nullptr);

    // The caption, too. Formula in one line, what went into it in further ones.
    void explain(const QString &caption, const QString &formula, const QStringList &lines);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    HelpPopover *m_help;
};

} // namespace yiren
