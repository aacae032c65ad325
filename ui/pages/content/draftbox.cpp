#include "pages/content/draftbox.h"

#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

DraftBox::DraftBox(QWidget *parent)
    : Card(parent), m_draftsTab(makeButton(ButtonLook::Quiet, this)), m_ideasTab(makeButton(ButtonLook::Quiet, this)),
      m_search(new SearchField(this)), m_list(new DraftList(this)), m_nothing(new TextLabel(TextLook::Secondary, this))
{
    auto *tabs = new QButtonGroup(this);
    for (QPushButton *tab : {m_draftsTab, m_ideasTab}) {
        tab->setCheckable(true);
        tabs->addButton(tab);
        addToTitle(tab);
    }
    m_draftsTab->setChecked(true);
    m_nothing->setWrapping(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    body()->addWidget(m_search);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_nothing, 1);
    connect(m_ideasTab, &QPushButton::toggled, this, &DraftBox::showIdeas);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_words = words;
        emit searched(words);
    });
}

void DraftBox::setRows(std::vector<DraftRow> drafts, std::vector<DraftRow> ideas)
{
    m_drafts = std::move(drafts);
    m_ideas = std::move(ideas);
    fill();
}

void DraftBox::showIdeas(bool on)
{
    if (m_showsIdeas == on)
        return;
    m_showsIdeas = on;
    (on ? m_ideasTab : m_draftsTab)->setChecked(true);
    fill();
}

void DraftBox::fill()
{
    const std::vector<DraftRow> &rows = m_showsIdeas ? m_ideas : m_drafts;
    m_list->setRows(rows);
    m_list->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    retranslate();
}

void DraftBox::retranslate()
{
    setTitle(tr("Draft box"));
    m_draftsTab->setText(tr("Drafts %1").arg(m_drafts.size()));
    m_ideasTab->setText(tr("Ideas %1").arg(m_ideas.size()));
    m_list->setAccessibleName(m_showsIdeas ? tr("Ideas") : tr("Drafts"));
    m_search->setHint(tr("Search all posts"));
    if (!m_words.isEmpty())
        m_nothing->setText(tr("Nothing here has “%1”.").arg(format::oneLine(m_words)));
    else
        m_nothing->setText(m_showsIdeas ? tr("A thought for later? Write it as a draft and keep it as an idea.")
                                        : tr("No drafts. What you write stands here until it has a day."));
}

} // namespace yiren
