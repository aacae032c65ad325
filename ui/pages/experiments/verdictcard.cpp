#include "pages/experiments/verdictcard.h"

#include "pages/experiments/experimentformulas.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/verdictwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

VerdictCard::VerdictCard(QWidget *parent)
    : QFrame(parent), m_headline(new TextLabel(TextLook::CardTitle, this)), m_body(new TextLabel(TextLook::Body, this)),
      m_help(new HelpPopover(this)), m_warning(new QFrame(this)), m_warningWords(new TextLabel(TextLook::Body, m_warning)),
      m_warningCounts(new TextLabel(TextLook::Secondary, m_warning))
{
    setSurface(*m_warning, "warning");
    auto *warning = new QVBoxLayout(m_warning);
    warning->setContentsMargins(12, 8, 12, 8);
    warning->setSpacing(2);
    for (TextLabel *label : {m_headline, m_body, m_warningWords, m_warningCounts})
        label->setWrapping(true);
    warning->addWidget(m_warningWords);
    warning->addWidget(m_warningCounts);
    auto *title = new QHBoxLayout;
    title->addWidget(m_headline, 1);
    title->addWidget(m_help, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(m_body);
    column->addWidget(m_warning);
    m_warning->hide();
}

void VerdictCard::show(const ExperimentReading &reading)
{
    const VerdictWords words = verdictWords(reading);
    m_headline->setText(words.headline);
    m_body->setText(words.body);
    m_body->setVisible(!words.body.isEmpty());
    setAccessibleName(words.headline);
    setAccessibleDescription(words.body);
    const Meaning meaning = stateMeaning(reading);
    setSurface(*this, meaning == Meaning::Good ? "good" : meaning == Meaning::Wrong ? "error" : "card");
    const QStringList warnings = readingWarnings(reading);
    m_warning->setVisible(!warnings.isEmpty());
    m_warningWords->setText(warnings.join(u'\n'));
    const auto strata =
        std::find_if(reading.strata.begin(), reading.strata.end(), [](const StrataReading &one) { return one.isWarning(); });
    m_warningCounts->setText(strata == reading.strata.end() ? QString() : strataCounts(*strata, reading.experiment));
    m_warningCounts->setVisible(!m_warningCounts->text().isEmpty());
    m_help->setVisible(reading.experiment.isStarted());
    explain(*m_help, ExplainedFigure::Verdict, reading);
    QFrame::show();
}

} // namespace yiren
