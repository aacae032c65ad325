#include "widgets/helppopover.h"

#include "theme/icons.h"
#include "theme/looks.h"
#include "widgets/buttons.h"
#include "widgets/popover.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int popoverWidth = 320;

} // namespace

HelpPopover::HelpPopover(QWidget *parent) : QPushButton(parent)
{
    setLook(*this, ButtonLook::Quiet);
    setIcon(lineIcon("help", Role::Faint));
    setFixedSize(28, 30); // as high as the look makes it
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &HelpPopover::open);
    retranslate();
}

void HelpPopover::set(const QString &subject, const QString &formula, const QStringList &lines)
{
    m_subject = subject;
    m_formula = formula;
    m_lines = lines;
    retranslate();
}

void HelpPopover::open()
{
    auto *popover = new Popover(this);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setFixedWidth(popoverWidth);
    popover->body()->addWidget(new TextLabel(tr("How “%1” is worked out").arg(m_subject), TextLook::CardTitle, popover));
    auto *formula = new TextLabel(m_formula, TextLook::Body, popover);
    formula->setWrapping(true);
    formula->setCopyable(true);
    popover->body()->addWidget(formula);
    for (const QString &line : m_lines) {
        auto *label = new TextLabel(line, TextLook::Secondary, popover);
        label->setWrapping(true);
        popover->body()->addWidget(label);
    }
    popover->openBelow(*this);
}

void HelpPopover::retranslate()
{
    setOnlyIcon(*this, tr("How “%1” is worked out").arg(m_subject));
}

void HelpPopover::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace yiren
