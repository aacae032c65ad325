#pragma once

#include <QFrame>

namespace yiren {

struct ExperimentReading;
class HelpPopover;
class TextLabel;

// The verdict in a sentence, with what it stands on and 怎么算的; below it a warning about groups where there is one.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent);

    void show(const ExperimentReading &reading);

private:
    TextLabel *m_headline;
    TextLabel *m_body;
    HelpPopover *m_help;
    QFrame *m_warning;
    TextLabel *m_warningWords;
    TextLabel *m_warningCounts;
};

} // namespace yiren
