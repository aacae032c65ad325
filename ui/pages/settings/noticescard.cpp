#include "pages/settings/noticescard.h"

#include "frame/noticetexts.h"
#include "pages/settings/choicebutton.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFormLayout>

namespace yiren {

NoticesCard::NoticesCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_memory(services.memory), m_name(new TextLabel(TextLook::Secondary)), m_sentence(new TextLabel(TextLook::Secondary))
{
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    m_hidden = addChoice(
        *this, *choice, [this] { setNoticesShowText(m_memory, false); }, [this] { showChosen(); });
    m_shown = addChoice(
        *this, *choice, [this] { setNoticesShowText(m_memory, true); }, [this] { showChosen(); });
    choice->addStretch();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_name->setMinimumWidth(132);
    m_sentence->setWrapping(true);
    form->addRow(m_name, choice);
    form->addRow(new TextLabel, m_sentence);
    body()->addLayout(form);
    retranslate();
}

void NoticesCard::showChosen()
{
    m_hidden->setChecked(!noticesShowText(m_memory));
    m_shown->setChecked(noticesShowText(m_memory));
}

void NoticesCard::retranslate()
{
    setTitle(tr("Notifications"), tr("of new messages, and an hour before one can be answered no more"));
    m_name->setText(tr("They say"));
    m_hidden->setText(tr("Only that there is something"));
    m_shown->setText(tr("Who wrote, and what"));
    m_sentence->setText(tr("Notifications stand on the screen where others may read them."));
    showChosen();
}

} // namespace yiren
